// What chains are upgraded to: the blobs that scripts/rehearsals builds.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blake2AsHex } from "@polkadot/util-crypto";
import { target } from "./binary.ts";
import { Node } from "./node.ts";
import { folder, spec } from "./specs.ts";

export interface Rehearsal {
  /** The version that it has. */
  specVersion: number;
  /** Its code, and the hash of it. */
  code: string;
  hash: string;
}

const rehearsal = (feature: string, specVersion: number): Rehearsal => {
  const code = readFileSync(join(target, "rehearsals", feature, "immortal_runtime.wasm"));
  return { specVersion, code: `0x${code.toString("hex")}`, hash: blake2AsHex(code) };
};

/** A higher version, and nothing else. */
export const raised = () => rehearsal("rehearse-upgrade", 1001);

/** A still higher one, with a migration of several blocks, which counts the accounts. */
export const migrating = () => rehearsal("rehearse-migration", 1002);

/**
 * Has a node of a chain that begins with it compile it, for all nodes of tests. Several that share few cores, and meet it in the same
 * block, would all take as long as all of them together: several slots.
 */
export async function compile({ code }: Rehearsal): Promise<void> {
  const files = folder();
  try {
    const chain = await spec("development");
    chain.genesis.runtimeGenesis.code = code;
    const node = await Node.start({ args: [`--chain=${files.file("chain.json", JSON.stringify(chain))}`] });
    await node.remove();
  } finally {
    files.remove();
  }
}

/** Where that migration leaves the number of accounts. */
export const COUNTED = `0x${Buffer.from(":rehearsal:accounts").toString("hex")}`;
