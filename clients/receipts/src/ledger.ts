// What a provider keeps: the latest receipt of each channel, and what of it is settled.

import { u8aEq } from "@polkadot/util";
import { latest } from "./batches.ts";
import { u32 } from "./integers.ts";
import { fromJson, toJson } from "./json.ts";
import { Lines } from "./lines.ts";
import {
  type Channel,
  channelKey,
  channelOf,
  type Consumption,
  covers,
  encodeReceipt,
  type Hex,
  mapCounters,
  NOTHING,
  type Receipt,
} from "./receipt.ts";
import type { SignedReceipt } from "./signed.ts";
import { assertReceipt } from "./verify.ts";
import { WrongReceipt } from "./wrong.ts";

/** A channel on the ledger's chain. */
export type Served = Omit<Channel, "genesis">;

/** What a ledger is of. */
export interface LedgerOptions {
  /** The chain: the hash of its genesis. */
  genesis: Hex;
  /** The provider's nodes. Without this, receipts of any node are kept. */
  nodes?: Iterable<number>;
  /** The account that a customer has appointed as its meter, if any. */
  meterOf?: (customer: string) => string | undefined;
}

/**
 * Keeps receipts in a file of JSON lines, which `immortal-node receipt` reads too. A receipt that was accepted is on the disk: no crash
 * loses it. Beside it, `<file>.settled` says what the chain has settled; were that lost, the chain would refuse to settle it twice.
 *
 * One process at a time may have a ledger open.
 */
export class Ledger {
  private readonly genesis: Hex;
  private readonly nodes: ReadonlySet<number> | undefined;
  private readonly meterOf: (customer: string) => string | undefined;
  private readonly file: Lines;
  private readonly settledFile: Lines;
  private readonly receipts = new Map<string, SignedReceipt>();
  /** The sequence up to which a channel is settled. */
  private readonly sequences = new Map<string, bigint>();

  private constructor(path: string, { genesis, nodes, meterOf = () => undefined }: LedgerOptions) {
    this.genesis = genesis;
    this.nodes = nodes && new Set(nodes);
    this.meterOf = meterOf;
    const receipts = Lines.open(path);
    this.file = receipts.file;
    const settled = Lines.open(`${path}.settled`);
    this.settledFile = settled.file;
    const kept = parseEach(path, receipts.lines, (line) => {
      const signed = fromJson(line);
      if (signed.receipt.genesis !== genesis.toLowerCase()) throw new WrongReceipt("Genesis");
      return signed;
    });
    for (const signed of latest(kept)) this.receipts.set(channelKey(signed.receipt), signed);
    for (const [key, sequence] of parseEach(this.settledFile.path, settled.lines, parseSettled)) this.sequences.set(key, sequence);
  }

  /** Opens the ledger in a file, which is made if there is none. Fails if it holds anything but receipts of this chain. */
  static open(path: string, options: LedgerOptions): Ledger {
    return new Ledger(path, options);
  }

  /** The latest receipt of a channel. */
  latest(channel: Served): SignedReceipt | undefined {
    return this.receipts.get(channelKey({ ...channel, genesis: this.genesis }));
  }

  /** The latest receipt of every channel. */
  all(): SignedReceipt[] {
    return [...this.receipts.values()];
  }

  /** What the customer should sign next: all that it signed for before, and `used` besides. */
  next(channel: Served, used: Partial<Consumption>): Receipt {
    const before = this.latest(channel)?.receipt;
    const counted = before?.consumption ?? NOTHING;
    const receipt: Receipt = {
      ...channelOf({ ...channel, genesis: this.genesis }),
      sequence: (before?.sequence ?? 0n) + 1n,
      consumption: mapCounters((counter) => counted[counter] + (used[counter] ?? 0n)),
    };
    encodeReceipt(receipt);
    if (!covers(receipt.consumption, counted)) throw new Error("nobody can use less than nothing");
    return receipt;
  }

  /** Keeps a receipt; false if it is kept already. Fails with a `WrongReceipt` if it is refused. */
  accept(signed: SignedReceipt): boolean {
    return this.acceptAll([signed]) > 0;
  }

