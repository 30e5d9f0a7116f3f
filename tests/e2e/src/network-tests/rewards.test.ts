// Two gifters are paid in four coins for what the chain saw of their nodes: exactly what docs/rewards.md says.

import { test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { ALL as COIN_NAMES, account, type Coin, COINS, existentialDeposit, free, ONE } from "../harness/coins.ts";
import { happened, height, told } from "../harness/events.ts";
import { ALL, BONDS, newKeys, register, RESOURCES, statusOf, VALIDATOR } from "../harness/gifts.ts";
import { ownerActs } from "../harness/powers.ts";
import { genesisOf } from "../harness/specs.ts";
import { sleep, until } from "../harness/waiting.ts";
import { networkOf } from "../network/testing.ts";

/** Windows of 24 seconds, eras of 6 of them. */
const WINDOWS = 6;
const chain = networkOf({
  validators: 4,
  guests: 2,
  patch(spec) {
    genesisOf(spec).rotation.lengths = { slotsPerWindow: 8, windowsPerEra: WINDOWS };
    // Silent validators stay: finality bears one, and what is measured is uptime.
    genesisOf(spec).giftedNodes.policy.missedSlots = 255;
    // So that something is left for a claim.
    genesisOf(spec).incentives = { policy: { automaticFrom: 1_000 * 10 ** 12 } };
  },
});
const [alice, bob] = ["Alice", "Bob"].map((name) => pair(`//${name}`));

type Amounts = Record<Coin, bigint>;
const amounts = (of: (coin: Coin) => bigint): Amounts => Object.fromEntries(COIN_NAMES.map((coin) => [coin, of(coin)])) as Amounts;
const read = (stored: any): Amounts => amounts((coin) => stored[coin.toLowerCase()].toBigInt());
const add = (a: Amounts, b: Amounts): Amounts => amounts((coin) => a[coin] + b[coin]);
const NOTHING = amounts(() => 0n);

/** The gifters: what they keep in billionths, and what they had. */
const gifters = [
  { name: "Eve", operator: pair("//Eve"), guest: 4, keeps: (ALL / 10) * 9, id: -1 },
  { name: "Ferdie", operator: pair("//Ferdie"), guest: 5, keeps: ALL / 2, id: -1 },
];

/** An era of a node as the chain tells of it, and what came of it. */
interface Era {
  node: number;
  era: number;
  windows: bigint;
  present: bigint;
  kept: boolean;
  claims: Amounts;
}

/** All eras of the gifters' nodes that were judged up to now, in order. */
async function eras(api: ApiPromise): Promise<Era[]> {
  const found: Era[] = [];
  for (const { name, data } of await told(api, 1, await height(api))) {
    if (!gifters.some(({ id }) => id === Number(data.node))) continue;
    if (name === "giftedNodes.EraJudged") {
      const [windows, present] = [data.windows, data.present].map((count) => count.toBigInt());
      found.push({ node: Number(data.node), era: Number(data.era), windows, present, kept: data.kept.isTrue, claims: NOTHING });
    }
    if (name === "incentives.RewardAccrued") {
      const judged = found.find(({ node, era }) => node === Number(data.node) && era === Number(data.era));
      assert.ok(judged, "a reward of an era that was not judged");
      judged.claims = read(data.claims);
    }
  }
  return found;
}

const BILLION = 1_000_000_000n;
const part = (amount: bigint, billionths: bigint): bigint => (amount * billionths) / BILLION;

/** What the bond of such a validator must be worth, in 10^-12 units: docs/gifting.md. */
const BOND_VALUE =
  10_000n * ONE +
  BigInt(RESOURCES.cpuMillicores) * (ONE / 1_000n) +
  BigInt(RESOURCES.memoryMib) * (ONE / 2_048n) +
  BigInt(RESOURCES.storageGib) * (ONE / 1_024n) +
  BigInt(RESOURCES.bandwidthMbit) * (ONE / 1_000n);

/** What the operator claims for an era, in planck, by the formulas of docs/rewards.md. */
function predicted({ windows, present, kept }: Era, keeps: bigint): Amounts {
  if (!kept) return NOTHING;
  // A fifth of what the bond must be worth is proven by it, and a thousandth of that is what an era is worth.
  const standing = BOND_VALUE / 5n / 1_000n;
  const work = (standing * present) / BigInt(WINDOWS);
  const beyond = 10n * present - 9n * windows;
  const given = BILLION - keeps;
  const impacts: Amounts = {
    Gen: work / 2n,
    Nex: part(work, given),
    Flx: work,
    Aur: part(work, beyond > 0n ? (beyond * BILLION) / windows : 0n),
  };
  const weights: Amounts = { Gen: 10n, Nex: 30n, Flx: 50n, Aur: 10n };
  return amounts((coin) => part((impacts[coin] * weights[coin]) / 100n / COINS[coin], keeps));
}

/** All that a gifter's node has earned up to now. */
const earned = async (api: ApiPromise, id: number): Promise<Amounts> =>
  (await eras(api)).filter(({ node }) => node === id).map(({ claims }) => claims).reduce(add, NOTHING);

/** What an account got in a block, but for its share of the block's fees: a gifter's node makes blocks, too. */
async function paidIn(api: ApiPromise, hash: string, address: string): Promise<Amounts> {
  const { parentHash } = await api.rpc.chain.getHeader(hash);
  const [then, now] = await Promise.all([api.at(parentHash), api.at(hash)]);
  const [before, after, events] = await Promise.all([free(then, address), free(now, address), now.query.system.events() as any]);
  const fees = events.find(({ event }: any) => api.events.coins.FeesPaidOut.is(event))?.event.data;
  const shared = fees?.author.toString() === address ? read(fees.toAuthor) : NOTHING;
  return amounts((coin) => after[coin] - before[coin] - shared[coin]);
}

const window = async (api: ApiPromise): Promise<number> => Number(((await api.query.giftedNodes.windows()) as any).window);
const era = async (api: ApiPromise): Promise<number> => Number(((await api.query.giftedNodes.windows()) as any).era);

test("two gifters with other uptime and another share earn other amounts of all four coins, exactly as predicted", async () => {
  const { network } = chain;
  const api = await network.nodes[0].api();
  // Each is to have a part of this era, too.
  await until("an era is not nearly over", 100, async () => (await window(api)) % WINDOWS < WINDOWS / 2);
  for (const gifter of gifters) {
    const { operator, guest, keeps } = gifter;
    await ownerActs(api, "NodeRegistration", api.tx.giftedNodes.admit(operator.address));
    const gift = { CommunityValidator: { uptimeCommitment: ALL / 2, commission: keeps } };
    const made = await newKeys(network.nodes[guest], operator);
    gifter.id = await register(api, operator, { gift, specialization: VALIDATOR, bond: BONDS.validator, ...made });
    const { id } = gifter;
    await until("it stands by", 60, async () => (await statusOf(api, id)) === "Standby");
  }
  const unknown = 1_000_000;
  await assertRefused(api, bob, [
    [/incentives.UnknownNode/, api.tx.incentives.claim(unknown)],
    // It was never judged.
    [/incentives.UnknownNode/, api.tx.incentives.claim(gifters[0].id)],
  ]);

  // One is there all the era that follows. The other is off for two windows' time, and so misses one or two of the six: more than a
  // tenth, and no more than it may.
  const full = (await era(api)) + 1;
  await until("an era begins", 200, async () => (await era(api)) === full);
  await network.nodes[gifters[1].guest].kill();
  await sleep(50_000);
  await network.nodes[gifters[1].guest].start();
  await until("it is over for all nodes", 250, async () => Number(((await api.query.giftedNodes.sweeping()) as any).judged) > full);

  const judged = await eras(api);
  for (const one of judged) {
    const { keeps } = gifters.find(({ id }) => id === one.node)!;
    assert.deepEqual(one.claims, predicted(one, BigInt(keeps)), `era ${one.era} of node ${one.node}`);
  }
  const [eves, ferdies] = gifters.map(({ id }) => judged.find((one) => one.node === id && one.era === full)!);
  assert.ok(eves.present > ferdies.present && ferdies.kept, `${eves.present} and ${ferdies.present} windows`);
  for (const coin of COIN_NAMES) {
    assert.ok(eves.claims[coin] > 0n, coin);
    // Who is away for more than a tenth earns no premium.
    assert.equal(ferdies.claims[coin] > 0n, coin !== "Aur", coin);
    assert.notEqual(eves.claims[coin], ferdies.claims[coin], coin);
  }
  const [eve, ferdie] = gifters.map(({ id }) => judged.filter(({ node }) => node === id).map(({ claims }) => claims).reduce(add, NOTHING));
  for (const coin of COIN_NAMES) assert.ok(eve[coin] > 0n && ferdie[coin] > 0n && eve[coin] !== ferdie[coin], coin);
  console.log(`of ${WINDOWS} windows ${eves.present} and ${ferdies.present}: `, eves.claims, ferdies.claims, "with the era before:", eve, ferdie);
});

test("anyone has a gifter paid, once, and only what is shared out", async () => {
  const { network } = chain;
  const api = await network.nodes[0].api();
  const [{ id, operator }] = gifters;
  const { status } = await submit(api, bob, api.tx.incentives.claim(id));
  assert.deepEqual(await paidIn(api, status.asInBlock.toHex(), operator.address), await earned(api, id));
  await assertRefused(api, bob, [[/incentives.(NothingToClaim|EraNotClosed)/, api.tx.incentives.claim(id)]]);
});

test("what is worth it is paid by itself, on terms that only economic management changes", async () => {
  const { network } = chain;
  const api = await network.nodes[0].api();
  const [, { id, operator }] = gifters;
  const terms = ((await api.query.incentives.terms()) as any).toJSON();
  const changed = (values: object) => api.tx.incentives.setPolicy({ ...terms, ...values } as any);
  await assertRefused(api, bob, [[/BadOrigin/, changed({ automaticFrom: 0 })]]);
  await assertRefused(api, alice, [[/BadOrigin/, changed({ automaticFrom: 0 })]]);
  for (const values of [{ reserveParts: 1 }, { eraRate: 10_000_001 }]) {
    await assert.rejects(ownerActs(api, "EconomicManagement", changed(values)), /incentives.PolicyOutOfBounds/);
  }
  assert.deepEqual(((await api.query.incentives.terms()) as any).toJSON(), terms);

  await ownerActs(api, "EconomicManagement", changed({ automaticFrom: 0 }));
  const { hash } = await happened(api, 1, "incentives.RewardPaid", ({ node }) => Number(node) === id);
  assert.deepEqual(await paidIn(api, hash, operator.address), await earned(api, id));
});

test("not a planck of the reserve is lost: what left it was earned, or waits in the pools", async () => {
  const api = await chain.network.nodes[0].api();
  const pots = { reserve: "modlim/incen", pool: "modlim/pool_" };
  const address = (pot: string) => "0x" + Buffer.from(pot.padEnd(32, "\0")).toString("hex");
  const at = await api.at(await api.rpc.chain.getFinalizedHead());
  const genesis = await api.at(api.genesisHash);
  const promised = read(await at.query.incentives.promised());
  let given = NOTHING;
  let paid = NOTHING;
  for (const { name, data } of await told(api, 1, Number(await at.query.system.number()))) {
    if (name === "incentives.RoundClosed") given = add(given, read(data.toTreasury));
    if (name === "incentives.RewardPaid") paid = add(paid, add(read(data.paid), read(data.repaid)));
  }
  for (const coin of COIN_NAMES) {
    const has = async (pot: string, when = at) => (await account(when, coin, address(pot))).free;
    assert.equal(await has(pots.pool), existentialDeposit(coin) + promised[coin], `the pool of ${coin}`);
    const released = (await has(pots.reserve, genesis)) - (await has(pots.reserve));
    assert.equal(released, given[coin] + paid[coin] + promised[coin], coin);
  }
});
