// Prints, from one run of a development chain, what settling receipts comes to beside plain transfers: channels a second, the signed records
// that they stand for, and what limits it; then how many receipts one process of a provider verifies and keeps.
//
// Each load's transactions are signed beforehand, then the pool is kept filled until all are in blocks. What counts is what the full blocks
// hold, by their events, over the time they stand for.

import { join } from "node:path";
import { type ApiPromise, Keyring } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { compactToU8a, hexToU8a, u8aConcat, u8aToHex } from "@polkadot/util";
import {
  batches,
  encodeSigned,
  fromJson,
  Ledger,
  type Hex,
  MAX_BATCH,
  NOTHING,
  type Receipt,
  type Scheme,
  type ServiceType,
  type SignedReceipt,
  signReceipt,
  toJson,
} from "../../../clients/receipts/src/index.ts";
import { pair } from "./harness/accounts.ts";
import { ONE } from "./harness/coins.ts";
import { complete, type Filled, fullOf, type Queue, Signer, type Transaction } from "./harness/filling.ts";
import { Node } from "./harness/node.ts";
import { folder, genesisOf, spec } from "./harness/specs.ts";
import { stopwatch } from "./harness/waiting.ts";

/** Receipts that a customer signs of a channel: one a minute, in an epoch of an hour. Only the last is settled. */
const SIGNED = 60;
/** The node that a development chain begins with. */
const NODE = 0;
/** Services that are paid in FLX: a customer has so many channels, with one deposit. */
const SERVICES: ServiceType[] = ["Transaction", "Compute", "Bandwidth", "Notary", "Registry"];
const DEPOSIT = ONE;
/** Who sends transfers, and who settles. */
const [SENDERS, SETTLERS] = [200, 20];
/** Customers of the ledgers. */
const KEPT = 16;

interface Load {
  name: string;
  /** Seconds that the full blocks are to stand for, if transactions weigh as much in the end as they might have. */
  seconds: number;
  /** Receipts in a transaction, and how many of them are of the same customer. */
  batch?: { size: number; each: number };
}

const LOADS: Load[] = [
  { name: "transfers", seconds: 60 },
  { name: "settle 1", seconds: 36, batch: { size: 1, each: 1 } },
  { name: "settle 16", seconds: 36, batch: { size: 16, each: 1 } },
  { name: "settle 256", seconds: 36, batch: { size: MAX_BATCH, each: 1 } },
  { name: "settle 256, 5 each", seconds: 30, batch: { size: MAX_BATCH, each: SERVICES.length } },
];

type Channel = [customer: KeyringPair, service: ServiceType];

const since = stopwatch();
const say = (what: string) => process.stderr.write(`==> ${since().toFixed(0).padStart(3)} s: ${what}\n`);

const keyring = new Keyring({ type: "ed25519", ss58Format: 42 });
/** The accounts `//name//0`, `//name//1` and so on. */
function derived(name: string, count: number, from = keyring): KeyringPair[] {
  const root = from.addFromUri(`//${name}`);
  return Array.from({ length: count }, (_, i) => root.derive(`//${i}`));
}

/** The receipt that a customer signs in a minute: what it used since the epoch began. */
const receiptOf = (genesis: Hex, customer: string, service: ServiceType, minute: number): Receipt => ({
  genesis,
  node: NODE,
  customer,
  service,
  epoch: 0,
  sequence: BigInt(minute),
  consumption: { ...NOTHING, cpuMs: BigInt(minute) * 997n, memoryMibS: BigInt(minute) * 512n, movedMib: BigInt(minute) * 3n },
});

const settling = (api: ApiPromise, batch: readonly SignedReceipt[]): Transaction => api.tx.billing.settle(batch.map(encodeSigned));

