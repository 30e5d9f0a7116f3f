// Bills: a chain on which prices change every few seconds, accounts that bills are paid from, receipts, and what came of them.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { WebSocket } from "@polkadot/x-ws";
import { createClient } from "polkadot-api";
import { getWsProvider } from "polkadot-api/ws";
import {
  type Charge,
  type Consumption,
  encodeSigned,
  type Hex,
  NOTHING,
  type Outcome,
  type Receipt,
  type ServiceType,
  type SignedReceipt,
  type SignOptions,
  signReceipt,
  toJson,
} from "../../../../clients/receipts/src/index.ts";
import { outcomeOf } from "../../../../clients/receipts/src/settle.ts";
import { pair, submit, submitAll } from "./accounts.ts";
import type { Prices } from "./charging.ts";
import { account, type Coin, TREASURY } from "./coins.ts";
import { Node } from "./node.ts";
import type { Call } from "./powers.ts";
import { folder, genesisOf, spec } from "./specs.ts";
import { until } from "./waiting.ts";

/** The node that a development chain begins with, and whose it is. */
export const NODE = 0;
export const provider = pair("//Alice");

/** The account that gifted nodes are paid from. */
export const POOL = "0x" + Buffer.from("modlim/pool_".padEnd(32, "\0")).toString("hex");

/** Slots of a price epoch on these chains: twelve seconds. */
export const SLOTS = 4;

export interface BillingChain {
  node: Node;
  api: ApiPromise;
  genesis: Hex;
  /** The file of its spec. */
  spec: string;
}

/**
 * Starts a development chain with short epochs before the tests of a file, and removes it after them. The provider and `payers` pay
 * their fees in AUR, so that other coins move by bills alone.
 */
export function billingChain(payers: KeyringPair[], change: (genesis: any) => void): BillingChain {
  const chain = {} as BillingChain;
  const files = folder();
  before(async () => {
    const development = await spec("development");
    change(genesisOf(development));
    chain.spec = files.file("billing.json", JSON.stringify(development));
    const author = ["--alice", "--force-authoring", `--node-key=${"01".repeat(32)}`];
    chain.node = await Node.start({ args: [`--chain=${chain.spec}`, ...author] });
    chain.api = await chain.node.api();
    chain.genesis = chain.api.genesisHash.toHex();
    const { setFeeCoin } = chain.api.tx.coins;
    await Promise.all([provider, ...payers].map((payer) => submit(chain.api, payer, setFeeCoin("Aur"))));
  });
  after(async () => {
    await chain.node?.remove();
    files.remove();
  });
  return chain;
}

/** Opens an account and deposits so much of each of these coins. */
export async function open(api: ApiPromise, who: KeyringPair, amounts: Partial<Record<Coin, bigint>>): Promise<void> {
  const deposits = Object.entries(amounts).map(([coin, amount]) => api.tx.billing.deposit(coin, amount));
  await submitAll(api, who, [api.tx.billing.openAccount(), ...deposits]);
}

/** The epochs whose receipts can be settled. */
export async function epochs(api: ApiPromise): Promise<{ oldest: number; current: number }> {
  const { oldest, current } = (await api.query.billing.currentEpochs()) as any;
  return { oldest: oldest.toNumber(), current: current.toNumber() };
}

/** Waits for an epoch that has only just begun; gives it. */
export async function nextEpoch(api: ApiPromise): Promise<number> {
  const { current } = await epochs(api);
  return until("an epoch begins", 60, async () => {
    const now = (await epochs(api)).current;
    return now > current && now;
  });
}

/** Prices as they are set: each rate `percent` of what it is. */
export const ratesAt = ({ rates }: Prices, percent: bigint): object[] =>
  Object.entries(rates).map(([service, each]) => ({ service, rates: mapped(each, (rate) => (rate * percent) / 100n) }));

const counters = ({ cpuMs, memoryMibS, storageMibH, movedMib }: any): Consumption => ({
  cpuMs: cpuMs.toBigInt(),
  memoryMibS: memoryMibS.toBigInt(),
  storageMibH: storageMibH.toBigInt(),
  movedMib: movedMib.toBigInt(),
});

/** The prices of an epoch. */
export async function pricesOf(api: ApiPromise, epoch: number): Promise<Prices> {
  const { rates, split, extra } = ((await api.query.billing.tables(epoch)) as any).unwrap();
  return {
    rates: Object.fromEntries(rates.map((row: any) => [row.service.type, counters(row.rates)])),
    split: { provider: split.provider.toBigInt(), pool: split.pool.toBigInt() },
    extra: extra.toBigInt(),
  };
}

