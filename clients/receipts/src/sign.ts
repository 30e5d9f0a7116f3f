// A customer, or its meter, signs.

import type { Signer as Wallet } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { hexToU8a, u8aToHex } from "@polkadot/util";
import { addressOf, type Hex, isSameAccount, payload, type Receipt, wrappedPayload } from "./receipt.ts";
import { SCHEMES, type Scheme, type Signature, type SignedReceipt, type Signer } from "./signed.ts";
import { verifyReceipt } from "./verify.ts";

/** An account of a wallet: its address, and who signs messages for it, as `web3FromAddress` gives it. */
export interface WalletAccount {
  readonly address: string;
  readonly signer: Pick<Wallet, "signRaw">;
}

/** How to sign. */
export interface SignOptions {
  /** As whom: without this, as the customer, which must be the account that signs. */
  by?: Signer;
  /** Whether a pair signs the wrapped payload. What a wallet signs, it decides itself. */
  wrap?: boolean;
}

/** Signs with a key that is at hand, or asks a wallet. */
export async function signReceipt(
  account: KeyringPair | WalletAccount,
  receipt: Receipt,
  { by = "Customer", wrap = false }: SignOptions = {},
): Promise<SignedReceipt> {
  if (by === "Customer" && !isSameAccount(account.address, receipt.customer)) {
    throw new Error(`the key is of ${account.address}, not of the customer ${addressOf(receipt.customer)}`);
  }
  if ("signer" in account) return askWallet(account, receipt, by);
  const signature = signWithPair(account, wrap ? wrappedPayload(receipt) : payload(receipt));
  return { receipt, by, wrapped: wrap, signature };
}

function signWithPair(pair: KeyringPair, message: Uint8Array): Signature {
  if (!Object.hasOwn(SCHEMES, pair.type)) throw new Error(`receipts are not signed by keys of the type ${pair.type}`);
  return { scheme: pair.type as Scheme, value: u8aToHex(pair.sign(message)) };
}

async function askWallet({ address, signer }: WalletAccount, receipt: Receipt, by: Signer): Promise<SignedReceipt> {
  if (!signer.signRaw) throw new Error(`the wallet of ${address} does not sign messages`);
  const { signature } = await signer.signRaw({ address, data: u8aToHex(payload(receipt)), type: "bytes" });
  // Wallets do not say how their key signs, some put its index in front, and some do not wrap.
  for (const wrapped of [true, false]) {
    for (const candidate of candidates(signature)) {
      const signed: SignedReceipt = { receipt, by, wrapped, signature: candidate };
      if (verifyReceipt(signed, { meter: address })) return signed;
    }
  }
  throw new Error(`the wallet's signature is not one of ${address} under this receipt`);
}

/** All that bytes can be as a signature. */
function candidates(value: Hex): Signature[] {
  const bytes = hexToU8a(value);
  return (Object.entries(SCHEMES) as [Scheme, { index: number; length: number }][]).flatMap(([scheme, { index, length }]) => {
    if (bytes.length === length) return [{ scheme, value }];
    return bytes.length === length + 1 && bytes[0] === index ? [{ scheme, value: u8aToHex(bytes.subarray(1)) }] : [];
  });
}
