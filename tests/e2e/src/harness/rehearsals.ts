// What chains are upgraded to: the blobs that scripts/rehearsals builds.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { blake2AsHex } from "@polkadot/util-crypto";
import { target } from "./binary.ts";

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

/** Where that migration leaves the number of accounts. */
export const COUNTED = `0x${Buffer.from(":rehearsal:accounts").toString("hex")}`;
