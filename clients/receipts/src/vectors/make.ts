// Makes ../../vectors.json anew. Signatures by sr25519 differ each time; all else stays.

import { writeFileSync } from "node:fs";
import { Keyring } from "@polkadot/keyring";
import type { KeyringPair } from "@polkadot/keyring/types";
import { blake2AsU8a, cryptoWaitReady } from "@polkadot/util-crypto";
import { hexToU8a, stringToU8a, u8aConcat, u8aToHex } from "@polkadot/util";
import { toJson } from "../json.ts";
import { type Consumption, type Hex, NOTHING, payload, type Receipt, type ServiceType, wrappedPayload } from "../receipt.ts";
import type { Scheme, SignedReceipt } from "../signed.ts";
import { signReceipt } from "../sign.ts";
import type { Expected } from "../verify.ts";
import type { Wrong } from "../wrong.ts";
import { FILE, type Right, type Vectors, type WrongVector } from "./vectors.ts";

await cryptoWaitReady();

const GENESIS: Hex = `0x${"0123456789abcdef".repeat(4)}`;
const MAX = 2n ** 64n - 1n;
const MOST: Consumption = { cpuMs: MAX, memoryMibS: MAX, storageMibH: MAX, movedMib: MAX };
const SOME: Consumption = { cpuMs: 3_599_987n, memoryMibS: 7_372_777n, storageMibH: 10_240n, movedMib: 1_003n };

const pair = (suri: string, scheme: Scheme) => new Keyring({ type: scheme, ss58Format: 42 }).addFromUri(suri);
const [alice, bob] = [pair("//Alice", "ed25519"), pair("//Bob", "ed25519")];

const receipt = (customer: string, service: ServiceType, change: Partial<Receipt> = {}): Receipt => ({
  genesis: GENESIS,
  node: 7,
  customer,
  service,
  epoch: 491,
  sequence: 3n,
  consumption: SOME,
  ...change,
});

interface Case {
  name: string;
  suri?: string;
  scheme: Scheme;
  service: ServiceType;
  change?: Partial<Receipt>;
  wrapped?: boolean;
  isMeter?: boolean;
  altered?: (signature: Uint8Array) => Uint8Array;
}

const CASES: Case[] = [
  { name: "nothing used", scheme: "sr25519", service: "Transaction", change: { node: 0, epoch: 0, sequence: 0n, consumption: NOTHING } },
  { name: "consensus", scheme: "ed25519", service: "Consensus" },
  { name: "storage", scheme: "ecdsa", service: "Storage" },
  { name: "across borders, by a wallet", scheme: "sr25519", service: "CrossBorder", wrapped: true },
  { name: "computing, by a wallet", scheme: "ed25519", service: "Compute", wrapped: true },
  { name: "data moved, by a wallet", scheme: "ecdsa", service: "Bandwidth", wrapped: true },
  { name: "notarization", scheme: "sr25519", service: "Notary", suri: "//Bob//stash" },
  { name: "finding services", scheme: "ed25519", service: "Registry", suri: "//Charlie" },
  { name: "all at the most", scheme: "ed25519", service: "Registry", change: { node: 2 ** 32 - 1, epoch: 2 ** 32 - 1, sequence: MAX, consumption: MOST } },
  { name: "all at the most, by a wallet", scheme: "sr25519", service: "Registry", change: { sequence: MAX, consumption: MOST }, wrapped: true },
  { name: "each counter in its place", scheme: "ecdsa", service: "Compute", change: { consumption: { cpuMs: 1n, memoryMibS: 2n ** 16n, storageMibH: 2n ** 32n, movedMib: 2n ** 48n } } },
  { name: "by a meter", scheme: "ed25519", service: "Storage", suri: "//Meter", isMeter: true },
  { name: "by a meter's wallet", scheme: "ecdsa", service: "Storage", suri: "//Meter", isMeter: true, wrapped: true },
  { name: "ecdsa with the other s", scheme: "ecdsa", service: "Storage", altered: otherS },
  { name: "ecdsa with 27 added, as Ethereum does", scheme: "ecdsa", service: "Storage", altered: (signature) => plus(signature, 64, 27) },
];

