// Waiting for something to come true.

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Begins to count seconds; gives what tells how many there are. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1000;
}

/**
 * Asks every 200 ms until the answer is neither undefined nor false; gives it. Fails after `seconds`, saying `what` was
 * awaited and how the last question failed, if it did.
 */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await sleep(200);
  }
  throw new Error(`waited ${seconds} s in vain: ${what}${failure ? ` (${failure})` : ""}`);
}
