// A customer signs what it used, a provider settles it, and everybody has what the prices say, to the planck: in an hour of traffic, after
// a crash, in whatever order receipts come, and from a shell.

import { join } from "node:path";
import { after, test } from "node:test";
import {
  type Consumption,
  covers,
  fromJson,
  Ledger,
  NOTHING,
  type Receipt,
  settle,
  type Settled,
  type SignedReceipt,
  signReceipt,
  type ServiceType,
} from "../../../../clients/receipts/src/index.ts";
import { pair } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import {
  billingChain,
  changeIn,
  channelOf,
  counted,
  difference,
  epochs,
  moneyAfter,
  moved,
  nextEpoch,
  NODE,
  open,
  pricesOf,
  provider,
  Providing,
  quoted,
  ratesAt,
  reasons,
  receiptOf,
  settleBatch,
  signed,
  SLOTS,
  totalsOf,
  UNCHANGED,
  viewedQuote,
} from "../harness/billing.ts";
import { output } from "../harness/binary.ts";
import { addUp, COIN_OF, linesOf, type Prices, Reckoning, totalOf } from "../harness/charging.ts";
import { ALL, ONE } from "../harness/coins.ts";
import { ownerActs } from "../harness/powers.ts";
import { folder } from "../harness/specs.ts";
import { type Minute, MINUTES, traffic } from "../harness/traffic.ts";
import { sleep, stopwatch, until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve, ferdie] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie"].map((name) => pair(`//${name}`));

/** Eras of three epochs. */
const ERA = 3;
const chain = billingChain([bob, charlie, dave, eve, ferdie], (genesis) => {
  genesis.rotation.lengths = { slotsPerWindow: SLOTS, windowsPerEra: ERA };
  genesis.billing.policy.keptEpochs = 40;
  // Shares that hardly ever are whole planck.
  genesis.billing.policy.split = { provider: 654_321_987, pool: 234_567_891 };
});
const files = folder();
after(() => files.remove());

const plus = (one: Consumption, other: Consumption): Consumption => ({
  cpuMs: one.cpuMs + other.cpuMs,
  memoryMibS: one.memoryMibS + other.memoryMibS,
  storageMibH: one.storageMibH + other.storageMibH,
  movedMib: one.movedMib + other.movedMib,
});

/** Three customers use nine tenths of the node's cores in an era, so that in the next one it is scarce. */
async function makeScarce(): Promise<void> {
  const { api } = chain;
  const { current: epoch } = await epochs(api);
  const cpuMs = (BigInt(ERA * SLOTS * 3_000) * 4n * 9n) / 10n / 3n;
  const customers = [charlie, dave, eve];
  await Promise.all(customers.map((customer) => open(api, customer, { Flx: ONE })));
  const batch = customers.map((customer) => signed(chain, customer, { epoch, service: "Notary", consumption: { ...NOTHING, cpuMs } }));
  assert.deepEqual((await settleBatch(api, await Promise.all(batch))).refused, []);
  await until("prices have risen", 120, async () => (await pricesOf(api, (await epochs(api)).current)).extra > 0n);
}

/** Has the owner change all rates, from the next epoch on, to so many percent of what they are. */
async function raiseRates(percent: bigint): Promise<void> {
  const { api } = chain;
  const prices = await pricesOf(api, (await epochs(api)).current);
  await ownerActs(api, "EconomicManagement", api.tx.billing.setRates(ratesAt(prices, percent)));
}

test("the hour of traffic is the same every time", () => {
  const hour = traffic();
  assert.deepEqual(traffic(), hour);
  assert.equal(hour.length, MINUTES);
  const computing = hour.flatMap(({ Compute }) => Compute ?? []);
  assert.equal(computing.length, MINUTES - 9, "minutes that are not idle");
  assert.equal(computing.reduce((all, { cpuMs }) => all + cpuMs, 0n), 751_845n);
});

/** Seconds that a minute of traffic takes here. */
const PACE = 0.75;