async function right({ name, suri = "//Alice", scheme, service, change, wrapped = false, isMeter = false, altered }: Case): Promise<Right> {
  const key = pair(suri, scheme);
  const signed = await signReceipt(key, receipt(isMeter ? alice.address : key.address, service, change), {
    by: isMeter ? "Meter" : "Customer",
    wrap: wrapped,
  });
  return {
    name,
    suri,
    scheme,
    wrapped,
    repeats: scheme !== "sr25519" && !altered,
    meter: isMeter ? key.address : null,
    payload: u8aToHex(payload(signed.receipt)),
    line: toJson(altered ? withSignature(signed, altered(bytesOf(signed))) : signed),
  };
}

async function wrong(): Promise<WrongVector[]> {
  const good = await signReceipt(alice, receipt(alice.address, "Storage"));
  const line = toJson(good);
  const other = (change: Partial<Receipt>): string => toJson({ ...good, receipt: { ...good.receipt, ...change } });
  const signedOver = (message: (receipt: Receipt) => Uint8Array, wrapped = false): string => {
    const [key, scheme] = [alice, "ed25519"] as const;
    const own = receipt(key.address, "Storage");
    return toJson({ ...good, receipt: own, wrapped, signature: { scheme, value: u8aToHex(key.sign(message(own))) } });
  };
  const altered = async (scheme: Scheme, alter: (signature: Uint8Array) => Uint8Array): Promise<string> => {
    const key = pair("//Alice", scheme);
    const signed = await signReceipt(key, receipt(key.address, "Storage"));
    return toJson(withSignature(signed, alter(bytesOf(signed))));
  };
  // One secret, two ways to hash what it signs.
  const secret = blake2AsU8a("a customer's");
  const [ecdsa, ethereum] = (["ecdsa", "ethereum"] as const).map((type) => new Keyring({ type }).addFromSeed(secret)) as [KeyringPair, KeyringPair];
  const ofEcdsa = receipt(ecdsa.address, "Storage");
  const byMeter = await signReceipt(pair("//Meter", "ed25519"), receipt(alice.address, "Storage"), { by: "Meter" });
  const edit = (from: string | RegExp, to: string): string => {
    const edited = line.replace(from, to);
    if (edited === line) throw new Error(`nothing to edit: ${from}`);
    return edited;
  };

  const signature: Record<string, string> = {
    "one more of a counter than was signed": other({ consumption: { ...SOME, movedMib: SOME.movedMib + 1n } }),
    "counters in another order": other({ consumption: { ...SOME, cpuMs: SOME.memoryMibS, memoryMibS: SOME.cpuMs } }),
    "another sequence": other({ sequence: 4n }),
    "another service": other({ service: "Compute" }),
    "another node": other({ node: 8 }),
    "another epoch": other({ epoch: 492 }),
    "another customer": other({ customer: bob.address }),
    "another chain": other({ genesis: `0x${"00".repeat(32)}` }),
    "another scheme than the key's": toJson({ ...good, signature: { ...good.signature, scheme: "sr25519" } }),
    "a flipped bit, ed25519": await altered("ed25519", (signature) => flip(signature, 5)),
    "a flipped bit, sr25519": await altered("sr25519", (signature) => flip(signature, 5)),
    "a flipped bit, ecdsa": await altered("ecdsa", (signature) => flip(signature, 5)),
    "ed25519 with the order added to s": await altered("ed25519", (signature) => plusOrder(signature, 0)),
    "sr25519 with the order added to s": await altered("sr25519", (signature) => plusOrder(signature, 0x80)),
    "sr25519 without its mark": await altered("sr25519", (signature) => plus(signature, 63, -128)),
    "ecdsa with the key of the other parity": await altered("ecdsa", (signature) => signature.with(64, signature[64]! ^ 1)),
    "ecdsa with no such key": await altered("ecdsa", (signature) => signature.with(64, 9)),
    "ecdsa of nothing": await altered("ecdsa", () => new Uint8Array(65)),
    "ecdsa by Ethereum's hash": toJson({
      ...good,
      receipt: ofEcdsa,
      signature: { scheme: "ecdsa", value: u8aToHex(ethereum.sign(payload(ofEcdsa))) },
    }),
    "without the purpose": signedOver((receipt) => payload(receipt).subarray("immortal/receipt".length)),
    "of the payload's hash": signedOver((receipt) => blake2AsU8a(payload(receipt))),
    "raw, and said to be wrapped": signedOver(payload, true),
    "wrapped, and said to be raw": signedOver(wrappedPayload, false),
    "wrapped at one end": signedOver((receipt) => u8aConcat(stringToU8a("<Bytes>"), payload(receipt)), true),
    "wrapped twice": signedOver(
      (receipt) => u8aConcat(stringToU8a("<Bytes>"), wrappedPayload(receipt), stringToU8a("</Bytes>")),
      true,
    ),
    "by a meter as if by the customer": toJson({ ...byMeter, by: "Customer" }),
  };
  const malformed: Record<string, string> = {
    "a counter too large": edit('"1003"', '"18446744073709551616"'),
    "a counter below nothing": edit('"1003"', '"-1003"'),
    "a counter with a zero in front": edit('"1003"', '"01003"'),
    "a counter that is a number": edit('"1003"', "1003"),
    "a node too large": edit('"node":7', '"node":4294967296'),
    "an unknown service": edit('"Storage"', '"storage"'),
    "an unknown scheme": edit('"ed25519"', '"eth"'),
    "an unknown signer": edit('"Customer"', '"Provider"'),
    "an address with a letter changed": edit(alice.address, alice.address.replace(/.$/, "1")),
    "an address of another chain": edit(alice.address, new Keyring({ ss58Format: 0 }).encodeAddress(alice.publicKey)),
    "an account in hex": edit(alice.address, u8aToHex(alice.publicKey)),
    "a genesis too short": edit(GENESIS, GENESIS.slice(0, -2)),
    "a genesis without 0x": edit(GENESIS, GENESIS.slice(2)),
    "a signature too long": edit(good.signature.value, `${good.signature.value}00`),
    "wrapped that is no boolean": edit('"wrapped":false', '"wrapped":0'),
    "a missing field": edit('"epoch":491,', ""),
    "a missing counter": edit(',"movedMib":"1003"', ""),
    "a field too many": edit('"epoch":491,', '"epoch":491,"tip":"1",'),
    "no object": "[]",
    "no JSON": line.slice(0, -1),
  };
  const all = (reason: Wrong, lines: Record<string, string>, expected: Expected = {}): WrongVector[] =>
    Object.entries(lines).map(([name, line]) => ({ name, expected, reason, line }));
  return [
    ...all("Signature", signature),
    ...all("Signature", { "by another meter": toJson(byMeter) }, { meter: bob.address }),
    ...all("Signature", { "by the customer as if by a meter": toJson({ ...good, by: "Meter" }) }, { meter: bob.address }),
    ...all("MeterUnknown", { "by a meter that nobody knows": toJson(byMeter) }),
    ...all("Genesis", { "of another chain than is expected": line }, { genesis: `0x${"ff".repeat(32)}` }),
    ...all("Scale", { "its scale is of another": edit(/"scale":"(.*)"/, `"scale":"${JSON.parse(toJson(byMeter)).scale}"`) }),
    ...all("Malformed", malformed),
  ];
}

