// Billed work grows beyond what there is: the chain buys capacity by itself, pays for it by the windows that it is there, and lets it go when work
// is over.

import { test } from "node:test";
import type { KeyringPair } from "@polkadot/keyring/types";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { open, silence } from "../harness/billing.ts";
import { account, COINS, ONE } from "../harness/coins.ts";
import { happened, hashOf, height, told, toldUntil } from "../harness/events.ts";
import { ALL, statusOf } from "../harness/gifts.ts";
import {
  type Billed,
  blockOf,
  decisionMade,
  eraBegins,
  fundsAt,
  gaugesOf,
  join,
  managed,
  orderOf,
  scalingAt,
  scalingChain,
  secondsFrom,
  serves,
  siteOf,
  SMALL,
  timeOf,
  treasuryAt,
  use,
  windowBegins,
  withTerms,
  withTreasuryTerms,
} from "../harness/scaling.ts";
import { averaged, capOf, cores, earnedIn, errorOf, type Order, priceIn, reckon, releasedOf, renewedFor, roi, TERMS, WINDOWS } from "../harness/scaling-formulas.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve, ferdie, one] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie", "One"].map((name) => pair(`//${name}`));
const customers = [charlie, dave, eve];

const chain = scalingChain([bob, ferdie, one, ...customers]);
const site = siteOf(chain);

/** What customers use: Bob's. */
let cluster: number;
/** The decision, the block that it was made in, and its order. */
const ID = 0;
let decided: number;
let order: Order;

/** A contract, with the block in which it was awarded. */
interface Bought {
  who: KeyringPair;
  node: number;
  keys: string;
  awarded: number;
  price: bigint;
  spend: number;
  begins: number;
  windows: number;
  /** What the node's own work earned the network, and who. */
  revenue: bigint;
  provider: bigint;
}
const bought: Bought[] = [];

/** What was used in eras, in thousandths of a core, and what that earned the network. */
const used = new Map<number, { millicores: number; revenue: bigint }>();
const usedIn = (era: number) => used.get(era) ?? { millicores: 0, revenue: 0n };

/** Customers use some of a node. */
async function work(node: number, millicores: number): Promise<Billed> {
  const billed = await use(chain, customers, node, millicores);
  const before = usedIn(billed.era);
  used.set(billed.era, { millicores: before.millicores + millicores, revenue: before.revenue + billed.revenue });
  return billed;
}

/** What work earned in the eras before one, from the first in which there was some. */
function revenuesBefore(era: number): bigint[] {
  const first = Math.min(...used.keys());
  return Array.from({ length: era - first }, (_, i) => usedIn(first + i).revenue);
}

/** What was paid for all of them, in planck of FLX. */
let spent = 0n;

/** Less than a lot costs, in 10^-12 units. */
const LITTLE = 100_000_000_000n;

test("what is billed above the target makes the chain buy, and it says why", async () => {
  const { api, node } = chain;
  cluster = (await join(api, bob, node, { resources: SMALL })).id;
  await Promise.all([
    serves(api, cluster),
    ...customers.map((customer) => open(api, customer, { Flx: 10n * ONE })),
    // Gifters rarely take all that is offered to them.
    managed(api, await withTerms(api, { giftsFrom: ALL })),
  ]);
  const { era, revenue } = await work(cluster, 3_600);

  const made = await decisionMade(api, ID);
  decided = made.block;
  assert.deepEqual(await timeOf(await api.at(made.hash)), { window: (era + 1) * WINDOWS + 1, era: era + 1 });
  const { benefitOf, ...reckoned } = reckon({
    used: cores(3_600),
    before: cores(0),
    // More of its cores was used than its bond proves: all of them are verified.
    available: { cpuMillicores: 4_000, memoryMib: 1_638, storageGib: 40, bandwidthMbit: 20 },
    nodes: 1,
    revenues: [revenue],
  });
  const decision = {
    kind: "EncCluster",
    strategy: "TreasuryFunded",
    trigger: "Load",
    ...reckoned,
    tier: "Operational",
    funding: { coin: "Flx", amount: reckoned.costs.flx, source: "Treasury" },
    automatic: true,
    expectedRoi: reckoned.roiBought,
    costBenefit: benefitOf(BigInt(reckoned.reserve)),
    confidence: ALL / 2,
    timeline: { decided, closes: decided + TERMS.open, eras: TERMS.eras },
  };
  assert.equal(decision.lots, 2);
  assert.equal(decision.measure.load, 900_000_000);
  const view = await scalingAt(node, made.hash);
  assert.deepEqual(view.alive, [[ID, { decision, status: "Open", bought: 0, gifted: 0, outcome: null }]]);
  assert.deepEqual(view.current.find(({ kind }) => kind === "EncCluster"), decision);
  assert.deepEqual(view.offers, []);

  // The event says the same, and so does what is stored.
  assert.equal(made.data.status.type, "Open");
  const stored = ((await (await api.at(made.hash)).query.scaling.decisions(ID)) as any).unwrap();
  assert.equal(made.data.decision.toHex(), stored.decision.toHex());
  const events = (await told(api, decided)).filter(({ name }) => name.startsWith("scaling."));
  assert.deepEqual(events.map(({ name }) => name.slice(8)), ["StrategyChanged", "DecisionMade", "OrderOpened"]);
  order = orderOf(events[2].data.order);
  const inFlx = (units: string) => BigInt(units) / COINS.Flx;
  assert.deepEqual(order, {
    coin: "Flx",
    opened: decided,
    risesFor: TERMS.rising,
    floor: inFlx(decision.floor),
    reserve: inFlx(decision.reserve),
    giftCost: undefined,
  });
  assert.deepEqual(view.calibration.spent, `${2n * order.reserve * COINS.Flx}`);
});