test("an hour of traffic costs its customer, and pays everybody else, what the prices say, to the planck", async () => {
  const { api, genesis, node } = chain;
  await makeScarce();
  await open(api, bob, { Flx: ONE, Nex: ONE });
  const coins = ["Flx", "Nex"] as const;
  const have = () => Promise.all(coins.map((coin) => moneyAfter(api, coin, bob)));
  const sums = () => Promise.all(coins.map((coin) => totalsOf(api, coin)));
  const [before, sumsBefore] = [await have(), await sums()];

  const ledger = Ledger.open(join(files.path, "hour.jsonl"), { genesis, nodes: [NODE] });
  const settled: Settled[] = [];
  const settleDue = async (how: "inBlock" | "finalized") => {
    const outcome = await settle(api, provider, ledger.due(), { until: how });
    assert.deepEqual(outcome.refused, []);
    ledger.markSettled(outcome.settled.map(({ signed }) => signed));
    settled.push(...outcome.settled);
  };
  /** What the customer knows that it has used, and signed. */
  const book = new Map<string, Receipt>();
  let signatures = 0;
  const serve = async (epoch: number, service: ServiceType, used: Consumption) => {
    const asked = ledger.next({ node: NODE, customer: bob.address, service, epoch }, used);
    const known = book.get(`${service} ${epoch}`);
    assert.deepEqual(asked.consumption, plus(known?.consumption ?? NOTHING, used));
    ledger.accept(await signReceipt(bob, asked));
    book.set(`${service} ${epoch}`, asked);
    signatures++;
  };

  // What the provider does besides, one after the other.
  let besides: Promise<unknown> = Promise.resolve();
  const took = stopwatch();
  for (const [minute, used] of traffic().entries()) {
    const { current } = await epochs(api);
    for (const [service, amounts] of Object.entries(used)) await serve(current, service as keyof Minute, amounts);
    if (minute === 20) besides = besides.then(() => raiseRates(137n));
    if (minute % 15 === 9) besides = besides.then(() => settleDue("inBlock"));
    await sleep(Math.max(0, (minute + 1) * PACE - took()) * 1000);
  }
  await besides;
  await settleDue("finalized");
  assert.deepEqual(ledger.due(), []);
  const [now, sumsNow] = [await have(), await sums()];

  const prices = new Map<number, Prices>();
  for (const { epoch } of book.values()) prices.set(epoch, await pricesOf(api, epoch));
  const tables = [...prices.values()];
  assert.ok(tables.length >= 3, `${tables.length} epochs`);
  assert.ok(tables.some(({ extra }) => extra > 0n), "nothing was scarce");
  assert.ok(new Set(tables.map(({ rates }) => rates.Compute!.cpuMs)).size === 2, "rates did not change");

  // Every receipt was charged what is reckoned, ...
  const reckoning = new Reckoning();
  const charges = settled.map(({ signed: { receipt }, charge, uncharged }) => {
    const reckoned = reckoning.settle(receipt, prices.get(receipt.epoch)!);
    assert.deepEqual(charge, reckoned.charge, `${receipt.service} ${receipt.sequence} of epoch ${receipt.epoch}`);
    assert.equal(uncharged, 0n);
    return { coin: COIN_OF[receipt.service], charge: reckoned.charge };
  });
  // ... and that is what moved.
  for (const [i, coin] of coins.entries()) {
    const all = addUp(charges.filter((one) => one.coin === coin).map(({ charge }) => charge));
    assert.deepEqual(difference(now[i], before[i]), moved(all), coin);
    assert.deepEqual(sumsNow[i], addUp([sumsBefore[i], counted(all)]), coin);
    console.log(`${coin}:`, all);
  }
  // The customer, the provider and the chain have the same books, and what was charged is what was quoted.
  assert.equal(ledger.all().length, book.size);
  for (const receipt of book.values()) {
    const { service, epoch, sequence, consumption } = receipt;
    assert.deepEqual(ledger.latest(receipt)?.receipt, receipt);
    const charged = totalOf(linesOf(service, consumption, prices.get(epoch)!));
    assert.deepEqual(await channelOf(api, receipt), { sequence, consumption, charged });
    assert.equal((await quoted(node, service, consumption, epoch)).total, `${charged}`);
  }
  ledger.close();
  console.log(
    `${MINUTES} minutes in ${took().toFixed(1)} s: ${signatures} receipts signed, ${settled.length} settled, ${book.size} channels, epochs`,
    [...prices].map(([epoch, { extra, rates }]) => `${epoch}: ${rates.Compute!.cpuMs} for a millisecond, extra ${Number(extra) / 1e12}`),
  );
});

