// Transfers a second, case by case, of any Substrate node: those named by --url, or a development chain of its own.
//
// Each case gets accounts of its own, pays its transactions beforehand and signs them, then keeps the pool filled until
// all are in blocks. What counts is what the full blocks hold, over the time they stand for.

import { parseArgs } from "node:util";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { pair } from "./harness/accounts.ts";
import { Node } from "./harness/node.ts";
import { sleep } from "./harness/waiting.ts";

const { values: options } = parseArgs({
  options: {
    url: { type: "string", multiple: true, default: [] },
    case: { type: "string", multiple: true, default: [] },
    count: { type: "string", default: "8000" },
    senders: { type: "string", default: "200" },
    from: { type: "string", default: "//Alice" },
  },
});
const COUNT = Number(options.count);
const SENDERS = Number(options.senders);
/** Transactions that wait in the pool at most; nodes keep 8,192 by default. */
const WAITING = 4_000;
/** Seconds without a transaction in any block after which they are sent again: pools under load lose some. */
const PATIENCE = 9;
/** How often they are sent again before a measurement fails. */
const RETRIES = 5;

/** What a node answers when its pool is full; and when the transaction is in the pool or in a block already. */
const POOL_FULL = /^1016/;
const POOL_FULL_OR_KNOWN = /^(1016|1013|1010)/;

type Transaction = SubmittableExtrinsic<"promise">;

interface Case {
  name: string;
  /** What is measured. */
  transfer: (api: ApiPromise, to: string) => Transaction;
  /** What a sender is sent beside the native coin. */
  endow?: (api: ApiPromise, to: string, fees: bigint) => Transaction[];
  /** What a sender does first. */
  prepare?: (api: ApiPromise) => Transaction;
}

const plain = (api: ApiPromise, to: string) => api.tx.balances.transferKeepAlive(to, 1);

const CASES: Case[] = [
  { name: "balances", transfer: plain },
  { name: "coins FLX", transfer: (api, to) => api.tx.coins.transferKeepAlive("Flx", to, 1) },
  {
    name: "coins GEN",
    transfer: (api, to) => api.tx.coins.transferKeepAlive("Gen", to, 1),
    endow: (api, to) => [api.tx.coins.transfer("Gen", to, 10n ** 9n)],
  },
  {
    name: "balances, fee in NEX",
    transfer: plain,
    endow: (api, to, fees) => [api.tx.coins.transfer("Nex", to, fees)],
    prepare: (api) => api.tx.coins.setFeeCoin("Nex"),
  },
];

interface Result {
  where: string;
  name: string;
  perSecond: number;
  perBlock: number;
  blocks: number;
}

/** The signed transactions of an account, from a nonce on. */
interface Queue {
  address: string;
  nonce: number;
  signed: string[];
}

/** Sends queues side by side, each in its order, and never more than the pool holds; gives up when blocks stay empty. */
async function sendAll(api: ApiPromise, queues: Queue[], watch: Watch, expected: RegExp): Promise<void> {
  const provider = (api as any)._rpcCore.provider as WsProvider;
  let sent = watch.included();
  const send = async ({ signed }: Queue) => {
    for (const transaction of signed) {
      while (sent - watch.included() >= WAITING && !watch.stalled()) await sleep(20);
      if (watch.stalled()) return;
      sent++;
      await provider.send("author_submitExtrinsic", [transaction]).catch((error: Error) => {
        if (!expected.test(error.message)) throw error;
      });
    }
  };
  await Promise.all(queues.map(send));
}

/** What of a queue is not in the chain yet. */
async function left(api: ApiPromise, { address, nonce, signed }: Queue): Promise<Queue> {
  const next = ((await api.query.system.account(address)) as any).nonce.toNumber();
  return { address, nonce: next, signed: signed.slice(next - nonce) };
}

/** Signs in order, from an account's next nonce on. */
class Signer {
  private constructor(
    private readonly api: ApiPromise,
    private readonly key: KeyringPair,
    private nonce: number,
  ) {}

  static async of(api: ApiPromise, key: KeyringPair): Promise<Signer> {
    return new Signer(api, key, (await api.rpc.system.accountNextIndex(key.address)).toNumber());
  }

  queue(transactions: Transaction[]): Queue {
    const { nonce, key } = this;
    return { address: key.address, nonce, signed: transactions.map((transaction) => this.sign(transaction)) };
  }

  private sign(transaction: Transaction): string {
    const { genesisHash, runtimeVersion } = this.api;
    const options = { nonce: this.nonce++, era: 0, blockHash: genesisHash, genesisHash, runtimeVersion };
    return transaction.sign(this.key, options as never).toHex();
  }
}

/** Counts the signed transactions of each block from now on, with the time that the block carries. */
class Watch {
  readonly blocks: { number: number; transactions: number; time: number }[] = [];
  private stop?: () => void;
  progress = Date.now();

