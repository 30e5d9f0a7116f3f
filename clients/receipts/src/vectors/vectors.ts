// The vectors that this package and the node both check: ../../vectors.json.

import { readFileSync } from "node:fs";
import type { Hex } from "../receipt.ts";
import type { Scheme } from "../signed.ts";
import type { Expected } from "../verify.ts";
import type { Wrong } from "../wrong.ts";

/** A receipt that is signed as it should be. */
export interface Right {
  name: string;
  /** The key that signed: the node and Polkadot.js make the same of it. */
  suri: string;
  scheme: Scheme;
  /** Whether the wrapped payload is signed. */
  wrapped: boolean;
  /** Whether the key signs the very same again: those of sr25519 never do, and some signatures here were altered. */
  repeats: boolean;
  /** The account of the meter, if one signed. */
  meter: string | null;
  /** What is signed, before it is wrapped. */
  payload: Hex;
  /** The line of JSON, its SCALE encoding included. */
  line: string;
}

/** A line that must be refused. */
export interface WrongVector {
  name: string;
  expected: Expected;
  reason: Wrong;
  line: string;
}

export interface Vectors {
  about: string;
  right: Right[];
  wrong: WrongVector[];
}

/** Where they are. */
export const FILE = new URL("../../vectors.json", import.meta.url);

export const readVectors = (): Vectors => JSON.parse(readFileSync(FILE, "utf8"));