/** Somebody brings a node after the decision, and has it take a lot. */
async function sells(who: KeyringPair): Promise<Bought> {
  const { api, node } = chain;
  const { id, keys } = await join(api, who, site.node);
  await serves(api, id);
  // What is shown is what it costs in the next block. Then it costs more, and still no less than that.
  const [shown] = (await scalingAt(node)).orders;
  const taken = await blockOf(api, await submit(api, who, api.tx.scaling.takeOrder(ID, id, shown.price)));
  const { block, data } = await happened(api, taken, "scaling.ContractAwarded", ({ node }) => Number(node) === id);
  assert.equal(block, taken + 1);
  const { price, spend, begins, windows, source, coin } = data.contract;
  assert.equal(price.toBigInt(), priceIn(taken, order));
  assert.ok(price.toBigInt() >= BigInt(shown.price));
  assert.deepEqual([coin.type, source.type, data.operator.toString()], ["Flx", "Treasury", who.address]);
  const { window } = await timeOf(await api.at(await hashOf(api, block)));
  assert.deepEqual([begins.toNumber(), windows.toNumber()], [window + 1, TERMS.eras * WINDOWS]);
  const contract = { price: price.toBigInt(), spend: spend.toNumber(), begins: window + 1, windows: windows.toNumber() };
  return { who, node: id, keys, awarded: block, ...contract, revenue: 0n, provider: 0n };
}

test("a new node has a contract within five minutes, and just its price is set aside", async () => {
  const { api, node } = chain;
  const contract = await sells(ferdie);
  bought.push(contract);
  const { awarded, price, spend } = contract;
  const took = await secondsFrom(api, decided, awarded);
  console.log(`${took} s from the decision to the contract`);
  assert.ok(took < 300, `${took} s`);

  const [before, now] = [await fundsAt(node, "Flx", await hashOf(api, awarded - 1)), await fundsAt(node, "Flx", await hashOf(api, awarded))];
  assert.deepEqual(now, {
    free: before.free - price,
    encumbered: before.encumbered + price,
    threshold: before.threshold,
    spendable: before.spendable - price,
  });
  const { amount, beneficiary, manner } = ((await (await api.at(await hashOf(api, awarded))).query.treasury.spends(spend)) as any).unwrap();
  assert.deepEqual([amount.toBigInt(), beneficiary.toString(), manner.type], [price, ferdie.address, "InParts"]);

  // For later: work goes on, so that the contract is needed in its last quarter, which is a window, and not for long after that. And a lot
  // costs more than may be spent.
  const era = await eraBegins(api, Math.floor((contract.begins + contract.windows - 2) / WINDOWS) - 1);
  assert.equal((await work(cluster, 1_000)).era, era);
  Object.assign(contract, await work(contract.node, 1_000));
  await managed(api, await withTreasuryTerms(api, { automaticLimit: LITTLE }));
});

