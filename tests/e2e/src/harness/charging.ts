// What receipts cost and who gets it, reckoned once more from docs/billing-formulas.md alone: nothing here is the chain's.

import type { Charge, Consumption, Receipt, ServiceType } from "../../../../clients/receipts/src/index.ts";
import { type Coin, COINS } from "./coins.ts";

/** The prices of an epoch, as the chain keeps them. */
export interface Prices {
  /** What one of each costs, in 10^-12 units, by service. What is not there is not offered. */
  rates: Partial<Record<ServiceType, Consumption>>;
  /** Shares of the base, in billionths. The treasury has the rest. */
  split: { provider: bigint; pool: bigint };
  /** What scarcity adds, in 10^-12 of the base. */
  extra: bigint;
}

/** What a use costs, in planck. */
export interface Lines {
  cpu: bigint;
  memory: bigint;
  storage: bigint;
  transfer: bigint;
  surcharge: bigint;
}

/** What a service is paid in. */
export const COIN_OF: Record<ServiceType, Coin> = {
  Transaction: "Flx",
  Consensus: "Gen",
  Storage: "Nex",
  CrossBorder: "Aur",
  Compute: "Flx",
  Bandwidth: "Flx",
  Notary: "Flx",
  Registry: "Flx",
};

const TRILLION = 10n ** 12n;
const BILLION = 10n ** 9n;

const roundedUp = (amount: bigint, divisor: bigint): bigint => (amount + divisor - 1n) / divisor;
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** What so much of a service costs in an epoch. */
export function linesOf(service: ServiceType, used: Consumption, { rates, extra }: Prices): Lines {
  const rate = rates[service];
  if (!rate) throw new Error(`${service} is not offered`);
  const tier = COINS[COIN_OF[service]];
  const values = {
    cpu: used.cpuMs * rate.cpuMs,
    memory: used.memoryMibS * rate.memoryMibS,
    storage: used.storageMibH * rate.storageMibH,
    transfer: used.movedMib * rate.movedMib,
  };
  const base = values.cpu + values.memory + values.storage + values.transfer;
  return {
    cpu: roundedUp(values.cpu, tier),
    memory: roundedUp(values.memory, tier),
    storage: roundedUp(values.storage, tier),
    transfer: roundedUp(values.transfer, tier),
    surcharge: roundedUp(base * extra, tier * TRILLION),
  };
}

/** All but the surcharge. */
export const baseOf = ({ cpu, memory, storage, transfer }: Lines): bigint => cpu + memory + storage + transfer;

/** All of it. */
export const totalOf = (lines: Lines): bigint => baseOf(lines) + lines.surcharge;

/** Planck of a coin, by whom they are for. */
export type Parts = Pick<Charge, "provider" | "pool" | "scaling" | "treasury">;

export const sumOf = ({ provider, pool, scaling, treasury }: Parts): bigint => provider + pool + scaling + treasury;

/** What of `due` is paid out of `funds`: all alike, rounded down in this order; the last has what is left. */
export function paidOf(due: Parts, funds: bigint): Parts {
  let claims = sumOf(due);
  let left = least(claims, funds);
  const take = (claim: bigint): bigint => {
    const share = claims === 0n ? 0n : (left * claim) / claims;
    claims -= claim;
    left -= share;
    return share;
  };
  return { provider: take(due.provider), pool: take(due.pool), scaling: take(due.scaling), treasury: take(due.treasury) };
}

/** Each part of all of them together; there is one at least. */
export const addUp = <T extends { readonly [Part in keyof T]: bigint }>(all: readonly T[]): T =>
  all.reduce((one, other) => {
    const parts = Object.keys(one) as (keyof T)[];
    return Object.fromEntries(parts.map((part) => [part, one[part] + other[part]])) as T;
  });

/** What limits a charge, or takes something off it. */
export interface Terms {
  /** What the customer's cap leaves of the epoch. */
  room?: bigint;
  /** What the customer has deposited. */
  funds?: bigint;
  /** Windows that the node missed too many, and of how many. */
  missed?: { windows: bigint; of: bigint };
}

/** What came of a receipt; and, in planck, what a cap left uncharged. */
export interface Reckoned {
  charge: Charge;
  uncharged: bigint;
  /** To whom what is owed. */
  owed: Parts;
}

/** Remembers what was charged, so that of each receipt only what is new is charged. */
export class Reckoning {
  private readonly charged = new Map<string, { base: bigint; surcharge: bigint }>();

  /** What comes of a receipt, after those before it. */
  settle({ node, customer, service, epoch, consumption }: Receipt, prices: Prices, { room, funds, missed }: Terms = {}): Reckoned {
    const channel = JSON.stringify([node, customer, service, epoch]);
    const before = this.charged.get(channel) ?? { base: 0n, surcharge: 0n };
    const lines = linesOf(service, consumption, prices);
    const due = { base: baseOf(lines) - before.base, surcharge: lines.surcharge - before.surcharge };
    const base = room === undefined ? due.base : least(due.base, room);
    const surcharge = room === undefined ? due.surcharge : least(due.surcharge, room - base);
    this.charged.set(channel, { base: before.base + base, surcharge: before.surcharge + surcharge });

    const shares = { provider: (base * prices.split.provider) / BILLION, pool: (base * prices.split.pool) / BILLION };
    const credit = missed ? least((base * missed.windows) / missed.of, shares.provider) : 0n;
    const toPay: Parts = {
      provider: shares.provider - credit,
      pool: shares.pool,
      scaling: surcharge,
      treasury: base - shares.provider - shares.pool,
    };
    const paid = funds === undefined ? toPay : paidOf(toPay, funds);
    const owed: Parts = {
      provider: toPay.provider - paid.provider,
      pool: toPay.pool - paid.pool,
      scaling: toPay.scaling - paid.scaling,
      treasury: toPay.treasury - paid.treasury,
    };
    const charge: Charge = { gross: base + surcharge, credit, ...paid, arrears: sumOf(owed) };
    return { charge, uncharged: due.base + due.surcharge - base - surcharge, owed };
  }
}
