// A receipt with its signature: the form in which it is kept, sent and settled.

import { hexToU8a, isHex, u8aConcat, u8aToHex } from "@polkadot/util";
import { encodeReceipt, type Hex, type Receipt } from "./receipt.ts";

/** How keys sign, each with its index in the chain's `MultiSignature` and the length of its signatures. */
export const SCHEMES = {
  ed25519: { index: 0, length: 64 },
  sr25519: { index: 1, length: 64 },
  ecdsa: { index: 2, length: 65 },
} as const;

/** How a key signs. */
export type Scheme = keyof typeof SCHEMES;

/** A signature and how it was made. */
export interface Signature {
  readonly scheme: Scheme;
  readonly value: Hex;
}

/** Who can sign, in the order in which the chain counts them: the customer, or the meter that it appointed. */
export const SIGNERS = ["Customer", "Meter"] as const;

/** Who signed. */
export type Signer = (typeof SIGNERS)[number];

/** A receipt that its customer, or the customer's meter, has signed. */
export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly by: Signer;
  /** Whether the wrapped payload is signed, as by wallets, or the raw one. */
  readonly wrapped: boolean;
  readonly signature: Signature;
}

/** As the chain encodes it, and the pallet's `settle` takes it. */
export function encodeSigned({ receipt, by, wrapped, signature }: SignedReceipt): Uint8Array {
  const signer = SIGNERS.indexOf(by);
  if (signer < 0) throw new Error(`by is none of ${SIGNERS.join(", ")}: ${by}`);
  if (typeof wrapped !== "boolean") throw new Error(`wrapped is neither true nor false: ${wrapped}`);
  if (!Object.hasOwn(SCHEMES, signature.scheme)) throw new Error(`signature is of no scheme: ${signature.scheme}`);
  const { index, length } = SCHEMES[signature.scheme];
  if (!isHex(signature.value, length * 8)) throw new Error(`signature has not ${length} bytes in hex: ${signature.value}`);
  return u8aConcat(encodeReceipt(receipt), [signer, Number(wrapped), index], hexToU8a(signature.value));
}

/** The same in hex: the field `scale` of its JSON. */
export const scaleOf = (signed: SignedReceipt): Hex => u8aToHex(encodeSigned(signed));