/** What the chain has of a receipt's channel; nothing, if nothing of it was settled. */
export async function channelOf(api: ApiPromise, { epoch, node, customer, service }: Receipt): Promise<any> {
  const stored = (await api.query.billing.channels(epoch, node, customer, service)) as any;
  if (stored.isNone) return undefined;
  const { sequence, consumption, base, surcharge } = stored.unwrap();
  return { sequence: sequence.toBigInt(), consumption: counters(consumption), charged: base.toBigInt() + surcharge.toBigInt() };
}

const PARTS = ["gross", "credit", "provider", "pool", "treasury", "arrears"] as const;
export type Totals = Record<(typeof PARTS)[number], bigint>;

/** What all charges in a coin came to. */
export async function totalsOf(api: ApiPromise, coin: Coin): Promise<Totals> {
  const sums = (await api.query.billing.sums(coin)) as any;
  return Object.fromEntries(PARTS.map((part) => [part, sums[part].toBigInt()])) as Totals;
}

/** What charges add to that. */
export const counted = ({ gross, credit, provider, pool, scaling, treasury, arrears }: Charge): Totals => ({
  gross,
  credit,
  provider,
  pool,
  treasury: scaling + treasury,
  arrears,
});

/** What an account has deposited of a coin and not spent. */
export async function depositOf(api: Pick<ApiPromise, "query">, coin: Coin, who: string): Promise<bigint> {
  const holds = (await api.query[coin === "Flx" ? "balances" : coin.toLowerCase()].holds(who)) as any;
  const deposit = holds.find(({ id }: any) => id.isBilling && id.asBilling.isDeposit);
  return deposit ? deposit.amount.toBigInt() : 0n;
}

/** What those have who share in a bill, in planck of one coin. */
export interface Money {
  deposit: bigint;
  provider: bigint;
  pool: bigint;
  treasury: bigint;
}

/** What they have after a block; after the best, if none is named. */
export async function moneyAfter(api: ApiPromise, coin: Coin, customer: KeyringPair, block?: string): Promise<Money> {
  const at = await api.at(block ?? (await api.rpc.chain.getBlockHash()));
  const free = async (address: string) => (await account(at, coin, address)).free;
  return {
    deposit: await depositOf(at, coin, customer.address),
    provider: await free(provider.address),
    pool: await free(POOL),
    treasury: await free(TREASURY),
  };
}

export const difference = (now: Money, then: Money): Money => ({
  deposit: now.deposit - then.deposit,
  provider: now.provider - then.provider,
  pool: now.pool - then.pool,
  treasury: now.treasury - then.treasury,
});

export const UNCHANGED: Money = { deposit: 0n, provider: 0n, pool: 0n, treasury: 0n };

/** How a charge changes what they have. */
export const moved = ({ gross, credit, provider, pool, scaling, treasury, arrears }: Charge): Money => ({
  deposit: credit + arrears - gross,
  provider,
  pool,
  treasury: scaling + treasury,
});

/** What a block changed of it. */
export async function changeIn(api: ApiPromise, coin: Coin, customer: KeyringPair, block: string): Promise<Money> {
  const { parentHash } = await api.rpc.chain.getHeader(block);
  return difference(await moneyAfter(api, coin, customer, block), await moneyAfter(api, coin, customer, parentHash.toHex()));
}

/** A first receipt of an hour of a core and 1,003 MiB moved, but for what is said otherwise. */
export const receiptOf = ({ genesis }: BillingChain, customer: KeyringPair, of: Pick<Receipt, "epoch"> & Partial<Receipt>): Receipt => ({
  genesis,
  node: NODE,
  customer: customer.address,
  service: "Compute",
  sequence: 1n,
  consumption: { ...NOTHING, cpuMs: 3_599_987n, movedMib: 1_003n },
  ...of,
});

/** The same, signed by the customer. */
export const signed = (
  chain: BillingChain,
  customer: KeyringPair,
  of: Pick<Receipt, "epoch"> & Partial<Receipt>,
  how?: SignOptions,
): Promise<SignedReceipt> => signReceipt(customer, receiptOf(chain, customer, of), how);

/** The call that settles receipts: exactly these, in this order. */
export const settling = (api: ApiPromise, batch: readonly SignedReceipt[]): Call => api.tx.billing.settle(batch.map(encodeSigned));

export interface Batch extends Outcome {
  block: string;
  events: SubmittableResult["events"];
}

