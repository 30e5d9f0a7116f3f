// A provider has the chain settle receipts, and learns of each what became of it.

import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { AddressOrPair, SignerOptions } from "@polkadot/api/types";
import type { DispatchError } from "@polkadot/types/interfaces";
import type { Codec } from "@polkadot/types/types";
import { batches, latest, MAX_BATCH } from "./batches.ts";
import { encodeSigned, type SignedReceipt } from "./signed.ts";

/** What came of a receipt, in planck of its service's coin: `gross = credit + provider + pool + scaling + treasury + arrears`. */
export interface Charge {
  /** What was charged. */
  readonly gross: bigint;
  /** What was taken off for downtime. */
  readonly credit: bigint;
  /** What the node's operator got. */
  readonly provider: bigint;
  /** What the pool got that gifted nodes are paid from. */
  readonly pool: bigint;
  /** What the treasury got to scale with. */
  readonly scaling: bigint;
  /** What it got besides. */
  readonly treasury: bigint;
  /** What the customer could not pay, and owes. */
  readonly arrears: bigint;
}

/** The chain has settled a receipt. */
export interface Settled {
  readonly signed: SignedReceipt;
  /** The block. */
  readonly block: string;
  /** What came of it. */
  readonly charge: Charge;
  /** What was not charged, in planck, because the customer lets an epoch cost no more. A later receipt can be charged it. */
  readonly uncharged: bigint;
}

/** The chain has refused a receipt. */
export interface Refused {
  readonly signed: SignedReceipt;
  /** Why, in the chain's words, such as `billing.Suspended`; `TransactionFailed: ...` if the whole batch failed. */
  readonly reason: string;
}

/** What became of receipts. */
export interface Outcome {
  readonly settled: Settled[];
  readonly refused: Refused[];
}

/** How to settle. */
export interface SettleOptions {
  /** Who signs the transactions, if the account is an address: a wallet's `signer`. */
  signer?: NonNullable<SignerOptions["signer"]>;
  /** When a batch counts as settled: once its block is final, or once it is in one. */
  until?: "finalized" | "inBlock";
  /** So many receipts in a transaction. */
  size?: number;
}

/** Settling ended early: what became of the batch in hand is not known, what follows it was not sent. */
export class SettlingEnded extends Error {
  /** What is known until then. */
  readonly outcome: Outcome;
  /** The receipts of which nothing is known. Settling them again is safe: none is ever paid twice. */
  readonly left: SignedReceipt[];

  constructor(cause: Error, outcome: Outcome, left: SignedReceipt[]) {
    super(`settling ended with ${left.length} receipts left: ${cause.message}`, { cause });
    this.name = "SettlingEnded";
    this.outcome = outcome;
    this.left = left;
  }
}

/**
 * Has the chain settle the latest receipt of each channel, in batches, one after the other. Fails with a `SettlingEnded` if a batch
 * does not get into a block.
 */
export async function settle(
  api: ApiPromise,
  account: AddressOrPair,
  receipts: Iterable<SignedReceipt>,
  { signer, until = "finalized", size = MAX_BATCH }: SettleOptions = {},
): Promise<Outcome> {
  const outcome: Outcome = { settled: [], refused: [] };
  const waiting = batches(latest(receipts), size);
  while (waiting.length > 0) {
    try {
      const result = await submit(api, account, waiting[0]!, { nonce: -1, ...(signer && { signer }) }, until);
      const { settled, refused } = outcomeOf(api, waiting[0]!, result);
      outcome.settled.push(...settled);
      outcome.refused.push(...refused);
    } catch (error) {
      throw new SettlingEnded(error as Error, outcome, waiting.flat());
    }
    waiting.shift();
  }
  return outcome;
}

async function submit(
  api: ApiPromise,
  account: AddressOrPair,
  batch: readonly SignedReceipt[],
  options: Partial<SignerOptions>,
  until: "finalized" | "inBlock",
): Promise<SubmittableResult> {
  const call = api.tx.billing?.settle;
  if (!call) throw new Error("the chain has no call billing.settle");
  // As bytes: the same that the signatures were checked with, whatever the chain calls its fields.
  const transaction = call(batch.map(encodeSigned));
  let stop: (() => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      // What a transaction comes to is not told once more after a new connection.
      const lost = () => reject(new Error("the connection to the node was lost"));
      api.once("disconnected", lost);
      stop = () => api.off("disconnected", lost);
      transaction
        .signAndSend(account, options, (result) => {
          if (result.isError) reject(new Error(`the transaction is ${result.status.type}`));
          const isThere = result.isFinalized || (until === "inBlock" && result.isInBlock);
          if (isThere) resolve(result as SubmittableResult);
        })
        .catch(reject);
    });
  } finally {
    stop?.();
  }
}

/** What the events of a batch's transaction say. */
export function outcomeOf(
  api: Pick<ApiPromise, "registry">,
  batch: readonly SignedReceipt[],
  { dispatchError, events, status }: Pick<SubmittableResult, "dispatchError" | "events" | "status">,
): Outcome {
  if (dispatchError) {
    const reason = `TransactionFailed: ${reasonOf(api, dispatchError)}`;
    return { settled: [], refused: batch.map((signed) => ({ signed, reason })) };
  }
  const block = (status.isFinalized ? status.asFinalized : status.asInBlock).toHex();
  const outcome: Outcome = { settled: [], refused: [] };
  const told = new Map(batch.entries());
  const next = (index: Codec): SignedReceipt => {
    const signed = told.get(Number(index));
    if (signed === undefined) throw new Error(`the chain tells of receipt ${index} of ${batch.length}, or twice of the same`);
    told.delete(Number(index));
    return signed;
  };
  for (const { event } of events) {
    if (event.section !== "billing") continue;
    const data = event.data as unknown as Record<string, Codec>;
    if (event.method === "Settled") {
      outcome.settled.push({ signed: next(data.index!), block, charge: chargeOf(data.outcome!), uncharged: 0n });
    } else if (event.method === "ReceiptRefused") {
      outcome.refused.push({ signed: next(data.index!), reason: reasonOf(api, data.reason!) });
    } else if (event.method === "CapReached") {
      // It follows the event of its receipt.
      const last = outcome.settled.pop();
      if (last) outcome.settled.push({ ...last, uncharged: BigInt(data.uncharged!.toString()) });
    }
  }
  for (const signed of told.values()) outcome.refused.push({ signed, reason: "NotTold" });
  return outcome;
}

const PARTS = ["gross", "credit", "provider", "pool", "scaling", "treasury", "arrears"] as const;

function chargeOf(outcome: Codec): Charge {
  const parts = outcome as unknown as Record<keyof Charge, Codec>;
  return Object.fromEntries(PARTS.map((part) => [part, BigInt(parts[part].toString())])) as unknown as Charge;
}

/** The name of an error, such as `billing.UnknownNode`. */
function reasonOf(api: Pick<ApiPromise, "registry">, reason: Codec): string {
  const error = reason as DispatchError;
  if (!error.isModule) return error.toString();
  const { section, name } = api.registry.findMetaError(error.asModule);
  return `${section}.${name}`;
}
