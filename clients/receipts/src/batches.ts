// What is settled together.

import { channelKey } from "./receipt.ts";
import type { SignedReceipt } from "./signed.ts";

/** So many receipts the chain takes in a transaction. */
export const MAX_BATCH = 256;

/** The receipt with the highest sequence of each channel, in the order of the channels' first ones. */
export function latest(receipts: Iterable<SignedReceipt>): SignedReceipt[] {
  const channels = new Map<string, SignedReceipt>();
  for (const signed of receipts) {
    const key = channelKey(signed.receipt);
    const other = channels.get(key);
    if (other === undefined || other.receipt.sequence < signed.receipt.sequence) channels.set(key, signed);
  }
  return [...channels.values()];
}

/** Cuts receipts, in their order, into batches of `size` at most. */
export function batches<T>(receipts: readonly T[], size: number = MAX_BATCH): T[][] {
  if (!Number.isInteger(size) || size < 1) throw new Error(`a batch cannot hold ${size} receipts`);
  return Array.from({ length: Math.ceil(receipts.length / size) }, (_, i) => receipts.slice(i * size, (i + 1) * size));
}
