// The four coins: what accounts have of them, and the chain's own accounts.

import type { ApiPromise } from "@polkadot/api";

/** Every coin, as calls name it, with what one is worth in units. */
export const COINS = { Gen: 1000n, Nex: 100n, Flx: 10n, Aur: 1n } as const;
export type Coin = keyof typeof COINS;
export const ALL = Object.keys(COINS) as Coin[];

/** Planck in one whole coin. */
export const ONE = 1_000_000_000_000n;

/** The least that an account can have of a coin, in planck. */
export const existentialDeposit = (coin: Coin): bigint => ONE / 100n / COINS[coin];

/** The treasury's account. */
export const TREASURY = "0x" + Buffer.from("modlim/trsry".padEnd(32, "\0")).toString("hex");

/** What an account has of a coin: free, and on hold; in planck, in the block of `api`. */
export async function account(api: Pick<ApiPromise, "query">, coin: Coin, address: string): Promise<{ free: bigint; held: bigint }> {
  const stored = (await (coin === "Flx"
    ? api.query.system.account(address)
    : api.query[coin.toLowerCase()].account(address))) as any;
  const { free, reserved } = coin === "Flx" ? stored.data : stored;
  return { free: free.toBigInt(), held: reserved.toBigInt() };
}

/** What an account has of every coin and is not on hold. */
export async function free(api: Pick<ApiPromise, "query">, address: string): Promise<Record<Coin, bigint>> {
  const amounts = await Promise.all(ALL.map(async (coin) => [coin, (await account(api, coin, address)).free] as const));
  return Object.fromEntries(amounts) as Record<Coin, bigint>;
}

/** A fee in FLX, in a coin at the rates of genesis: rounded up. */
export const atTier = (coin: Coin, flx: bigint): bigint => (flx * COINS.Flx + COINS[coin] - 1n) / COINS[coin];
