// What the chain decides, pays and gives, reckoned once more from docs/scaling.md, docs/gifting.md and docs/rewards.md alone: nothing here is the
// chain's.

import { type Coin, COINS, ALL as EVERY_COIN } from "./coins.ts";

const BILLION = 10n ** 9n;
const TRILLION = 10n ** 12n;

const roundedUp = (amount: bigint, divisor: bigint): bigint => (amount + divisor - 1n) / divisor;
const least = (...amounts: bigint[]): bigint => amounts.reduce((one, other) => (one < other ? one : other));
const most = (...amounts: bigint[]): bigint => amounts.reduce((one, other) => (one > other ? one : other));
const sum = (amounts: bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n);
/** A share in billionths of an amount. */
const part = (share: number, amount: bigint): bigint => (BigInt(share) * amount) / BILLION;

/** What a machine has, as chain specs and nodes write it. */
export interface Resources {
  cpuMillicores: number;
  memoryMib: number;
  storageGib: number;
  bandwidthMbit: number;
}

const RESOURCES = ["cpuMillicores", "memoryMib", "storageGib", "bandwidthMbit"] as const;
const each = (resources: Resources): bigint[] => RESOURCES.map((name) => BigInt(resources[name]));
const named = (amounts: bigint[]): Resources =>
  Object.fromEntries(RESOURCES.map((name, i) => [name, Number(amounts[i])])) as unknown as Resources;

/** So much of a processor, and nothing else. */
export const cores = (cpuMillicores: number): Resources => ({ cpuMillicores, memoryMib: 0, storageGib: 0, bandwidthMbit: 0 });

/** Windows of an era on these chains, and slots of a window: with fewer, nodes would not send heartbeats in each of them. */
export const WINDOWS = 2;
export const SLOTS = 6;

/** The terms of these chains. For an era a lot costs 0.181 units at most. */
export const TERMS = {
  target: 700_000_000,
  slack: 150_000_000,
  lot: { cpuMillicores: 4_000, memoryMib: 4_096, storageGib: 40, bandwidthMbit: 20 },
  prices: {
    cpuMillicore: 25_000_000,
    memoryMib: 10_000_000,
    storageGib: 500_000_000,
    bandwidthMbit: 1_000_000_000,
    validator: 100_000_000_000,
  },
  floor: 400_000_000,
  validators: 1,
  rising: 12,
  open: 60,
  offers: 80,
  approval: 60,
  eras: 2,
  heldBack: 200_000_000,
  uptime: 400_000_000,
  failures: 1,
  boost: 500_000_000,
  giftsFrom: 250_000_000,
  leastCap: 100_000_000,
};

const ERAS = BigInt(TERMS.eras);
const LOT = each(TERMS.lot);
const { cpuMillicore, memoryMib, storageGib, bandwidthMbit } = TERMS.prices;
/** What a lot costs at most for as long as a contract. */
const FULL = ERAS * sum([cpuMillicore, memoryMib, storageGib, bandwidthMbit].map((price, i) => BigInt(price) * LOT[i]));

/** What an era is worth of what a bond proves, in billionths, on these chains; and what of it a bond proves. */
export const ERA_RATE = 10_000_000;
const ALLOWANCE = 200_000_000;

/** What a service node's bond is worth at least for such resources, in 10^-12 units. */
const bondFor = (base: bigint, resources: Resources): bigint =>
  base + sum(each(resources).map((amount, i) => amount * [TRILLION / 1_000n, TRILLION / 2_048n, TRILLION / 1_024n, TRILLION / 1_000n][i]));
const BASE = 100n * TRILLION;

/** What the boost of a gift of a lot costs at most, in 10^-12 units. */
export const GIFT_COST = ERAS * roundedUp(BigInt(TERMS.boost) * part(ERA_RATE, bondFor(part(ALLOWANCE, BASE), TERMS.lot)), BILLION);

/** What the chain sees of a kind of node: in use in the last era and in the one before, available; and what each era so far earned the network. */
export interface Sight {
  used: Resources;
  before: Resources;
  available: Resources;
  nodes: number;
  revenues: bigint[];
}

/** What an era earns on average, by what eras did one after the other. */
const earningOf = (revenues: bigint[]): bigint => revenues.reduce((mean, revenue) => mean - roundedUp(mean, ERAS) + revenue / ERAS, 0n);

/** The largest share in use, in billionths. */
const utilization = (used: bigint[], available: bigint[]): number =>
  Number(least(BILLION, most(...used.map((amount, i) => (amount * BILLION) / available[i]))));

/** What comes back of what is spent beyond it, in billionths. */
export const roi = (income: bigint, cost: bigint): number =>
  Number(income >= cost ? ((income - cost) * BILLION) / cost : -roundedUp((cost - income) * BILLION, cost));

