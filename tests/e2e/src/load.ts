// Transfers a second, case by case, of any Substrate node: those named by --url, or a development chain of its own.
//
// Each case gets accounts of its own, pays its transactions beforehand and signs them, then keeps the pool filled until
// all are in blocks. What counts is what the full blocks hold, over the time they stand for.

import { parseArgs } from "node:util";
import { ApiPromise, WsProvider } from "@polkadot/api";
import { pair } from "./harness/accounts.ts";
import { complete, fullOf, Signer, type Transaction } from "./harness/filling.ts";
import { Node } from "./harness/node.ts";

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
  await complete(api, [await funder.queue(payments)]);

  process.stderr.write(`==> ${where}, ${name}: signing ${each * SENDERS} transactions\n`);
  const signers = await Promise.all(senders.map((sender) => Signer.of(api, sender)));
  if (prepare) await complete(api, await Promise.all(signers.map((signer) => signer.queue([prepare(api)]))));
  const queues = await Promise.all(
    signers.map((signer, i) => {
      const to = senders[(i + 1) % SENDERS].address;
      return signer.queue(Array.from({ length: each }, () => transfer(api, to)));
    }),
  );

  process.stderr.write(`==> ${where}, ${name}: sending them\n`);
  const { full, seconds } = fullOf(await complete(api, queues));
  const transactions = full.reduce((sum, block) => sum + block.transactions, 0);
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
