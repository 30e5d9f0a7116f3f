// Scaling: a chain whose eras take seconds, customers who use up what there is, newcomers, and what is seen of it all.

import { after, before } from "node:test";
import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { NOTHING } from "../../../../clients/receipts/src/index.ts";
import { submit } from "./accounts.ts";
import assert from "./assert.ts";
import { type BillingChain, billingChain, epochs, settleBatch, signed, silence } from "./billing.ts";
import { addUp } from "./charging.ts";
import { type Coin, COINS } from "./coins.ts";
import { happened, hashOf, type Told } from "./events.ts";
import { ALL, newKeys, register, type Registration, statusOf } from "./gifts.ts";
import { Node } from "./node.ts";
import { act, type Call, owner } from "./powers.ts";
import { ERA_RATE, type Order, SLOTS, TERMS, WINDOWS } from "./scaling-formulas.ts";
import { until } from "./waiting.ts";

export const CLUSTER = { EncCluster: { orchestrationCapacity: 100, containerSlots: 100 } };

/** A gift that may be away in half of all windows, and keeps all that it earns. */
export const LENIENT = { CommunityValidator: { uptimeCommitment: (ALL / 100) * 40, commission: ALL } };

/** A machine of which a fifth, which its bond proves, is a lot; and one that has a fifth of its cores. */
export const MACHINE = { cpuMillicores: 20_000, memoryMib: 20_480, storageGib: 200, bandwidthMbit: 100 };
export const SMALL = { cpuMillicores: 4_000, memoryMib: 8_192, storageGib: 200, bandwidthMbit: 100 };

/**
 * A development chain with eras of two windows of eighteen seconds, but for what is said otherwise. Whoever is named pays fees in AUR, and
 * rewards are paid to whoever claims them: so FLX moves by bills and contracts alone.
 */
export const scalingChain = (payers: KeyringPair[], windowsPerEra = WINDOWS, terms: object = {}): BillingChain =>
  billingChain(payers, (genesis) => {
    genesis.rotation.lengths = { slotsPerWindow: SLOTS, windowsPerEra };
    // 96 units for an hour of a core: then what a lot costs in an era of seconds is more than fees are.
    genesis.billing.rates = [{ service: "Compute", rates: { cpuMs: 26_666_667, memoryMibS: 565, storageMibH: 11_921, movedMib: 29_127 } }];
    genesis.scaling.policy = { ...TERMS, ...terms };
    genesis.incentives = { policy: { eraRate: ERA_RATE, automaticFrom: 1e18 } };
  });

/** A node of the chain that does not validate, on which newcomers' nodes run: started before the tests of a file, removed after them. */
export function siteOf(chain: BillingChain): { node: Node } {
  const site = {} as { node: Node };
  before(async () => {
    // The hooks of a file run at the same time.
    await until("the chain is there", 120, () => chain.api !== undefined);
    const joins = [`--chain=${chain.spec}`, `--bootnodes=${await chain.node.multiaddress()}`, "--allow-private-ip"];
    site.node = await Node.start({ args: [...joins, "--offchain-worker=always"], name: "Site" });
    await until("it follows the chain", 60, async () => (await site.node.height()) > 0);
  });
  after(() => site.node?.remove());
  return site;
}

/**
 * Registers a node, a cluster from the community but for what is said otherwise, for which another one sends heartbeats unless it is to be
 * silent; gives its id and keys.
 */
export async function join(
  api: ApiPromise,
  who: KeyringPair,
  on: Node,
  of: Partial<Registration> = {},
  isSilent = false,
): Promise<{ id: number; keys: string }> {
  const made = await newKeys(on, who);
  if (isSilent) silence(on, made.keys);
  const id = await register(api, who, { gift: LENIENT, specialization: CLUSTER, resources: MACHINE, ...of, ...made });
  return { id, keys: made.keys };
}

