// Heartbeats made by hand: signed with a key out of a node's keystore, and sent as the node's off-chain worker would.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiPromise } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { compactToU8a, hexToU8a, u8aConcat, u8aToHex } from "@polkadot/util";
import { pair } from "./accounts.ts";
import type { Node } from "./node.ts";

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

/** The transaction of a heartbeat. */
export function transaction(api: ApiPromise, heartbeat: Heartbeat, key: KeyringPair): string {
  const encoded = api.createType("PalletGiftedNodesHeartbeat", heartbeat).toU8a();
  const signature = key.sign(u8aConcat(new TextEncoder().encode("immortal/heartbeat"), encoded));
  const call = api.tx.giftedNodes.heartbeat(heartbeat as any, u8aToHex(signature)).method.toU8a();
  // A general transaction: its version, that of its extensions, and these: immortal, nonce 0, no tip, no metadata hash.
  const general = u8aConcat(hexToU8a("0x45"), hexToU8a("0x00"), hexToU8a("0x00000000"), call);
  return u8aToHex(u8aConcat(compactToU8a(general.length), general));
}

/** The heartbeat of a node for now. */
export async function now(api: ApiPromise, node: number): Promise<Heartbeat> {
  const slot = Number(await api.query.aura.currentSlot());
  return { genesis: api.genesisHash.toHex(), node, slot };
}
