// An hour of traffic, as a customer of a node makes it: the same whenever it is asked for with the same seed.

import { type Consumption, NOTHING } from "../../../../clients/receipts/src/index.ts";

export const SERVICES = ["Compute", "Storage", "Bandwidth", "Transaction"] as const;

/** What a minute used, by service. What was not used is not there. */
export type Minute = Partial<Record<(typeof SERVICES)[number], Consumption>>;

export const MINUTES = 60;

/** What the tests' hour is made of. */
export const SEED = 20_261_125;

/** Numbers from 0 to 2^32 - 1 that look like chance: mulberry32. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/**
 * The hour, minute by minute: requests swell and ebb like a day's, one minute in eight is idle, one in ten a burst of four to eleven
 * times as many.
 */
export function traffic(seed = SEED): Minute[] {
  const random = mulberry32(seed);
  const below = (bound: number) => random() % bound;
  let stored = 2_000n;
  return Array.from({ length: MINUTES }, (_, minute) => {
    // From 20 requests at midnight to 470 at noon, and up to a quarter more.
    const wave = 20 + Math.floor((minute * (MINUTES - minute)) / 2);
    const usual = wave + below(Math.ceil(wave / 4));
    const [isIdle, isBurst, times] = [below(8) === 0, below(10) === 0, 4 + below(8)];
    const requests = BigInt(isIdle ? 0 : isBurst ? usual * times : usual);
    // What is stored grows with what is done, and is cleaned up now and then.
    stored = below(12) === 0 ? stored / 2n : stored + requests / 4n;
    const used: Minute = {};
    if (requests > 0n) {
      const cpuMs = requests * BigInt(15 + below(30));
      const movedMib = (requests * BigInt(1 + below(40))) / 8n;
      used.Compute = { ...NOTHING, cpuMs, memoryMibS: 512n * 60n + requests };
      if (movedMib > 0n) used.Bandwidth = { ...NOTHING, movedMib };
      // A third of the requests writes to the chain.
      if (requests >= 3n) used.Transaction = { ...NOTHING, cpuMs: requests / 3n, movedMib: requests / 300n };
    }
    // Storage costs when nobody comes, too: MiB-hours of a minute.
    if (stored >= 60n) used.Storage = { ...NOTHING, storageMibH: stored / 60n, movedMib: requests / 50n };
    return used;
  });
}