/** What limits blocks, as the runtime says. */
function limitsOf(api: ApiPromise) {
  const { perClass } = api.consts.system.blockWeights as any;
  return {
    refTime: perClass.normal.maxTotal.unwrap().refTime.toNumber() as number,
    bytes: (api.consts.system.blockLength as any).max.normal.toNumber() as number,
    base: perClass.normal.baseExtrinsic.refTime.toNumber() as number,
  };
}

/** What a transaction takes of a block before it is known what it takes in the end, and what it pays. */
async function priceOf(api: ApiPromise, transaction: Transaction, sender: KeyringPair) {
  const { weight, partialFee } = (await transaction.paymentInfo(sender)) as any;
  return { refTime: limitsOf(api).base + weight.refTime.toNumber(), bytes: transaction.encodedLength, fee: partialFee.toBigInt() as bigint };
}

type Price = Awaited<ReturnType<typeof priceOf>>;

interface Plan extends Load {
  transactions: number;
  price: Price;
}

/** How many transactions fill as many blocks as a load is to have. */
async function planOf(api: ApiPromise, load: Load, [sender, ...others]: KeyringPair[]): Promise<Plan> {
  const genesis = api.genesisHash.toHex();
  const unsigned = ({ address }: KeyringPair, i: number): SignedReceipt => ({
    receipt: receiptOf(genesis, address, SERVICES[i], SIGNED),
    by: "Customer",
    wrapped: false,
    signature: { scheme: "ed25519", value: `0x${"00".repeat(64)}` },
  });
  const { size, each } = load.batch ?? { size: 0, each: 1 };
  const batch = Array.from({ length: size }, (_, i) => unsigned(others[Math.floor(i / each)], i % each));
  const price = await priceOf(api, load.batch ? settling(api, batch) : transferTo(api, others[0]), sender);
  const slot = (api.consts.aura.slotDuration as any).toNumber() / 1000;
  // The first block and the last do not count.
  const blocks = load.seconds / slot + 2;
  return { ...load, price, transactions: Math.ceil((limitsOf(api).refTime / price.refTime) * blocks) };
}

const transferTo = (api: ApiPromise, to: KeyringPair): Transaction => api.tx.balances.transferKeepAlive(to.address, 1);

/** Gives each of the plans its channels, and says how many customers that takes. */
function channelsOf(plans: Plan[]): { customers: number; assign: (customers: KeyringPair[]) => Map<Plan, Channel[]> } {
  const channels = ({ batch, transactions }: Plan) => (batch ? batch.size * transactions : 0);
  // Batches of many customers, one service after the other; then all services of one customer after the other.
  const scattered = plans.filter(({ batch }) => batch?.each === 1);
  const gathered = plans.filter(({ batch }) => batch && batch.each > 1);
  const sum = (some: Plan[]) => some.reduce((total, plan) => total + channels(plan), 0);
  const wide = Math.max(MAX_BATCH, Math.ceil(sum(scattered) / SERVICES.length));
  const customers = wide + Math.ceil(sum(gathered) / SERVICES.length);
  const assign = (all: KeyringPair[]) => {
    let [used, next] = [0, wide * SERVICES.length];
    const take = (plan: Plan): Channel[] =>
      Array.from({ length: channels(plan) }, () => {
        if (plan.batch!.each === 1) return [all[used % wide], SERVICES[Math.floor(used++ / wide)]];
        return [all[Math.floor(next / SERVICES.length)], SERVICES[next++ % SERVICES.length]];
      });
    return new Map(plans.map((plan) => [plan, take(plan)]));
  };
  return { customers, assign };
}

/** Sends all of them coins. */
async function fund(api: ApiPromise, purses: [KeyringPair, bigint][]): Promise<void> {
  const funders = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie"].map((name) => pair(`//${name}`));
  const payments = batches(purses, 100).map((some) =>
    api.tx.utility.batchAll(some.map(([{ address }, amount]) => api.tx.balances.transferKeepAlive(address, amount))),
  );
  const shares = funders.map((_, i) => payments.filter((_, at) => at % funders.length === i));
  await complete(api, await queues(api, funders, shares));
}