test("a quote, by RPC and by the view function, is what is charged, in every coin", async () => {
  const { api, node } = chain;
  await open(api, ferdie, Object.fromEntries(ALL.map((coin) => [coin, ONE])));
  const { current: epoch } = await epochs(api);
  const consumption = { cpuMs: 3_599_987n, memoryMibS: 7_372_777n, storageMibH: 10_241n, movedMib: 1_003n };
  const services = ["Consensus", "Storage", "Registry", "CrossBorder"] as const;
  const batch = await Promise.all(services.map((service) => signed(chain, ferdie, { epoch, service, consumption })));
  const quotes = await Promise.all(services.map((service) => quoted(node, service, consumption, epoch)));
  const views = await Promise.all(services.map((service) => viewedQuote(node, service, consumption, epoch)));
  const { settled, refused } = await settleBatch(api, batch);
  assert.deepEqual(refused, []);
  const prices = await pricesOf(api, epoch);
  for (const [i, service] of services.entries()) {
    const lines = linesOf(service, consumption, prices);
    const expected = { coin: COIN_OF[service], ...lines, total: totalOf(lines) };
    const { coin, ...amounts } = quotes[i];
    assert.deepEqual({ coin, ...Object.fromEntries(Object.entries(amounts).map(([line, amount]) => [line, BigInt(amount)])) }, expected);
    assert.deepEqual({ ...views[i], coin: views[i].coin.type }, expected);
    assert.equal(settled[i].charge.gross, expected.total);
  }
  // Without an epoch, and without counters, it is the current one and nothing.
  assert.equal((await node.rpc("immortal_quote", "Compute", {}, null, null)).total, "0");
});

/** Receipts that follow each other: minute by minute of the traffic's computing. */
async function growing(customer: typeof bob, epoch: number, service: ServiceType, count: number): Promise<SignedReceipt[]> {
  const receipts: Receipt[] = [];
  for (const { Compute } of traffic().filter(({ Compute }) => Compute).slice(0, count)) {
    const consumption = plus(receipts.at(-1)?.consumption ?? NOTHING, Compute!);
    receipts.push(receiptOf(chain, customer, { epoch, service, sequence: BigInt(receipts.length + 1), consumption }));
  }
  return Promise.all(receipts.map((receipt) => signReceipt(customer, receipt)));
}

test("a provider that is killed before it settles, and once more before it notes that it has, loses nothing", async (t) => {
  const { api, genesis } = chain;
  const { current: epoch } = await epochs(api);
  const receipts = await growing(charlie, epoch, "Compute", 40);
  const path = join(files.path, "killed.jsonl");
  const providing = new Providing(path, genesis);
  t.after(() => providing.kill());
  for (const receipt of receipts.slice(0, 20)) await providing.give(receipt);
  const [next] = receipts.slice(20).map((receipt) => providing.give(receipt));
  await next;
  await providing.kill();

  const reopen = () => Ledger.open(path, { genesis, nodes: [NODE] });
  const ledger = reopen();
  const [kept] = ledger.due();
  assert.ok(kept.receipt.sequence >= providing.kept && providing.kept > 20, `${kept.receipt.sequence} of ${providing.kept}`);
  assert.deepEqual(kept, receipts[Number(kept.receipt.sequence) - 1]);
  const prices = await pricesOf(api, epoch);
  const reckoning = new Reckoning();
  const first = await settle(api, provider, ledger.due(), { until: "inBlock" });
  assert.deepEqual(first.settled[0].charge, reckoning.settle(kept.receipt, prices).charge);
  ledger.close();

  const again = reopen();
  assert.deepEqual(again.due(), [kept]);
  const before = await moneyAfter(api, "Flx", charlie);
  const second = await settle(api, provider, again.due(), { until: "inBlock" });
  assert.deepEqual(second, { settled: [], refused: [{ signed: kept, reason: "billing.SequenceNotHigher" }] });
  assert.deepEqual(await moneyAfter(api, "Flx", charlie), before);

  // Whatever was used meanwhile is in what the customer signs next.
  const last = receipts.at(-1)!;
  again.accept(last);
  const { settled } = await settle(api, provider, again.due(), { until: "inBlock" });
  assert.deepEqual(settled[0].charge, reckoning.settle(last.receipt, prices).charge);
  assert.equal((await channelOf(api, last.receipt)).charged, totalOf(linesOf("Compute", last.receipt.consumption, prices)));
  again.close();
  console.log(`killed after it had said of ${providing.kept} receipts that it keeps them; ${kept.receipt.sequence} were there`);
});