  static async start(api: ApiPromise): Promise<Watch> {
    const watch = new Watch();
    const start = (await api.rpc.chain.getHeader()).number.toNumber();
    watch.stop = await api.rpc.chain.subscribeNewHeads(async ({ hash, number }) => {
      // The subscription begins with a block that is there already.
      if (number.toNumber() <= start) return;
      const [{ block }, at] = await Promise.all([api.rpc.chain.getBlock(hash), api.at(hash)]);
      const time = Number(await at.query.timestamp.now());
      const transactions = block.extrinsics.filter(({ isSigned }) => isSigned).length;
      if (transactions > 0) watch.progress = Date.now();
      watch.blocks.push({ number: number.toNumber(), transactions, time });
    });
    return watch;
  }

  included = (): number => this.blocks.reduce((sum, { transactions }) => sum + transactions, 0);

  stalled = (): boolean => Date.now() - this.progress > PATIENCE * 1000;

  end(): void {
    this.stop?.();
    this.blocks.sort((a, b) => a.number - b.number);
  }
}

/** Sends them and waits until all are in blocks. */
async function complete(api: ApiPromise, queues: Queue[]): Promise<Watch> {
  const watch = await Watch.start(api);
  const count = queues.reduce((sum, { signed }) => sum + signed.length, 0);
  await sendAll(api, queues, watch, POOL_FULL);
  for (let retries = 0; watch.included() < count; await sleep(100)) {
    if (!watch.stalled()) continue;
    if (retries++ === RETRIES) throw new Error(`only ${watch.included()} of ${count} transactions came into blocks`);
    process.stderr.write(`    blocks stay empty at ${watch.included()} of ${count}: sending the rest again\n`);
    watch.progress = Date.now();
    await sendAll(api, await Promise.all(queues.map((queue) => left(api, queue))), watch, POOL_FULL_OR_KNOWN);
  }
  watch.end();
  return watch;
}

async function measure(api: ApiPromise, where: string, index: number): Promise<Result> {
  const { name, transfer, endow, prepare } = CASES[index];
  const senders = Array.from({ length: SENDERS }, (_, i) => pair(`//load//${index}//${i}`));
  const each = Math.ceil(COUNT / SENDERS);

  process.stderr.write(`==> ${where}, ${name}: paying ${SENDERS} senders\n`);
  const existential = (api.consts.balances.existentialDeposit as any).toBigInt();
  const { partialFee } = await transfer(api, senders[0].address).paymentInfo(senders[0]);
  // Fees may rise while blocks are full.
  const purse = existential * 10n + partialFee.toBigInt() * BigInt(each + 2) * 3n;
  const funder = await Signer.of(api, pair(options.from));
  const payments = senders.flatMap(({ address }) => [
    api.tx.balances.transferKeepAlive(address, purse),
    ...(endow?.(api, address, purse) ?? []),
  ]);
  await complete(api, [funder.queue(payments)]);

  process.stderr.write(`==> ${where}, ${name}: signing ${each * SENDERS} transactions\n`);
  const signers = await Promise.all(senders.map((sender) => Signer.of(api, sender)));
  if (prepare) await complete(api, signers.map((signer) => signer.queue([prepare(api)])));
  const queues = signers.map((signer, i) => {
    const to = senders[(i + 1) % SENDERS].address;
    return signer.queue(Array.from({ length: each }, () => transfer(api, to)));
  });

  process.stderr.write(`==> ${where}, ${name}: sending them\n`);
  const { blocks } = await complete(api, queues);
  // The first block may have begun before the pool was full, and the last may lack transactions to fill it.
  const busy = blocks.filter(({ transactions }) => transactions > 0);
  const full = busy.slice(1, -1);
  if (full.length < 2) throw new Error(`only ${full.length} full blocks: raise --count`);
  const transactions = full.reduce((sum, block) => sum + block.transactions, 0);
  const seconds = (full[full.length - 1].time - busy[0].time) / 1000;
  return { where, name, perSecond: transactions / seconds, perBlock: transactions / full.length, blocks: full.length };
}

async function measureAll(url: string): Promise<Result[]> {
  const api = await ApiPromise.create({ provider: new WsProvider(url), noInitWarn: true, throwOnConnect: true });
  const where = (await api.rpc.system.name()).toString();
  const results = [];
  try {
    for (const [index, { name }] of CASES.entries()) {
      const possible = name === "balances" || "coins" in api.tx;
      const wanted = options.case.length === 0 || options.case.includes(name);
      if (possible && wanted) results.push(await measure(api, where, index));
    }
  } finally {
    await api.disconnect();
  }
  return results;
}

const own = options.url.length === 0 ? await Node.start({ args: ["--dev"] }) : undefined;
try {
  const results = [];
  for (const url of own ? [own.rpcUrl] : options.url) results.push(...(await measureAll(url)));
  const [base] = results;
  const row = (cells: string[]) => console.log(`${cells[0].padEnd(44)}${cells.slice(1).map((cell) => cell.padStart(14)).join("")}`);
  row(["transfers", "a second", "a block", "full blocks", "ratio"]);
  for (const { where, name, perSecond, perBlock, blocks } of results) {
    const ratio = (perSecond / base.perSecond).toFixed(3);
    row([`${where}: ${name}`, perSecond.toFixed(1), perBlock.toFixed(0), `${blocks}`, ratio]);
  }
} finally {
  await own?.remove();
}
