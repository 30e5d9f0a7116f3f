// What a customer signs: so much it has used of a node's service in a price epoch.

import { decodeAddress, encodeAddress } from "@polkadot/util-crypto";
import { hexToU8a, isHex, stringToU8a, u8aConcat, u8aEq, u8aToHex } from "@polkadot/util";
import { u32, u64 } from "./integers.ts";

/** The services, in the order in which the chain counts them. */
export const SERVICE_TYPES = [
  "Transaction",
  "Consensus",
  "Storage",
  "CrossBorder",
  "Compute",
  "Bandwidth",
  "Notary",
  "Registry",
] as const;

/** What kind of service was used. It decides on the coin that is charged. */
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** Bytes as the chain's tools write them: `0x` and two digits each. */
export type Hex = `0x${string}`;

/** What is counted, in the order in which the chain encodes it. */
export const COUNTERS = ["cpuMs", "memoryMibS", "storageMibH", "movedMib"] as const;

/** What was used of a service, in whole units since the price epoch began. Each is less than 2^64. */
export interface Consumption {
  /** Milliseconds of a processor. */
  readonly cpuMs: bigint;
  /** MiB of memory, times seconds. */
  readonly memoryMibS: bigint;
  /** MiB stored, times hours. */
  readonly storageMibH: bigint;
  /** MiB moved. */
  readonly movedMib: bigint;
}

/** What `count` gives for each counter. */
export const mapCounters = (count: (counter: keyof Consumption) => bigint): Consumption =>
  Object.fromEntries(COUNTERS.map((counter) => [counter, count(counter)])) as unknown as Consumption;

/** Nothing used. */
export const NOTHING: Consumption = mapCounters(() => 0n);

/** What receipts supersede each other in: the latest of a channel stands for all before it. */
export interface Channel {
  /** The chain: the hash of its genesis. */
  readonly genesis: Hex;
  /** The node that served. */
  readonly node: number;
  /** Whose bill it is: an address with any prefix, or the account's 32 bytes in hex. */
  readonly customer: string;
  /** What was used. */
  readonly service: ServiceType;
  /** When: the price epoch. */
  readonly epoch: number;
}

/** What a customer signs. */
export interface Receipt extends Channel {
  /** Higher than in any receipt before of the same channel; less than 2^64. */
  readonly sequence: bigint;
  /** How much, since the epoch began. */
  readonly consumption: Consumption;
}

/** The 32 bytes of an account; of an ecdsa key, those are the hash of the key. Fails if `address` is none. */
export function accountOf(address: string): Uint8Array {
  const account = decodeAddress(address);
  if (account.length !== 32) throw new Error(`${address} is no account of 32 bytes`);
  return account;
}

/** An account's address on this chain. */
export const addressOf = (account: string | Uint8Array): string =>
  encodeAddress(typeof account === "string" ? accountOf(account) : account, 42);

/** Whether two addresses, of whatever prefix, are of one account. */
export const isSameAccount = (one: string, other: string): boolean => u8aEq(accountOf(one), accountOf(other));

/** The same channel always gives the same key, however its customer is written. */
export const channelKey = (channel: Channel): string => u8aToHex(encodeChannel(channel));

/** What is left of a receipt, or anything like it, without what was counted. */
export const channelOf = ({ genesis, node, customer, service, epoch }: Channel): Channel => ({
  genesis,
  node,
  customer,
  service,
  epoch,
});

/** Whether nothing of `one` is less than it is in `earlier`. */
export const covers = (one: Consumption, earlier: Consumption): boolean =>
  COUNTERS.every((counter) => one[counter] >= earlier[counter]);

/** As the chain encodes it (SCALE): 109 bytes. Fails, and says of what, if a field is none that the chain knows. */
export function encodeReceipt(receipt: Receipt): Uint8Array {
  return u8aConcat(
    encodeChannel(receipt),
    u64("sequence", receipt.sequence),
    ...COUNTERS.map((counter) => u64(counter, receipt.consumption[counter])),
  );
}

function encodeChannel({ genesis, node, customer, service, epoch }: Channel): Uint8Array {
  if (!isHex(genesis, 256)) throw new Error(`genesis is no hash of 32 bytes in hex: ${genesis}`);
  const index = SERVICE_TYPES.indexOf(service);
  if (index < 0) throw new Error(`service is none of ${SERVICE_TYPES.join(", ")}: ${service}`);
  return u8aConcat(hexToU8a(genesis), u32("node", node), accountOf(customer), [index], u32("epoch", epoch));
}

/** What is signed: these bytes, or the same between `<Bytes>` and `</Bytes>`, as wallets sign messages. */
export const payload = (receipt: Receipt): Uint8Array => u8aConcat(stringToU8a("immortal/receipt"), encodeReceipt(receipt));

/** The same as wallets sign it. */
export const wrappedPayload = (receipt: Receipt): Uint8Array =>
  u8aConcat(stringToU8a("<Bytes>"), payload(receipt), stringToU8a("</Bytes>"));