/** What each of the senders signs. */
const queues = (api: ApiPromise, senders: KeyringPair[], transactions: Transaction[][]): Promise<Queue[]> =>
  Promise.all(senders.map(async (sender, i) => (await Signer.of(api, sender)).queue(transactions[i])));

/** Opens an account for each customer, with a deposit. */
async function open(api: ApiPromise, customers: KeyringPair[]): Promise<void> {
  const opening = api.tx.utility.batchAll([api.tx.billing.openAccount(), api.tx.billing.deposit("Flx", DEPOSIT)]);
  await complete(api, await queues(api, customers, customers.map(() => [opening])));
}

/** Signs the last receipts of all these channels, and whoever settles them signs the transactions. */
async function settlements(api: ApiPromise, { batch }: Plan, channels: Channel[], settlers: KeyringPair[]): Promise<Queue[]> {
  const genesis = api.genesisHash.toHex();
  const signed: SignedReceipt[] = [];
  for (const [customer, service] of channels) {
    signed.push(await signReceipt(customer, receiptOf(genesis, customer.address, service, SIGNED)));
  }
  const transactions = batches(signed, batch!.size).map((some) => settling(api, some));
  return queues(api, settlers, settlers.map((_, i) => transactions.filter((_, at) => at % settlers.length === i)));
}

const transfers = (api: ApiPromise, { transactions }: Plan, senders: KeyringPair[]): Promise<Queue[]> => {
  const each = Math.ceil(transactions / senders.length);
  const those = senders.map((_, i) => Array.from({ length: each }, () => transferTo(api, senders[(i + 1) % senders.length])));
  return queues(api, senders, those);
};

/** How the node made blocks, by their number: milliseconds, and why it put nothing more into them. */
const made = new Map<number, { ms: number; end: string }>();
function logged(line: string): void {
  const found = /Prepared block for proposing at (\d+) \((\d+) ms\).*? end: (\w+)/.exec(line);
  if (found) made.set(Number(found[1]), { ms: Number(found[2]), end: found[3] });
}

/** What a block holds, and what it took. */
interface Content {
  /** Transfers, or receipts that were settled. */
  done: number;
  refTime: number;
  proofSize: number;
  bytes: number;
}

async function contentOf(api: ApiPromise, node: Node, { hash }: Filled, { batch }: Load): Promise<Content> {
  const at = await api.at(hash);
  const [events, weight] = (await Promise.all([at.query.system.events(), at.query.system.blockWeight()])) as any;
  const count = (section: string, method: string): number =>
    events.filter(({ event }: any) => event.section === section && event.method === method).length;
  const failed = count("system", "ExtrinsicFailed") + count("billing", "ReceiptRefused");
  if (failed > 0) throw new Error(`${failed} transactions or receipts failed in block ${hash}`);
  const { extrinsics } = (await node.rpc("chain_getBlock", hash)).block;
  return {
    done: batch ? count("billing", "Settled") : count("balances", "Transfer"),
    refTime: weight.normal.refTime.toNumber(),
    proofSize: weight.normal.proofSize.toNumber(),
    bytes: extrinsics.reduce((sum: number, extrinsic: string) => sum + (extrinsic.length - 2) / 2, 0),
  };
}

/** Runs a block once more, as other nodes do when they get it; gives the milliseconds that takes, asking included. */
async function runAgain(api: ApiPromise, node: Node, hash: string): Promise<number> {
  const { header, extrinsics } = (await node.rpc("chain_getBlock", hash)).block;
  // The seal is not the runtime's.
  header.digest.logs.pop();
  const encoded = u8aConcat(
    api.registry.createType("Header", header).toU8a(),
    compactToU8a(extrinsics.length),
    ...extrinsics.map((extrinsic: string) => hexToU8a(extrinsic)),
  );
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const seconds = stopwatch();
    await node.rpc("state_call", "Core_execute_block", u8aToHex(encoded), header.parentHash);
    times.push(seconds() * 1000);
  }
  return Math.min(...times);
}