/** What a decision says of lots that are wanted for a load, where there are no contracts and a lot is worth its price: as nodes write it. */
export function reckon({ used, before, available, nodes, revenues }: Sight) {
  const [now, there] = [each(used), each(available)];
  const expected = now.map((amount, i) => amount + most(amount - each(before)[i], 0n));
  const target = BigInt(TERMS.target);
  const lots = most(...expected.map((amount, i) => roundedUp(most(amount * BILLION - target * there[i], 0n), target * LOT[i])));

  const earning = earningOf(revenues);
  const incomes = now.flatMap((amount, i) => (amount > 0n ? [(earning * target * LOT[i]) / (amount * BILLION)] : []));
  const income = ERAS * least(earning / lots, ...incomes);
  const reserve = least(FULL, income / 2n);
  const floor = part(TERMS.floor, FULL);
  if (reserve < floor) throw new Error(`a lot is worth ${reserve}, less than ${floor}`);
  return {
    measure: {
      used,
      expected: named(expected),
      available,
      load: utilization(now, there),
      nodes,
      revenue: `${revenues.at(-1)}`,
      earning: `${earning}`,
    },
    lots: Number(lots),
    lot: TERMS.lot,
    costs: Object.fromEntries(EVERY_COIN.map((coin) => [coin.toLowerCase(), `${lots * (reserve / COINS[coin])}`])),
    floor: `${floor}`,
    reserve: `${reserve}`,
    giftCost: `${GIFT_COST}`,
    roiBought: { finite: roi(lots * income, lots * reserve) },
    roiGifted: "unbounded",
    forecast: utilization(expected, there.map((amount, i) => amount + lots * LOT[i])),
    /** What comes in for what is spent, by what a lot costs. */
    benefitOf: (cost: bigint) => `${(income * BILLION) / cost}`,
  };
}

/** An order, as the chain keeps it. */
export interface Order {
  coin: Coin;
  opened: number;
  risesFor: number;
  floor: bigint;
  reserve: bigint;
  giftCost?: bigint;
}

/** What a lot costs in a block, in planck. */
export function priceIn(block: number, { opened, risesFor, floor, reserve, giftCost }: Order): bigint {
  const elapsed = BigInt(Math.min(block - opened, risesFor));
  const price = floor + ((reserve - floor) * elapsed) / BigInt(risesFor);
  return giftCost === undefined ? price : least(price, giftCost);
}

/** What the contract after one that load called for costs, in planck of its coin, where so many share what their kind earns in an era. */
export function renewedFor(price: bigint, coin: Coin, revenues: bigint[], contracts: number): bigint {
  const borne = (ERAS * (earningOf(revenues) / BigInt(contracts))) / 2n;
  return least(price, least(FULL, borne) / COINS[coin]);
}

/** A contract, as far as pay goes. */
export interface Terms {
  price: bigint;
  begins: number;
  windows: number;
}

/** An era of a node, as it was judged. */
export interface Judged {
  era: number;
  windows: number;
  present: number;
  kept: boolean;
}

/** What an era earns of a contract, and what of that is held back, in planck. */
export function earnedIn({ era, windows, present, kept }: Judged, { price, begins, windows: all }: Terms): { earned: bigint; held: bigint } {
  const [from, to] = [Math.max(begins, era * WINDOWS), Math.min(begins + all, (era + 1) * WINDOWS)];
  const earned = kept && to > from ? (price * BigInt((to - from) * present)) / BigInt(all * windows) : 0n;
  return { earned, held: earned - part(1e9 - TERMS.heldBack, earned) };
}

/** What of that is paid in the end, if the node's own work has earned the network so much, in 10^-12 units. */
export function releasedOf(held: bigint, revenue: bigint): bigint {
  const most = revenue / 2n;
  return least(held, (most - part(1e9 - TERMS.heldBack, most)) / COINS.Flx);
}

/** How far off a forecast was, in billionths. */
export function errorOf(forecast: number, outcome: number): number {
  const larger = Math.max(forecast, outcome);
  return larger === 0 ? 0 : Number((BigInt(Math.abs(forecast - outcome)) * BILLION) / BigInt(larger));
}

/** An average over about eight that another value is added to. */
export function averaged(mean: number, value: number): number {
  const gap = Math.abs(mean - value);
  const step = Math.min(Math.max(Math.floor(gap / 8), 1), gap);
  return value > mean ? mean + step : mean - step;
}

/** What may be spent in an era without approval of a limit, however it is trusted. */
export const capOf = (limit: bigint, meanError: number): bigint => part(Math.max(1e9 - meanError, TERMS.leastCap), limit);

/** What a service node's whole era of being there is worth before any boost, in 10^-12 units. */
export const standingOf = (given: Resources): bigint => part(ERA_RATE, part(ALLOWANCE, bondFor(BASE, given)));

/** What being there in all windows of an era earns who gives away a share of it and has no say, in planck. */
export function rewardOf(given: Resources, boost: number, away: number): Record<Coin, bigint> {
  const standing = standingOf(given);
  const work = standing + part(boost, standing);
  const paid = { Gen: 0n, Nex: part(300_000_000, part(away, work)), Flx: part(500_000_000, work), Aur: part(100_000_000, work) };
  return Object.fromEntries(EVERY_COIN.map((coin) => [coin, paid[coin] / COINS[coin]])) as Record<Coin, bigint>;
}