const bytesOf = (signed: SignedReceipt): Uint8Array => hexToU8a(signed.signature.value);

const withSignature = (signed: SignedReceipt, bytes: Uint8Array): SignedReceipt => ({
  ...signed,
  signature: { ...signed.signature, value: u8aToHex(bytes) },
});

const plus = (bytes: Uint8Array, at: number, more: number): Uint8Array => bytes.with(at, bytes[at]! + more);

const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, bytes[at]! ^ 1);

/** The same point with the other s: whoever has a signature by ecdsa can make it. */
function otherS(signature: Uint8Array): Uint8Array {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
  const s = BigInt(u8aToHex(signature.subarray(32, 64)));
  const other = hexToU8a(`0x${(order - s).toString(16).padStart(64, "0")}`);
  return u8aConcat(signature.subarray(0, 32), other, [signature[64]! ^ 1]);
}

/** The same s, written as what is no less than the order of the curve. `mark` is what its last byte holds besides. */
function plusOrder(signature: Uint8Array, mark: number): Uint8Array {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const bytes = plus(signature, 63, -mark).subarray(32).toReversed();
  const sum = hexToU8a(`0x${(BigInt(u8aToHex(bytes)) + order).toString(16).padStart(64, "0")}`).toReversed();
  return plus(u8aConcat(signature.subarray(0, 32), sum), 63, mark);
}

const rightOnes: Right[] = [];
for (const one of CASES) rightOnes.push(await right(one));
const vectors: Vectors = {
  about: "Signed receipts, right and wrong, that the node and @immortal/receipts agree on. Made by `npm run vectors`.",
  right: rightOnes,
  wrong: await wrong(),
};
writeFileSync(FILE, `${JSON.stringify(vectors, null, 2)}\n`);