const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** What is told of a load, line by line. */
async function measure(api: ApiPromise, node: Node, plan: Plan, sent: Queue[]): Promise<{ records: number; lines: [string, string][] }> {
  const { full, seconds } = fullOf(await complete(api, sent));
  const contents: Content[] = [];
  for (const block of full) contents.push(await contentOf(api, node, block, plan));
  const limits = limitsOf(api);
  const done = contents.reduce((sum, content) => sum + content.done, 0);
  const of = (what: keyof Content) => mean(contents.map((content) => content[what]));
  const [refTime, bytes] = [of("refTime") / limits.refTime, of("bytes") / limits.bytes];
  const making = full.flatMap(({ number }) => made.get(number) ?? []);
  const again = await runAgain(api, node, full[Math.floor(full.length / 2)].hash);

  // Another transaction did not fit in, or the node was not fast enough to put it in.
  const has = (share: number, room: number) => 1 - share < room;
  const limit = has(refTime, plan.price.refTime / limits.refTime)
    ? "ref time"
    : has(bytes, plan.price.bytes / limits.bytes)
      ? "length"
      : making.some(({ end }) => end === "HitDeadline")
        ? "the machine"
        : "the sender";
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const records = plan.batch ? (done / seconds) * SIGNED : 0;
  const lines: [string, string][] = [
    ["transactions a second", (full.reduce((sum, { transactions }) => sum + transactions, 0) / seconds).toFixed(1)],
    ["transfers, or channels settled, a second", (done / seconds).toFixed(1)],
    [`signed records superseded a second (x ${SIGNED})`, plan.batch ? records.toFixed(0) : "-"],
    ["transfers, or channels, in a block", of("done").toFixed(0)],
    ["full blocks, seconds that they stand for", `${full.length}, ${seconds.toFixed(0)}`],
    ["ref time used, of what a block allows", percent(refTime)],
    ["ref time of one", `${(of("refTime") / of("done") / 1e6).toFixed(0)} us`],
    ["proof size, by the weights", `${(of("proofSize") / 1024).toFixed(0)} KiB`],
    ["bytes of a block", `${(of("bytes") / 1024).toFixed(0)} KiB`],
    ["bytes used, of what a block allows", percent(bytes)],
    ["time to make a block", making.length > 0 ? `${mean(making.map(({ ms }) => ms)).toFixed(0)} ms` : "-"],
    ["time to run a full block once more", `${again.toFixed(0)} ms`],
    ["time to run one, in that", `${((again / of("done")) * 1000).toFixed(0)} us`],
    ["limited by", limit],
  ];
  return { records, lines };
}

/** How many receipts a second a provider's process takes, verifies and has on its disk: waiting for the disk for each, and for many. */
async function keeping(genesis: Hex, scheme: Scheme, files: ReturnType<typeof folder>): Promise<number[]> {
  const customers = derived("kept", KEPT, new Keyring({ type: scheme, ss58Format: 42 }));
  const lines: string[] = [];
  for (let minute = 1; minute <= SIGNED; minute++) {
    for (const customer of customers) {
      lines.push(toJson(await signReceipt(customer, receiptOf(genesis, customer.address, "Compute", minute))));
    }
  }
  const rate = (name: string, take: (ledger: Ledger) => void): number => {
    const ledger = Ledger.open(join(files.path, `${scheme}-${name}.jsonl`), { genesis, nodes: [NODE] });
    const seconds = stopwatch();
    take(ledger);
    const perSecond = lines.length / seconds();
    const isLast = ({ receipt }: SignedReceipt) => receipt.sequence === BigInt(SIGNED);
    if (!ledger.due().every(isLast)) throw new Error("the ledger does not keep the last receipts");
    ledger.close();
    return perSecond;
  };
  return [
    rate("each", (ledger) => lines.forEach((line) => ledger.accept(fromJson(line)))),
    rate("many", (ledger) => batches(lines).forEach((some) => ledger.acceptAll(some.map(fromJson)))),
  ];
}

