// Keeps a node's pool filled with signed transactions until all are in blocks, and tells what blocks held.

import { setImmediate } from "node:timers/promises";
import type { ApiPromise, WsProvider } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { height } from "./events.ts";
import { sleep } from "./waiting.ts";

/** Transactions that wait in the pool at most; nodes keep 8,192 by default. */
const WAITING = 4_000;
/** Seconds without a transaction in any block after which they are sent again: pools under load lose some. */
const PATIENCE = 9;
/** How often they are sent again before a measurement fails. */
const RETRIES = 5;

/** What a node answers when its pool is full; and when the transaction is in the pool, was in it, or is in a block already. */
const POOL_FULL = /^1016/;
const KNOWN = /^101[023]/;

export type Transaction = SubmittableExtrinsic<"promise">;

/** The signed transactions of an account, from a nonce on. */
export interface Queue {
  address: string;
  nonce: number;
  signed: string[];
}

/** Signs in order, from an account's next nonce on. */
export class Signer {
  private constructor(
    private readonly api: ApiPromise,
    private readonly key: KeyringPair,
    private nonce: number,
  ) {}

  static async of(api: ApiPromise, key: KeyringPair): Promise<Signer> {
    return new Signer(api, key, (await api.rpc.system.accountNextIndex(key.address)).toNumber());
  }

  /** Signs them, and lets others go on after each. */
  async queue(transactions: Iterable<Transaction>): Promise<Queue> {
    const queue: Queue = { address: this.key.address, nonce: this.nonce, signed: [] };
    for (const transaction of transactions) {
      queue.signed.push(this.sign(transaction));
      await setImmediate();
    }
    return queue;
  }

  private sign(transaction: Transaction): string {
    const { genesisHash, runtimeVersion } = this.api;
    const options = { nonce: this.nonce++, era: 0, blockHash: genesisHash, genesisHash, runtimeVersion };
    return transaction.sign(this.key, options as never).toHex();
  }
}

/** A block, and how many signed transactions it holds. */
export interface Filled {
  number: number;
  hash: string;
  transactions: number;
  /** What its clock says, in milliseconds. */
  time: number;
}

/** Counts the signed transactions of each block from now on, with the time that the block carries. */
class Watch {
  readonly blocks: Filled[] = [];
  private stop?: () => void;
  progress = Date.now();

  static async start(api: ApiPromise): Promise<Watch> {
    const watch = new Watch();
    const start = await height(api);
    watch.stop = await api.rpc.chain.subscribeNewHeads(async ({ hash, number }) => {
      // The subscription begins with a block that is there already.
      if (number.toNumber() <= start) return;
      const [{ block }, at] = await Promise.all([api.rpc.chain.getBlock(hash), api.at(hash)]);
      const time = Number(await at.query.timestamp.now());
      const transactions = block.extrinsics.filter(({ isSigned }) => isSigned).length;
      if (transactions > 0) watch.progress = Date.now();
      watch.blocks.push({ number: number.toNumber(), hash: hash.toHex(), transactions, time });
    });
    return watch;
  }

  included = (): number => this.blocks.reduce((sum, { transactions }) => sum + transactions, 0);

  stalled = (): boolean => Date.now() - this.progress > PATIENCE * 1000;

  end(): void {
    this.stop?.();
    this.blocks.sort((a, b) => a.number - b.number);
  }
}

/** Sends queues side by side, each in its order, and never more than the pool holds; gives up when blocks stay empty. */
async function sendAll(api: ApiPromise, queues: Queue[], watch: Watch, expected?: RegExp): Promise<void> {
  const provider = (api as any)._rpcCore.provider as WsProvider;
  let sent = watch.included();
  /** Whether the pool has room for it. */
  const enters = async (transaction: string): Promise<boolean> => {
    try {
      await provider.send("author_submitExtrinsic", [transaction]);
    } catch (error) {
      const { message } = error as Error;
      if (POOL_FULL.test(message)) return false;
      if (!expected?.test(message)) throw error;
    }
    return true;
  };
  const send = async ({ signed }: Queue) => {
    for (const transaction of signed) {
      while (sent - watch.included() >= WAITING && !watch.stalled()) await sleep(20);
      if (watch.stalled()) return;
      sent++;
      // Those after it would wait for it. The pool also holds what is in blocks that are not final.
      while (!(await enters(transaction)) && !watch.stalled()) await sleep(200);
    }
  };
  await Promise.all(queues.map(send));
}

/** What of a queue is not in the chain yet. */
async function left(api: ApiPromise, { address, nonce, signed }: Queue): Promise<Queue> {
  const next = ((await api.query.system.account(address)) as any).nonce.toNumber();
  return { address, nonce: next, signed: signed.slice(next - nonce) };
}

/** Sends them and waits until all are in blocks; gives the blocks since. */
export async function complete(api: ApiPromise, queues: Queue[]): Promise<Filled[]> {
  const watch = await Watch.start(api);
  const count = queues.reduce((sum, { signed }) => sum + signed.length, 0);
  await sendAll(api, queues, watch);
  for (let retries = 0; watch.included() < count; await sleep(100)) {
    if (!watch.stalled()) continue;
    if (retries++ === RETRIES) throw new Error(`only ${watch.included()} of ${count} transactions came into blocks`);
    process.stderr.write(`    blocks stay empty at ${watch.included()} of ${count}: sending the rest again\n`);
    watch.progress = Date.now();
    await sendAll(api, await Promise.all(queues.map((queue) => left(api, queue))), watch, KNOWN);
  }
  watch.end();
  return watch.blocks;
}

/** The full blocks of a load, and the seconds that they stand for. */
export function fullOf(blocks: Filled[]): { full: Filled[]; seconds: number } {
  // The first block may have begun before the pool was full, and the last may lack transactions to fill it.
  const busy = blocks.filter(({ transactions }) => transactions > 0);
  const full = busy.slice(1, -1);
  if (full.length < 2) throw new Error(`only ${full.length} full blocks: more transactions are needed`);
  return { full, seconds: (full[full.length - 1].time - busy[0].time) / 1000 };
}