test("Prometheus shows what is open and runs", async () => {
  const { node } = chain;
  await until("the gauges are of now", 60, async () => {
    const [gauges, { coins, calibration }] = [await gaugesOf(node), await treasuryAt(node)];
    const flx = coins.find(({ coin }) => coin === "Flx")!;
    const shown = (name: string, is: number | string) => assert.equal(gauges.get(`immortal_${name}`), Number(is), name);
    shown("scaling_contracts", 1);
    shown("scaling_orders", 1);
    shown("scaling_offers", 0);
    shown("scaling_boosted", 0);
    const amounts = { free: flx.free, encumbered: flx.encumbered, threshold: flx.threshold, spendable: flx.spendable, scaling_budget: flx.scalingBudget };
    for (const [name, amount] of Object.entries(amounts)) shown(`treasury_${name} FLX`, Number(amount) / 1e12);
    shown("scaling_cap", Number(calibration.cap) / 1e12);
    shown("scaling_confidence", calibration.confidence / 1e9);
    return true;
  });
  const gauges = await gaugesOf(node);
  for (const kind of ["BpciCoreValidator", "BpciNotary", "BpciRegistry", "EncCluster", "BpiParachain"]) {
    for (const name of ["load", "lots_wanted", "strategy"]) assert.ok(gauges.has(`immortal_scaling_${name} ${kind}`), `${name} of ${kind}`);
  }
  const others = ["block_fullness", "scaling_mean_error", "scaling_spent", "treasury_worth", "treasury_growth", "saved_by_gifts", "cash_flow"];
  others.push("nodes_gained_per_month", "active_after_six_months", "capacity_growth");
  for (const name of others) assert.ok(Number.isFinite(gauges.get(`immortal_${name}`)), name);
});

test("a second lot is taken later, and all the time the price was what had been shown a block before", async () => {
  const { api, node } = chain;
  const [first] = bought;
  await windowBegins(api, first.begins + 1);
  const second = await sells(one);
  bought.push(second);
  Object.assign(second, await work(second.node, 90));
  assert.ok(second.price > first.price, "waiting brings more");
  const { data } = await happened(api, second.awarded, "scaling.DecisionEnded");
  assert.deepEqual([data.id.toNumber(), data.status.type, data.bought.toNumber(), data.gifted.toNumber()], [ID, "Fulfilled", 2, 0]);

  for (let block = decided; block < second.awarded; block++) {
    const [shown, ...others] = (await scalingAt(node, await hashOf(api, block))).orders;
    assert.deepEqual([shown, others], [
      {
        decision: ID,
        kind: "EncCluster",
        lot: TERMS.lot,
        lots: block < first.awarded ? 2 : 1,
        coin: "Flx",
        price: `${priceIn(block + 1, order)}`,
        reserve: `${order.reserve}`,
        eras: TERMS.eras,
        closes: decided + TERMS.open,
      },
      [],
    ]);
  }
  const prices = Array.from({ length: TERMS.rising + 1 }, (_, i) => priceIn(decided + i, order));
  assert.ok(prices.every((price, i) => i === 0 || price > prices[i - 1]), "it rises in each block");
  assert.equal(prices.at(-1), order.reserve);
});

/** The contract that follows the first. */
let renewed: Bought;

test("a contract is renewed for what its kind bears, no more than may be spent, and not when work is over", async () => {
  const { api, node } = chain;
  const [first, second] = bought;
  const lastOf = ({ begins, windows }: Bought) => begins + windows - 1;
  const renewal = api.tx.scaling.renew(first.node);
  const cluster = async () => (await scalingAt(node)).current.find(({ kind }) => kind === "EncCluster");
  await windowBegins(api, lastOf(first));
  await assertRefused(api, ferdie, [[/scaling\.AboveCap/, renewal]]);
  assert.equal((await cluster()).strategy, "None");
  await managed(api, await withTreasuryTerms(api, { automaticLimit: 1_000n * ONE }));
  const awarded = await blockOf(api, await submit(api, ferdie, renewal));
  const { block, data, hash } = await happened(api, awarded, "scaling.ContractRenewed");
  const at = await api.at(hash);
  // A window's first block tells of the era before, in the end.
  const before = await api.at(await hashOf(api, block - 1));
  const { told: era } = (await before.query.scaling.kinds("EncCluster")) as any;
  const price = renewedFor(first.price, "Flx", revenuesBefore(era.toNumber()), bought.length);
  assert.deepEqual([data.node.toNumber(), data.coin.type, data.price.toBigInt()], [first.node, "Flx", price]);
  const { spend } = ((await at.query.scaling.contracts(first.node)) as any).unwrap().renewal.unwrap();
  const { amount, beneficiary, manner } = ((await at.query.treasury.spends(spend)) as any).unwrap();
  assert.deepEqual([amount.toBigInt(), beneficiary.toString(), manner.type], [price, ferdie.address, "InParts"]);
  renewed = { ...first, awarded, price, spend: spend.toNumber(), begins: lastOf(first) + 1, revenue: 0n, provider: 0n };
  await assertRefused(api, ferdie, [[/scaling\.AlreadyRenewed/, renewal]]);

  // The second contract ends when a whole era without work has been told of. Its node is heard until the window before its last, and never again.
  const isOver = happened(api, awarded, "scaling.StrategyChanged");
  await until("its node is heard in the window before its last", 120, async () => {
    const { seen } = ((await api.query.giftedNodes.presences(second.node)) as any).unwrap();
    return seen.isSome && seen.unwrap().toNumber() >= lastOf(second) - 1;
  });
  silence(site.node, second.keys);
  const { kind, from, to } = (await isOver).data;
  assert.deepEqual([kind.type, from.type, to.type], ["EncCluster", "None", "ScaleDown"]);
  await windowBegins(api, lastOf(second));
  await assertRefused(api, one, [[/scaling\.NotNeeded/, api.tx.scaling.renew(second.node)]]);
  assert.equal((await cluster()).strategy, "ScaleDown");
});

