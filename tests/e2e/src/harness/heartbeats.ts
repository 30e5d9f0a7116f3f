// Heartbeats made by hand: signed with a key out of a node's keystore, and sent as the node's off-chain worker would; and whatever
// else is sent without an account.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiPromise } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { compactStripLength, compactToU8a, hexToU8a, u8aConcat, u8aEq, u8aToHex } from "@polkadot/util";
import { pair } from "./accounts.ts";
import type { Node } from "./node.ts";
import type { Call } from "./powers.ts";

export interface Heartbeat {
  genesis: string;
  node: number;
  slot: number;
}

/** The newest `node` key in the keystore of a node. */
export function nodeKey(node: Node, keys: string): KeyringPair {
  const chains = join(node.basePath, "chains");
  for (const chain of readdirSync(chains)) {
    const keystore = join(chains, chain, "keystore");
    // A file is named by the kind of the key, `node`, and the public key, which `keys` holds.
    const file = readdirSync(keystore).find((name) => name.startsWith("6e6f6465") && keys.includes(name.slice(8)));
    if (file) return pair(JSON.parse(readFileSync(join(keystore, file), "utf8")));
  }
  throw new Error("no such key in the keystore");
}

/** What a general transaction begins with: its version, that of its extensions, and these: immortal, nonce 0, no tip, no metadata hash. */
const GENERAL = hexToU8a("0x450000000000");

/** The transaction of a call that nobody signs and nobody pays for. */
export function feeless(call: Call): string {
  const general = u8aConcat(GENERAL, call.method.toU8a());
  return u8aToHex(u8aConcat(compactToU8a(general.length), general));
}

/** Whether a transaction, as it is in a block, is one of these, of the call with this index. */
export function isFeeless(transaction: string, callIndex: Uint8Array): boolean {
  const [, general] = compactStripLength(hexToU8a(transaction));
  return u8aEq(general.subarray(0, GENERAL.length + 2), u8aConcat(GENERAL, callIndex));
}

/** The transaction of a heartbeat. */
export function transaction(api: ApiPromise, heartbeat: Heartbeat, key: KeyringPair): string {
  const encoded = api.createType("PalletGiftedNodesHeartbeat", heartbeat).toU8a();
  const signature = key.sign(u8aConcat(new TextEncoder().encode("immortal/heartbeat"), encoded));
  return feeless(api.tx.giftedNodes.heartbeat(heartbeat as any, u8aToHex(signature)));
}

/** The heartbeat of a node for now. */
export async function now(api: ApiPromise, node: number): Promise<Heartbeat> {
  const slot = Number(await api.query.aura.currentSlot());
  return { genesis: api.genesisHash.toHex(), node, slot };
}
