// Whether a signature is what the chain will take.

import { blake2AsU8a, ed25519Verify, secp256k1Recover, sr25519Verify } from "@polkadot/util-crypto";
import { hexToU8a, u8aEq } from "@polkadot/util";
import { accountOf, type Hex, payload, wrappedPayload } from "./receipt.ts";
import { type Scheme, scaleOf, type SignedReceipt } from "./signed.ts";
import { type Wrong, WrongReceipt } from "./wrong.ts";

/** What a receipt must be besides signed. */
export interface Expected {
  /** The chain that it must be for: the hash of its genesis. */
  genesis?: Hex;
  /** Whose signature it must be if `by` is "Meter": the account that the customer has appointed. */
  meter?: string;
}

const VERIFY: Record<Scheme, (message: Uint8Array, signature: Uint8Array, account: Uint8Array) => boolean> = {
  ed25519: (message, signature, account) => ed25519Verify(message, signature, account),
  // It throws at signatures that are none.
  sr25519: (message, signature, account) => isTrue(() => sr25519Verify(message, signature, account)),
  // As the chain does: whichever half of the curve `s` is on, and with 27 or not. The library's WASM takes neither.
  ecdsa: (message, signature, account) =>
    isTrue(() => {
      const recovery = signature[64]! > 26 ? signature[64]! - 27 : signature[64]!;
      const key = secp256k1Recover(blake2AsU8a(message), signature, recovery, "blake2", true);
      return u8aEq(blake2AsU8a(key), account);
    }),
};

function isTrue(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

/** What is wrong with a signed receipt; nothing, if the chain will take its signature. Fails if it is not written as such. */
export function wrongWith(signed: SignedReceipt, expected: Expected = {}): Wrong | undefined {
  scaleOf(signed);
  const { receipt, by, wrapped, signature } = signed;
  if (expected.genesis !== undefined && receipt.genesis.toLowerCase() !== expected.genesis.toLowerCase()) return "Genesis";
  const signer = by === "Customer" ? receipt.customer : expected.meter;
  if (signer === undefined) return "MeterUnknown";
  const message = wrapped ? wrappedPayload(receipt) : payload(receipt);
  const isRight = VERIFY[signature.scheme](message, hexToU8a(signature.value), accountOf(signer));
  return isRight ? undefined : "Signature";
}

/** Whether the chain will take the signature. */
export function verifyReceipt(signed: SignedReceipt, expected?: Expected): boolean {
  return isTrue(() => wrongWith(signed, expected) === undefined);
}

/** Fails with a `WrongReceipt` that says what is wrong. */
export function assertReceipt(signed: SignedReceipt, expected?: Expected): void {
  let wrong: Wrong | undefined;
  try {
    wrong = wrongWith(signed, expected);
  } catch (error) {
    throw new WrongReceipt("Malformed", (error as Error).message);
  }
  if (wrong) throw new WrongReceipt(wrong);
}
