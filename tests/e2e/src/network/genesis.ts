// The genesis of a network: any number of validators, each with all its keys from one seed.

import { Keyring } from "@polkadot/api";
import { output } from "../harness/binary.ts";
import { pair } from "../harness/accounts.ts";
import { genesisOf, spec } from "../harness/specs.ts";

/** Whose seeds the preset `local_testnet` takes, in its order. */
const WELL_KNOWN = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie", "One"];

/** The kinds of session keys, with their schemes. */
const SESSION_KEYS = { aura: "sr25519", gran: "ed25519", node: "sr25519", audi: "sr25519" };

/** The kind of the heartbeat key, with its scheme. */
export const HEARTBEAT_KEY = { imhb: "sr25519" };

export interface Validator {
  name: string;
  /** The seed of its account and of its session keys. */
  suri: string;
}

/** The first `count` validators: those of `local_testnet`, then others, which have no coins. */
export const validators = (count: number): Validator[] =>
  Array.from({ length: count }, (_, i) =>
    i < WELL_KNOWN.length
      ? { name: WELL_KNOWN[i], suri: `//${WELL_KNOWN[i]}` }
      : { name: `Validator${i + 1}`, suri: `//Validator//${i + 1}` },
  );

/** The seed of the owner's heartbeat key. */
export const HEARTBEAT_SEED = "//Alice";

/**
 * The chain spec of `local_testnet` with these validators instead of its seven. The owner is heard by its heartbeat key; if nobody
 * sends heartbeats, by none: then its silence says nothing.
 */
export async function specOf(validators: Validator[], sendsHeartbeats = false): Promise<any> {
  const local = await spec("local_testnet");
  genesisOf(local).giftedNodes.nodes = validators.map(({ suri }) => {
    const { address } = pair(suri);
    const grandpa = new Keyring({ type: "ed25519", ss58Format: 42 }).addFromUri(suri).address;
    return { operator: address, keys: { aura: address, grandpa, node: address, authority_discovery: address } };
  });
  // What waits when holders of a power do it waits for a block.
  genesisOf(local).responsibilities.policy.actDelay = 1;
  genesisOf(local).immortality.heartbeatKey = sendsHeartbeats ? pair(HEARTBEAT_SEED).address : null;
  return local;
}

/** Puts a validator's session keys, or other keys of one seed, where its node looks for them. */
export async function insertKeys(suri: string, chain: string, basePath: string, keys: Record<string, string> = SESSION_KEYS): Promise<void> {
  for (const [kind, scheme] of Object.entries(keys)) {
    const where = [`--chain=${chain}`, `--base-path=${basePath}`];
    await output("key", "insert", ...where, `--key-type=${kind}`, `--scheme=${scheme}`, `--suri=${suri}`);
  }
}