/** Has the provider settle exactly these receipts, in this order, in one transaction. */
export async function settleBatch(api: ApiPromise, batch: readonly SignedReceipt[]): Promise<Batch> {
  const result = await submit(api, provider, settling(api, batch));
  return { ...outcomeOf(api, batch, result), block: result.status.asInBlock.toHex(), events: result.events };
}

/** Why receipts were refused, in the order of the batch. */
export const reasons = ({ refused }: Pick<Outcome, "refused">): string[] => refused.map(({ reason }) => reason);

/** What the only event of a name tells. */
export function eventOf({ events }: Pick<SubmittableResult, "events">, name: string): any {
  const found = events.filter(({ event }) => event.section === "billing" && event.method === name);
  if (found.length !== 1) throw new Error(`${found.length} events billing.${name}`);
  return found[0].event.data;
}

/** What a node says that so much of a service costs, as JSON has it. */
export const quoted = (node: Node, service: ServiceType, used: Consumption, epoch: number | null): Promise<Record<string, string>> =>
  node.rpc("immortal_quote", service, mapped(used, Number), epoch, null);

const mapped = <T>(used: Consumption, as: (amount: bigint) => T) =>
  Object.fromEntries(Object.entries(used).map(([counter, amount]) => [counter, as(amount)]));

/** What a view function answers, once it does: `viewed(node, ({ Billing }) => Billing.epochs())`. */
export async function viewed(node: Node, ask: (views: any) => Promise<any>): Promise<any> {
  const client = createClient(getWsProvider(node.rpcUrl, { websocketClass: WebSocket }));
  try {
    // This client learns of new blocks by and by.
    return await until("a view function answers", 30, () => ask((client.getUnsafeApi() as any).view));
  } finally {
    client.destroy();
  }
}

/** What the view function says of the same. */
export const viewedQuote = (node: Node, service: ServiceType, used: Consumption, epoch: number): Promise<any> => {
  const { cpuMs, memoryMibS, storageMibH, movedMib } = used;
  const counted = { cpu_ms: cpuMs, memory_mib_s: memoryMibS, storage_mib_h: storageMibH, moved_mib: movedMib };
  return viewed(node, ({ Billing }) => Billing.quote({ type: service }, counted, epoch, { at: "best" }));
};

/** Throws away the key by which a node's heartbeats are signed: it is not heard any more. */
export function silence(node: Node, keys: string): void {
  const chains = join(node.basePath, "chains");
  for (const chain of readdirSync(chains)) {
    const keystore = join(chains, chain, "keystore");
    // A file is named by the kind of the key, `node`, and the public key.
    const own = readdirSync(keystore).filter((name) => name.startsWith("6e6f6465") && keys.includes(name.slice(8)));
    for (const name of own) rmSync(join(keystore, name));
  }
}

/** What the process of a provider does: it keeps each receipt that it is given, and then says so. */
const PROVIDING = `
  import { createInterface } from "node:readline";
  import { cryptoWaitReady } from "@polkadot/util-crypto";
  import { fromJson, Ledger } from ${JSON.stringify(new URL("../../../../clients/receipts/src/index.ts", import.meta.url).href)};
  await cryptoWaitReady();
  const [path, genesis] = process.argv.slice(1);
  const ledger = Ledger.open(path, { genesis, nodes: [${NODE}] });
  for await (const line of createInterface({ input: process.stdin })) {
    ledger.accept(fromJson(line));
    process.stdout.write("kept\\n");
  }
`;

/** A provider in a process of its own, which can be killed. */
export class Providing {
  private readonly process: ChildProcess;
  private waiting: (() => void)[] = [];
  /** How many receipts it has said that it keeps. */
  kept = 0;

  constructor(path: string, genesis: Hex) {
    const args = ["--import", "tsx", "--input-type=module", "--eval", PROVIDING, path, genesis];
    const cwd = fileURLToPath(new URL("../..", import.meta.url));
    this.process = spawn(process.execPath, args, { cwd, stdio: ["pipe", "pipe", "inherit"] });
    // It may be killed before it has read all.
    this.process.stdin!.on("error", () => {});
    createInterface({ input: this.process.stdout! }).on("line", () => {
      this.kept++;
      this.waiting.shift()?.();
    });
  }

  /** Gives it a receipt; waits until it keeps it, or for ever if it is killed before. */
  give(signed: SignedReceipt): Promise<void> {
    this.process.stdin!.write(`${toJson(signed)}\n`);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    if (this.process.signalCode !== null || this.process.exitCode !== null) return;
    const closed = once(this.process, "close");
    this.process.kill("SIGKILL");
    await closed;
  }
}