test("the forecast is compared with what came of it, and the cap follows", async () => {
  const { api, node } = chain;
  const { hash, data } = await happened(api, decided, "scaling.ForecastChecked");
  const { id, forecast, outcome, meanError, cap } = data;
  const { current } = await scalingAt(node, hash);
  const { load, available } = current.find(({ kind }) => kind === "EncCluster").measure;
  assert.deepEqual([id.toNumber(), outcome.toNumber()], [ID, load]);
  // 7,200 of 12,000 thousandths of a core were expected to be in use in the era after.
  const { era } = await timeOf(await api.at(await hashOf(api, decided)));
  assert.equal(forecast.toNumber(), 600_000_000);
  assert.equal(load, Math.floor((usedIn(era + 1).millicores * ALL) / available.cpuMillicores));
  const mean = averaged(ALL / 2, errorOf(600_000_000, load));
  assert.equal(meanError.toNumber(), mean);
  assert.notEqual(mean, ALL / 2);

  const capAt = async (block: number) => (await treasuryAt(node, await hashOf(api, block))).calibration.cap;
  const { automaticLimit, calibration } = await treasuryAt(node, hash);
  assert.equal(automaticLimit, `${LITTLE}`);
  assert.equal(cap.toBigInt(), capOf(LITTLE, mean));
  const last = { decision: ID, forecast: 600_000_000, outcome: load };
  assert.deepEqual(calibration, { meanError: mean, confidence: ALL - mean, forecasts: 1, cap: `${cap.toBigInt()}`, spent: calibration.spent, last });
  // In the beginning half is trusted, of another limit.
  assert.equal(await capAt(decided), `${500n * ONE}`);
});

/** What came of a contract: in which block it ended, what was paid of it and for which eras, and what was not. */
interface Outcome {
  ended: number;
  payments: bigint[];
  eras: number[];
  paid: bigint;
  returned: bigint;
}

/** Follows a contract block by block, and reckons each payment. It is the first of its node that ends from then on, or so many more end before. */
async function outcomeOf({ node, awarded, spend, revenue, ...contract }: Bought, before = 0): Promise<Outcome> {
  let [earned, held, paid, returned] = [0n, 0n, 0n, 0n];
  const [payments, eras]: [bigint[], number[]] = [[], []];
  const isOver = ({ node: of }: any) => Number(of) === node && before-- === 0;
  const told = await toldUntil(chain.api, awarded, "scaling.ContractEnded", isOver, 300);
  for (const [i, block] of told.entries()) {
    // In the end some of what was held back is paid, too.
    const left = () => (i < told.length - 1 ? held : held - releasedOf(held, revenue));
    for (const { name, data } of block) {
      if (name === "giftedNodes.EraJudged" && Number(data.node) === node) {
        const { era, windows, present, kept } = data;
        const judged = { era: Number(era), windows: Number(windows), present: Number(present), kept: kept.isTrue };
        const due = earnedIn(judged, contract);
        [earned, held] = [earned + due.earned, held + due.held];
        if (due.earned > 0n) eras.push(judged.era);
      }
      if (name === "treasury.SpendPaid" && Number(data.id) === spend) {
        const amount = data.amount.toBigInt();
        assert.equal(amount, earned - left() - paid);
        paid += amount;
        payments.push(amount);
      }
      if (name === "treasury.SpendReleased" && Number(data.id) === spend) returned += data.amount.toBigInt();
    }
    if (i === told.length - 1) assert.equal(paid, earned - left());
  }
  const { data, block } = told.at(-1)!.find(({ name, data }) => name === "scaling.ContractEnded" && Number(data.node) === node)!;
  assert.deepEqual([data.ending.type, data.paid.toBigInt(), data.returned.toBigInt()], ["Done", paid, returned]);
  return { ended: block, payments, eras, paid, returned };
}