  /** The same for many at once, with one wait for the disk: all are kept, or none. Gives how many were new. */
  acceptAll(many: readonly SignedReceipt[]): number {
    const fresh = new Map<string, SignedReceipt>();
    let news = 0;
    for (const signed of many) {
      this.check(signed);
      const key = channelKey(signed.receipt);
      if (!isNews(signed.receipt, (fresh.get(key) ?? this.receipts.get(key))?.receipt)) continue;
      fresh.set(key, signed);
      news++;
    }
    this.file.append([...fresh.values()].map(toJson));
    for (const [key, signed] of fresh) this.receipts.set(key, signed);
    return news;
  }

  /** What can be settled: of each channel the latest receipt, unless it is settled or its epoch is before `since`. */
  due({ since = 0 }: { since?: number } = {}): SignedReceipt[] {
    return this.all().filter(({ receipt }) => {
      const settled = this.sequences.get(channelKey(receipt));
      return receipt.epoch >= since && (settled === undefined || settled < receipt.sequence);
    });
  }

  /** Notes what the chain has settled. */
  markSettled(settled: Iterable<SignedReceipt>): void {
    const marks = latest(settled)
      .map(({ receipt }) => [channelKey(receipt), receipt.sequence] as const)
      .filter(([key, sequence]) => (this.sequences.get(key) ?? -1n) < sequence);
    this.settledFile.append(marks.map(([channel, sequence]) => settledLine(channel, sequence)));
    for (const [key, sequence] of marks) this.sequences.set(key, sequence);
  }

  /** Makes the files small: forgets what later receipts stand for, and all of epochs before `epoch`, which the chain takes no more. */
  forgetBefore(epoch: number): void {
    u32("epoch", epoch);
    const kept = new Set<string>();
    for (const [key, { receipt }] of this.receipts) {
      if (receipt.epoch >= epoch) kept.add(key);
    }
    this.file.replace(this.all().filter(({ receipt }) => kept.has(channelKey(receipt))).map(toJson));
    keepOnly(this.receipts, kept);
    this.settledFile.replace([...this.sequences].filter(([key]) => kept.has(key)).map((mark) => settledLine(...mark)));
    keepOnly(this.sequences, kept);
  }

  /** Lets go of its files. */
  close(): void {
    this.file.close();
    this.settledFile.close();
  }

  private check(signed: SignedReceipt): void {
    const meter = signed.by === "Meter" ? this.meterOf(signed.receipt.customer) : undefined;
    assertReceipt(signed, { genesis: this.genesis, ...(meter !== undefined && { meter }) });
    if (this.nodes && !this.nodes.has(signed.receipt.node)) throw new WrongReceipt("Node", `node ${signed.receipt.node}`);
  }
}

/** Whether a receipt follows that before it: false if it is the same one, however signed. Fails if it may not follow. */
function isNews(now: Receipt, then: Receipt | undefined): boolean {
  if (then === undefined) return true;
  if (u8aEq(encodeReceipt(now), encodeReceipt(then))) return false;
  if (now.sequence <= then.sequence) throw new WrongReceipt("Sequence", `${now.sequence} after ${then.sequence}`);
  if (!covers(now.consumption, then.consumption)) throw new WrongReceipt("Lower");
  return true;
}

const settledLine = (channel: string, sequence: bigint): string => JSON.stringify({ channel, sequence: `${sequence}` });

function parseSettled(line: string): [string, bigint] {
  const { channel, sequence } = JSON.parse(line);
  if (typeof channel !== "string" || typeof sequence !== "string") throw new Error("it has no channel or no sequence");
  return [channel, BigInt(sequence)];
}

function parseEach<T>(path: string, lines: readonly string[], parse: (line: string) => T): T[] {
  return lines.map((line, i) => {
    try {
      return parse(line);
    } catch (error) {
      throw new Error(`${path}, line ${i + 1}: ${(error as Error).message}`, { cause: error });
    }
  });
}

function keepOnly<T>(map: Map<string, T>, kept: ReadonlySet<string>): void {
  for (const key of map.keys()) if (!kept.has(key)) map.delete(key);
}