test("receipts that come late, twice or in another order change nothing more", async () => {
  const { api } = chain;
  const { current: epoch } = await epochs(api);
  const [one, two, three, four, five, six] = await growing(dave, epoch, "Bandwidth", 6);
  const prices = await pricesOf(api, epoch);
  const reckoning = new Reckoning();
  /** Settles a batch of which only these are to be charged. */
  const settles = async (batch: SignedReceipt[], charged: SignedReceipt[]) => {
    const outcome = await settleBatch(api, batch);
    const { settled, block } = outcome;
    assert.deepEqual(settled.map(({ signed }) => signed), charged);
    assert.deepEqual(reasons(outcome), Array(batch.length - charged.length).fill("billing.SequenceNotHigher"));
    const charges = charged.map(({ receipt }) => reckoning.settle(receipt, prices).charge);
    assert.deepEqual(settled.map(({ charge }) => charge), charges);
    assert.deepEqual(await changeIn(api, "Flx", dave, block), charges.length > 0 ? moved(addUp(charges)) : UNCHANGED);
  };
  await settles([two], [two]);
  await settles([one, two], []);
  await settles([four, three, four], [four]);
  await settles([five, five, two], [five]);
  // An epoch is charged at its own prices, whenever that is.
  await raiseRates(150n);
  const later = await pricesOf(api, await nextEpoch(api));
  assert.notDeepEqual(later.rates, prices.rates);
  await settles([six, one], [six]);
  await settles([six], []);
  assert.ok(covers(six.receipt.consumption, five.receipt.consumption));
  assert.equal((await channelOf(api, six.receipt)).charged, totalOf(linesOf("Bandwidth", six.receipt.consumption, prices)));
});

test("whoever has only a shell signs, verifies and settles, and is charged the same", async () => {
  const { api, genesis, node } = chain;
  const { current: epoch } = await epochs(api);
  const shared = ["--suri=//Eve", `--genesis=${genesis}`, `--node=${NODE}`, `--epoch=${epoch}`];
  const sign = (sequence: number, ...used: string[]) => output("receipt", "sign", ...shared, `--sequence=${sequence}`, ...used);
  const lines = [
    await sign(1, "--service=Compute", "--cpu-ms=86399999", "--memory-mib-s=737277"),
    await sign(2, "--service=Compute", "--cpu-ms=86400001", "--memory-mib-s=737278"),
    await sign(1, "--service=Bandwidth", "--moved-mib=1003", "--wrap"),
  ];
  const [, compute, bandwidth] = lines.map((line) => fromJson(line.trim()));
  const consumption = { ...NOTHING, cpuMs: 86_400_001n, memoryMibS: 737_278n };
  assert.deepEqual(compute.receipt, receiptOf(chain, eve, { epoch, sequence: 2n, consumption }));
  const file = files.file("shell.jsonl", lines.join(""));
  assert.match(await output("receipt", "verify", file, `--genesis=${genesis}`), /receipts signed as they say: 3/);

  const prices = await pricesOf(api, epoch);
  const reckoning = new Reckoning();
  const charges = [compute, bandwidth].map(({ receipt }) => reckoning.settle(receipt, prices).charge);
  const settling = ["receipt", "settle", file, `--url=${node.rpcUrl}`, "--suri=//Alice"];
  const [{ block, receipts }, ...told] = (await output(...settling)).trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(receipts, 2);
  for (const [{ receipt }, charge] of [[compute, charges[0]], [bandwidth, charges[1]]] as const) {
    const { settled } = told.find(({ service }) => service === receipt.service);
    assert.deepEqual(settled, Object.fromEntries(Object.entries(charge).map(([part, amount]) => [part, `${amount}`])));
  }
  assert.deepEqual(await changeIn(api, "Flx", eve, block), moved(addUp(charges)));

  const again = (await output(...settling)).trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(again.slice(1).map(({ refused }) => refused), ["billing.SequenceNotHigher", "billing.SequenceNotHigher"]);
  assert.deepEqual(await changeIn(api, "Flx", eve, again[0].block), UNCHANGED);
});