const row = (first: string, cells: string[]) => console.log(first.padEnd(46) + cells.map((cell) => cell.padStart(20)).join(""));

const files = folder();
const development = await spec("development");
const genesis = genesisOf(development);
// All of it is in one epoch, and in one window: the first block of a window takes no transactions.
genesis.rotation.lengths.slotsPerWindow = 1_000;
const file = files.file("receipts.json", JSON.stringify(development));
const node = await Node.start({
  args: [`--chain=${file}`, "--alice", "--force-authoring", "--pool-limit=32768", `--node-key=${"01".repeat(32)}`],
  witness: { did: () => {}, logged },
});
try {
  const api = await node.api();
  const settlers = derived("settler", SETTLERS);
  const senders = derived("sender", SENDERS);
  const first = derived("customer", MAX_BATCH);
  const plans: Plan[] = [];
  for (const load of LOADS) plans.push(await planOf(api, load, [settlers[0], ...first]));
  const channels = channelsOf(plans);
  const customers = derived("customer", channels.customers);
  const assigned = channels.assign(customers);

  say(`${customers.length} customers get coins`);
  const feesOf = ({ price, transactions }: Plan) => price.fee * BigInt(transactions);
  const fees = (some: Plan[], by: number) => some.reduce((sum, plan) => sum + feesOf(plan), 0n) / BigInt(by);
  const [transferring, ...settled] = plans;
  await fund(api, [
    ...customers.map((customer): [KeyringPair, bigint] => [customer, 3n * ONE]),
    ...senders.map((sender): [KeyringPair, bigint] => [sender, ONE + 2n * fees([transferring], SENDERS)]),
    ...settlers.map((settler): [KeyringPair, bigint] => [settler, ONE + 2n * fees(settled, SETTLERS)]),
  ]);
  say("they open accounts and deposit; meanwhile transfers are signed");
  const [sent] = await Promise.all([transfers(api, transferring, senders), open(api, customers)]);

  const told: Awaited<ReturnType<typeof measure>>[] = [];
  for (const plan of plans) {
    if (plan.batch) say(`${plan.name}: ${plan.transactions} transactions with ${assigned.get(plan)!.length} receipts are signed`);
    const queue = plan.batch ? await settlements(api, plan, assigned.get(plan)!, settlers) : sent;
    say(`${plan.name}: ${plan.transactions} transactions are sent`);
    told.push(await measure(api, node, plan, queue));
  }
  say("a provider keeps receipts");
  const kept: [Scheme, number[]][] = [];
  for (const scheme of ["ed25519", "sr25519"] as const) kept.push([scheme, await keeping(api.genesisHash.toHex(), scheme, files)]);

  row("on one development node", plans.map(({ name }) => name));
  for (const [i, [what]] of told[0].lines.entries()) row(what, told.map(({ lines }) => lines[i][1]));
  const most = Math.max(...told.map(({ records }) => records));
  console.log(
    `\nA customer signs ${SIGNED} receipts of a channel, the last of which is settled and stands for all. The chain verifies that one; the others\n` +
      "are signed and verified off chain. One process of a provider verifies and keeps, of them, a second; and it takes so many\n" +
      `processes to keep up with ${most.toFixed(0)} a second:\n`,
  );
  row("receipts signed by", ["each on the disk", `${MAX_BATCH} at once`, "processes"]);
  for (const [scheme, rates] of kept) row(scheme, [...rates, Math.ceil(most / Math.max(...rates))].map((rate) => rate.toFixed(0)));
  say("done");
} finally {
  await node.remove();
  files.remove();
}
