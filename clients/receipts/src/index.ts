// Receipts of what customers used of Immortal's services. See README.md.

export { batches, latest, MAX_BATCH } from "./batches.ts";
export { fromJson, toJson } from "./json.ts";
export { Ledger, type LedgerOptions, type Served } from "./ledger.ts";
export {
  addressOf,
  type Channel,
  type Consumption,
  covers,
  encodeReceipt,
  type Hex,
  isSameAccount,
  NOTHING,
  payload,
  type Receipt,
  SERVICE_TYPES,
  type ServiceType,
  wrappedPayload,
} from "./receipt.ts";
export { type Charge, type Outcome, type Refused, settle, type Settled, type SettleOptions, SettlingEnded } from "./settle.ts";
export { encodeSigned, type Scheme, type Signature, type SignedReceipt, type Signer } from "./signed.ts";
export { type SignOptions, signReceipt, type WalletAccount } from "./sign.ts";
export { assertReceipt, type Expected, verifyReceipt } from "./verify.ts";
export { type Wrong, WrongReceipt } from "./wrong.ts";