/** Waits until a node serves. */
export const serves = (api: ApiPromise, id: number): Promise<unknown> =>
  until(`node ${id} serves`, 60, async () => (await statusOf(api, id)) === "Active");

/** Which window and which era it is. */
export async function timeOf(api: Pick<ApiPromise, "query">): Promise<{ window: number; era: number }> {
  const { window, era } = (await api.query.scaling.lastSeen()) as any;
  return { window: window.toNumber(), era: era.toNumber() };
}

/** Waits until a window has begun: the next, if none is named. Gives it. */
export async function windowBegins(api: ApiPromise, window?: number): Promise<number> {
  const awaited = window ?? (await timeOf(api)).window + 1;
  return until(`window ${awaited} begins`, 300, async () => {
    const now = (await timeOf(api)).window;
    return now >= awaited && now;
  });
}

/** The same of an era. */
export async function eraBegins(api: ApiPromise, era: number): Promise<number> {
  await windowBegins(api, era * WINDOWS);
  return era;
}

/** What came of a bill: in which era, what the network has of it in 10^-12 units, and what the node's operator has in planck of FLX. */
export interface Billed {
  era: number;
  revenue: bigint;
  provider: bigint;
}

/** Customers use so many thousandths of a core of a node, on average over an era, and are billed for it. */
export async function use(chain: BillingChain, customers: KeyringPair[], node: number, millicores: number): Promise<Billed> {
  const { current: epoch } = await epochs(chain.api);
  const cpuMs = BigInt((millicores * WINDOWS * SLOTS * 3) / customers.length);
  const batch = customers.map((customer) => signed(chain, customer, { epoch, node, consumption: { ...NOTHING, cpuMs } }));
  const { settled, refused, block } = await settleBatch(chain.api, await Promise.all(batch));
  assert.deepEqual(refused, []);
  const { era } = await timeOf(await chain.api.at(block));
  const { pool, scaling, treasury, provider } = addUp(settled.map(({ charge }) => charge));
  return { era, revenue: (pool + scaling + treasury) * COINS.Flx, provider };
}

/** Waits until a decision is made; gives the event that tells of it. */
export const decisionMade = (api: ApiPromise, decision: number): Promise<Told> =>
  happened(api, 1, "scaling.DecisionMade", ({ id }) => Number(id) === decision);

/** Waits until a node is active, from the block that it was registered in on; gives the block. */
export const activeIn = async (api: ApiPromise, from: number, id: number): Promise<number> =>
  (await happened(api, from, "giftedNodes.StatusChanged", ({ node, to }) => Number(node) === id && to.isActive)).block;

/** The number of the block that a transaction is in. */
export const blockOf = async (api: ApiPromise, { status }: SubmittableResult): Promise<number> =>
  (await api.rpc.chain.getHeader(status.asInBlock)).number.toNumber();

/** Seconds from a block to a later one, by the chain's clock. */
export async function secondsFrom(api: ApiPromise, block: number, later: number): Promise<number> {
  const time = async (block: number) => Number(await (await api.at(await hashOf(api, block))).query.timestamp.now());
  return ((await time(later)) - (await time(block))) / 1000;
}

/** Has the owner make calls of economic management, all of them or none. */
export const managed = (api: ApiPromise, ...calls: Call[]): Promise<SubmittableResult> =>
  submit(api, owner, api.tx.utility.batchAll(calls.map((call) => act(api, "EconomicManagement", call))));

/** The calls that change terms of scaling, and of the treasury. */
export const withTerms = async (api: ApiPromise, changed: object): Promise<Call> =>
  api.tx.scaling.setPolicy({ ...((await api.query.scaling.terms()) as any).toJSON(), ...changed });
export const withTreasuryTerms = async (api: ApiPromise, changed: object): Promise<Call> =>
  api.tx.treasury.setPolicy({ ...((await api.query.treasury.terms()) as any).toJSON(), ...changed });

