// A load of transfers that goes on, whatever happens to the chain meanwhile.

import type { ApiPromise } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { u8aToHex } from "@polkadot/util";
import { ONE } from "./coins.ts";
import type { Node } from "./node.ts";
import { sleep, until } from "./waiting.ts";

/** What each transfer moves, in planck of FLX. */
export const TRANSFERRED = ONE;

/** What a node answers when its pool does not take a transaction: it has that already, or looks at a fork that it has just left. */
const PASSING = /^10\d\d:|State already discarded|UnknownBlock/;

/**
 * Sends ten transfers a second by a node until it is told to stop, and gives how many got into blocks: all. What waits in the pool may
 * be lost, or was signed for the runtime that there was, and another one takes it no more: it is signed anew, as wallets do.
 */
export function transfers(api: ApiPromise, node: Node, payer: KeyringPair, to: string): { stop: () => Promise<number> } {
  let isOver = false;
  const send = async (nonce: number): Promise<void> => {
    const transfer = await api.tx.balances.transferKeepAlive(to, TRANSFERRED).signAsync(payer, { nonce, era: 0 });
    await api.rpc.author.submitExtrinsic(transfer).catch((error) => {
      if (!PASSING.test(error.message)) throw error;
    });
  };
  // Not by a client's decoded keys: it changes what it knows of them while the runtime does.
  const inBlocks = async (): Promise<number> => {
    // No answer comes while it compiles a new runtime.
    const nonce = await until("the node tells how many are in blocks", 60, () =>
      node.rpc("state_call", "AccountNonceApi_account_nonce", u8aToHex(payer.publicKey)));
    return Buffer.from(nonce.slice(2), "hex").readUInt32LE(0);
  };
  const sending = (async () => {
    const first = await inBlocks();
    let [next, last, looked] = [first, first, Date.now()];
    while (!isOver || last < next) {
      if (!isOver) await send(next++);
      await sleep(100);
      if (Date.now() - looked < 7_000) continue;
      const now = await inBlocks();
      if (now === last) for (let nonce = now; nonce < next; nonce++) await send(nonce);
      [last, looked] = [now, Date.now()];
    }
    return next - first;
  })();
  // Whoever stops it is told.
  sending.catch(() => {});
  return {
    stop() {
      isOver = true;
      return sending;
    },
  };
}