test("contracts are paid era by era, by the windows in which their nodes were there, and what is held back by their work", async () => {
  const { api, node } = chain;
  const outcomes = await Promise.all([...bought.map((contract) => outcomeOf(contract)), outcomeOf(renewed, 1)]);
  // The last begins where the first ends.
  const since = [...bought.map(({ awarded }) => awarded), outcomes[0].ended];
  for (const [i, { who, price, revenue, provider }] of [...bought, renewed].entries()) {
    const { ended, payments, paid, returned, eras } = outcomes[i];
    const have = async (block: number) => (await account(await api.at(await hashOf(api, block)), "Flx", who.address)).free;
    assert.equal((await have(ended)) - (await have(since[i])), paid + provider);
    assert.equal(paid + returned, price);
    assert.ok(payments.length >= 2 && eras.length >= 2, `${payments.length} payments for ${eras.length} eras`);
    console.log(`of ${price} planck of FLX ${paid} were paid, for eras ${eras}, in ${payments.length} parts, ${returned} returned; work earned ${revenue}`);
  }
  // The second was silent in the last of four windows, and hardly used.
  assert.ok(outcomes[1].returned > bought[1].price / 4n);
  // What was held back of the third is for work, of which there was none.
  assert.ok(outcomes[2].paid > 0n && outcomes[2].returned > 0n);
  spent = outcomes.reduce((sum, { paid }) => sum + paid, 0n);
  assert.equal((await fundsAt(node, "Flx", await hashOf(api, Math.max(...outcomes.map(({ ended }) => ended))))).encumbered, 0n);
});

/** What a book adds to a treasury, in 10^-12 units. */
function flowOf({ income, paid }: any): bigint {
  const value = (amounts: any) => Object.entries(COINS).reduce((sum, [coin, tier]) => sum + amounts[coin.toLowerCase()].toBigInt() * tier, 0n);
  const incomes: any[] = Array.from(income.values());
  return incomes.reduce((sum, amounts) => sum + value(amounts), 0n) - value(paid);
}

test("gifts stay, and figures tell how it went", async () => {
  const { api, node } = chain;
  assert.deepEqual(await Promise.all([cluster, bought[0].node].map((id) => statusOf(api, id))), ["Active", "Active"]);
  const hash = await hashOf(api, await height(api));
  const at = await api.at(hash);
  const { current, ...view } = await scalingAt(node, hash);
  assert.deepEqual([view.contracts, view.orders, view.offers, view.alive], [0, [], [], []]);

  const { era } = await timeOf(at);
  const { kinds, ...metrics } = await node.rpc("immortal_metrics", hash);
  assert.deepEqual([metrics.era, metrics.eras], [era, era - 1]);
  const { strategy } = current.find(({ kind }) => kind === "EncCluster");
  assert.deepEqual(kinds.find(({ kind }: any) => kind === "EncCluster"), { kind: "EncCluster", utilization: 0, strategy });
  const returned = bought.reduce((sum, { revenue }) => sum + revenue, 0n);
  assert.deepEqual(metrics.realisedRoi, { finite: roi(returned, spent * COINS.Flx) });
  assert.ok(metrics.nodesGainedPerMonth > 0 && metrics.capacityGrowth > 0 && BigInt(metrics.savedByGifts) > 0n);
  assert.ok(metrics.activeAfterSixMonths > 0 && metrics.activeAfterSixMonths <= ALL);
  // By the books of so many eras that are over.
  const books = (await at.query.treasury.books.entries()).filter(([key]) => Number(key.args[0]) >= era - metrics.eras);
  assert.equal(books.length, metrics.eras);
  assert.equal(metrics.cashFlow, `${books.reduce((sum, [, closed]: any) => sum + flowOf(closed.unwrap().book), 0n)}`);
  console.log(metrics);
});