/** The most that can have to stay in a treasury: as much as it begins with. */
const MOST = { gen: 50_000n, nex: 500_000n, flx: 5_000_000n, aur: 50_000_000n };

/** The calls that leave a treasury nothing to spend: most of it has to stay, and the rest goes to somebody. Other terms may change, too. */
export async function impoverishing(api: ApiPromise, node: Node, heir: KeyringPair, changed: object = {}): Promise<Call[]> {
  const thresholds = Object.fromEntries(Object.entries(MOST).map(([coin, coins]) => [coin, coins * 10n ** 12n]));
  const { coins } = await treasuryAt(node);
  const rest = coins.flatMap(({ coin, free }) => {
    const amount = BigInt(free) - thresholds[coin.toLowerCase()];
    return amount > 0n ? [api.tx.treasury.spend(coin, amount, heir.address, null)] : [];
  });
  return [await withTreasuryTerms(api, { ...changed, thresholds }), ...rest];
}

/** As `immortal_treasury` gives it. */
export interface TreasuryView {
  era: number;
  coins: ({ coin: Coin } & Record<"free" | "encumbered" | "threshold" | "spendable" | "scalingBudget" | "income" | "paid", string>)[];
  worth: string;
  automaticLimit: string;
  calibration: {
    meanError: number;
    confidence: number;
    forecasts: number;
    cap: string;
    spent: string;
    last: { decision: number; forecast: number; outcome: number } | null;
  };
}

/** What the treasury has after a block; after the best, if none is named. */
export const treasuryAt = (node: Node, hash: string | null = null): Promise<TreasuryView> => node.rpc("immortal_treasury", hash);

/** What it has of a coin. */
export async function fundsAt(node: Node, coin: Coin, hash: string | null = null) {
  const { free, encumbered, threshold, spendable } = (await treasuryAt(node, hash)).coins.find((funds) => funds.coin === coin)!;
  return { free: BigInt(free), encumbered: BigInt(encumbered), threshold: BigInt(threshold), spendable: BigInt(spendable) };
}

/** As `immortal_scalingDecision` gives it without a scenario. */
export interface ScalingView {
  fullness: number;
  current: any[];
  alive: [number, { decision: any; status: string; bought: number; gifted: number; outcome: number | null }][];
  orders: { decision: number; kind: string; lot: object; lots: number; coin: Coin; price: string; reserve: string; eras: number; closes: number }[];
  offers: { decision: number; kind: string; package: string; lot: object; boost: number; eras: number; places: number; closes: number }[];
  contracts: number;
  boosted: number;
  calibration: TreasuryView["calibration"];
}

/** What is decided and open after a block; after the best, if none is named. */
export const scalingAt = (node: Node, hash: string | null = null): Promise<ScalingView> => node.rpc("immortal_scalingDecision", null, hash);

/** What would be decided. */
export const whatIf = (node: Node, scenario: object): Promise<any> => node.rpc("immortal_scalingDecision", scenario, null);

/** An order of an event. */
export const orderOf = ({ coin, opened, risesFor, floor, reserve, giftCost }: any): Order => ({
  coin: coin.type,
  opened: opened.toNumber(),
  risesFor: risesFor.toNumber(),
  floor: floor.toBigInt(),
  reserve: reserve.toBigInt(),
  giftCost: giftCost.isSome ? giftCost.unwrap().toBigInt() : undefined,
});

/** What Prometheus shows, by name and by coin or kind: `gauges.get("immortal_treasury_free GEN")`. */
export async function gaugesOf(node: Node): Promise<Map<string, number>> {
  const rows = (await node.metrics()).matchAll(/^(immortal_\w+?)(?:\{(.*)\})? (\S+)$/gm);
  const label = (labels: string) => /(?:coin|kind)="(\w+)"/.exec(labels)?.[1];
  return new Map(Array.from(rows, ([, name, labels = "", value]) => [[name, label(labels)].filter(Boolean).join(" "), Number(value)]));
}
