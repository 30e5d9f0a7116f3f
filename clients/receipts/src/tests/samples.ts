// Keys and receipts that tests use.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { type Hex, NOTHING, type Receipt, type Scheme, type SignedReceipt, signReceipt } from "../index.ts";

await cryptoWaitReady();

export const GENESIS: Hex = `0x${"ab".repeat(32)}`;

export const pair = (suri: string, scheme: Scheme = "ed25519") => new Keyring({ type: scheme, ss58Format: 42 }).addFromUri(suri);
export const [alice, bob] = [pair("//Alice"), pair("//Bob")];

export const receipt = (change: Partial<Receipt> = {}): Receipt => ({
  genesis: GENESIS,
  node: 7,
  customer: alice.address,
  service: "Storage",
  epoch: 9,
  sequence: 1n,
  consumption: NOTHING,
  ...change,
});

/** Signed by Alice, or by Bob if he is the customer. */
export const signed = (change: Partial<Receipt> = {}): Promise<SignedReceipt> =>
  signReceipt(change.customer === bob.address ? bob : alice, receipt(change));

/** A path in a folder that goes after the tests. */
export function path(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "immortal-receipts-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
