// Capacity that is given: where the treasury has nothing, where it could buy, and where nobody has approved that it does.

import { test } from "node:test";
import { assertRefused, errorName, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { open, viewed } from "../harness/billing.ts";
import { ALL as EVERY_COIN, COINS, ONE } from "../harness/coins.ts";
import { happened, hashOf, height, told } from "../harness/events.ts";
import { ALL, GIFTS, newKeys, NOTARY, registration } from "../harness/gifts.ts";
import { act, approve, reached } from "../harness/powers.ts";
import {
  activeIn,
  blockOf,
  decisionMade,
  eraBegins,
  fundsAt,
  gaugesOf,
  impoverishing,
  join,
  LENIENT,
  MACHINE,
  managed,
  orderOf,
  scalingAt,
  scalingChain,
  secondsFrom,
  serves,
  siteOf,
  SMALL,
  timeOf,
  use,
  withTerms,
  withTreasuryTerms,
} from "../harness/scaling.ts";
import { cores, GIFT_COST, priceIn, reckon, rewardOf, standingOf, TERMS, WINDOWS } from "../harness/scaling-formulas.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve, ferdie, one, two] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two"].map((name) => pair(`//${name}`));
const [miner, deployer] = ["Eve", "Dave"].map((name) => pair(`//${name}//stash`));
const customers = [charlie, dave, eve];

const chain = scalingChain([bob, ferdie, one, two, miner, deployer, ...customers]);
const site = siteOf(chain);

/** A gift of a whole machine, of whose reward a fifth is given away. */
const DEPLOYER = { AppDeployer: { dedicated: MACHINE, deploymentPriority: 1, economicShare: (ALL / 10) * 8 } };

/** What customers use: Bob's. */
let [cluster, notary] = [0, 0];
/** The first era in which they do, and what the network has of it. */
let [begun, each] = [0, 0n];
/** The gift that came because it was wanted, and the first era that it was there all the time. */
let [gifted, full] = [0, 0];

/** What three fifths of such a machine's cores in use, era by era, make of it: more is verified than the bond proves. */
const AVAILABLE = { cpuMillicores: 3_000, memoryMib: 1_638, storageGib: 40, bandwidthMbit: 20 };
const USE = 2_400;

test("a decision above the limit waits for who may approve it", async () => {
  const { api, node } = chain;
  cluster = (await join(api, bob, node, { resources: SMALL })).id;
  notary = (await join(api, bob, node, { resources: SMALL, specialization: NOTARY })).id;
  await Promise.all([
    ...[cluster, notary].map((id) => serves(api, id)),
    ...customers.map((customer) => open(api, customer, { Flx: 10n * ONE })),
    managed(api, await withTreasuryTerms(api, { automaticLimit: 1 })),
  ]);
  const billed = await use(chain, customers, cluster, USE);
  const { era, revenue } = billed;
  [begun, each] = [era, revenue];
  const { block: decided, hash, data } = await decisionMade(api, 0);
  assert.equal(data.status.type, "Waiting");
  // Work goes on.
  assert.deepEqual(await use(chain, customers, cluster, USE), { ...billed, era: era + 1 });
  const { benefitOf, ...reckoned } = reckon({ used: cores(USE), before: cores(0), available: AVAILABLE, nodes: 1, revenues: [revenue] });
  const waiting = await scalingAt(node, hash);
  const decision = {
    kind: "EncCluster",
    strategy: "GiftVersusBuy",
    trigger: "Load",
    ...reckoned,
    tier: "Operational",
    funding: { coin: "Flx", amount: reckoned.costs.flx, source: "Treasury" },
    automatic: false,
    expectedRoi: reckoned.roiBought,
    costBenefit: benefitOf(BigInt(reckoned.reserve)),
    confidence: ALL / 2,
    timeline: { decided, closes: decided + TERMS.approval, eras: TERMS.eras },
  };
  assert.equal(decision.lots, 1);
  assert.deepEqual(waiting.alive, [[0, { decision, status: "Waiting", bought: 0, gifted: 0, outcome: null }]]);
  assert.deepEqual([waiting.orders, waiting.offers], [[], []]);

  const { approve: approved, cancel } = api.tx.scaling;
  await assertRefused(api, charlie, [
    [/BadOrigin/, approved(0)],
    [/BadOrigin/, cancel(0)],
    [/responsibilities\.NotHolder/, act(api, "EconomicManagement", approved(0))],
    [/responsibilities\.NotHolder/, approve(api, "EconomicManagement", approved(0))],
  ]);
  assert.deepEqual((await scalingAt(node)).alive, waiting.alive);

  const opened = await blockOf(api, await managed(api, approved(0)));
  const events = (await told(api, opened)).filter(({ name }) => name.startsWith("scaling."));
  assert.deepEqual(events.map(({ name }) => name.slice(8)), ["DecisionApproved", "OrderOpened", "OffersOpened"]);
  const order = orderOf(events[1].data.order);
  assert.deepEqual([order.opened, order.giftCost], [opened, GIFT_COST / COINS.Flx]);
  assert.ok(events[1].data.order.countsIn.isNone);
  const [[, record]] = (await scalingAt(node, await hashOf(api, opened))).alive;
  assert.deepEqual(record, {
    ...waiting.alive[0][1],
    status: "Open",
    decision: { ...decision, timeline: { ...decision.timeline, closes: opened + TERMS.open } },
  });

  // The price rises to what a gift costs, and no further.
  await eraBegins(api, era + 2);
  assert.deepEqual(await use(chain, customers, cluster, USE), { ...billed, era: era + 2 });
  await reached(api, opened + (TERMS.rising * 3) / 4);
  const last = await height(api);
  const prices: bigint[] = [];
  for (let block = opened; block <= last; block++) {
    const { orders } = await scalingAt(node, await hashOf(api, block));
    assert.equal(orders[0].price, `${priceIn(block + 1, order)}`);
    prices.push(BigInt(orders[0].price));
  }
  assert.ok(prices.every((price) => price <= order.giftCost!));
  assert.ok(prices[0] < order.giftCost! && prices.at(-1) === order.giftCost! && order.giftCost! < order.reserve);

  await assertRefused(api, charlie, [[/BadOrigin/, cancel(0)], [/responsibilities\.NotHolder/, act(api, "EconomicManagement", cancel(0))]]);
  // What comes next finds a treasury that has nothing to spend, and nobody to ask.
  const poor = await impoverishing(api, node, one, { automaticLimit: 1_000n * ONE });
  const cancelled = await managed(api, cancel(0), ...poor);
  const ended = (await told(api, await blockOf(api, cancelled))).find(({ name }) => name === "scaling.DecisionEnded")!.data;
  assert.deepEqual([ended.status.type, ended.bought.toNumber(), ended.gifted.toNumber()], ["Cancelled", 0, 0]);
  assert.deepEqual((await scalingAt(node, cancelled.status.asInBlock.toHex())).alive, []);
});

test("a treasury that has nothing attracts gifts, and one is there within half a minute", async () => {
  const { api, node } = chain;
  const { block: decided, hash, data } = await decisionMade(api, 1);
  assert.equal(data.status.type, "Open");
  const { current, alive, orders, offers } = await scalingAt(node, hash);
  // In the first window of an era, the era before is not told of yet.
  const { window } = await timeOf(await api.at(hash));
  const told = Math.floor((window + 1) / WINDOWS) - 1 - begun;
  const revenues = Array.from({ length: told }, () => each);
  const { benefitOf, ...reckoned } = reckon({ used: cores(USE), before: cores(USE), available: AVAILABLE, nodes: 1, revenues });
  const decision = {
    kind: "EncCluster",
    strategy: "GiftedNodeBased",
    trigger: "Load",
    ...reckoned,
    tier: "Operational",
    funding: null,
    automatic: true,
    expectedRoi: "unbounded",
    costBenefit: benefitOf(GIFT_COST),
    confidence: current[0].confidence,
    timeline: { decided, closes: decided + TERMS.offers, eras: TERMS.eras },
  };
  assert.deepEqual(alive, [[1, { decision, status: "Open", bought: 0, gifted: 0, outcome: null }]]);
  assert.deepEqual(orders, []);
  const offer = { decision: 1, kind: "EncCluster", lot: TERMS.lot, boost: TERMS.boost, eras: TERMS.eras, places: 1, closes: decided + TERMS.offers };
  assert.deepEqual(offers, [{ ...offer, package: "NotaryMiners" }, { ...offer, package: "AppDeployers" }]);
  for (const coin of EVERY_COIN) assert.ok((await fundsAt(node, coin, hash)).spendable < BigInt(reckoned.costs[coin.toLowerCase()]), coin);

  gifted = (await join(api, ferdie, site.node, { gift: DEPLOYER })).id;
  const ours = ({ node }: any) => Number(node) === gifted;
  const { block: registered } = await happened(api, decided, "giftedNodes.NodeRegistered", ours);
  const { block, data: awarded } = await happened(api, registered, "scaling.GiftBoosted", ours);
  assert.equal(block, registered + 1);
  const { era } = await timeOf(await api.at(await hashOf(api, block)));
  full = era + 1;
  assert.deepEqual(awarded.boosted.toJSON(), { decision: 1, kind: "EncCluster", boost: TERMS.boost, until: era + TERMS.eras + 1 });
  const active = await activeIn(api, registered, gifted);
  const took = await secondsFrom(api, decided, active);
  console.log(`${took} s from the decision to an active gift`);
  assert.ok(took < 30, `${took} s`);

  const { data: ended } = await happened(api, block, "scaling.DecisionEnded");
  assert.deepEqual([ended.id.toNumber(), ended.status.type, ended.bought.toNumber(), ended.gifted.toNumber()], [1, "Fulfilled", 0, 1]);
  await until("Prometheus shows it", 60, async () => (await gaugesOf(node)).get("immortal_scaling_boosted") === 1);
  assert.equal((await scalingAt(node)).boosted, 1);
});

test("where both are open the cheaper wins: an order for less than a gift costs", async () => {
  const { api, node } = chain;
  // The treasury has what it had, and notaries are used, too.
  const thresholds = { gen: 5_000n * ONE, nex: 50_000n * ONE, flx: 500_000n * ONE, aur: 5_000_000n * ONE };
  await managed(api, await withTreasuryTerms(api, { thresholds }), await withTerms(api, { rising: 40 }));
  await use(chain, customers, notary, USE);
  const { block: decided, hash, data } = await decisionMade(api, 2);
  const { decision, status } = data;
  assert.deepEqual(
    [status.type, decision.kind.type, decision.strategy.type, decision.lots.toNumber(), decision.funding.unwrap().coin.type],
    ["Open", "BpciNotary", "GiftVersusBuy", 1, "Nex"],
  );
  const opened = (await told(api, decided)).find(({ name }) => name === "scaling.OrderOpened")!;
  const order = orderOf(opened.data.order);
  const { orders, offers } = await scalingAt(node, hash);
  assert.deepEqual([orders.length, offers.map(({ places }) => places)], [1, [1, 1]]);

  const { id } = await join(api, two, site.node, { specialization: NOTARY, gift: LENIENT });
  await serves(api, id);
  // Somebody does all at once for three, the gifts first.
  const { addProxy, proxy } = api.tx.proxy;
  await Promise.all([miner, deployer, two].map((who) => submit(api, who, addProxy(one.address, "NonTransfer", 0))));
  const gift = async (who: typeof miner, gift: unknown) =>
    registration(api, { gift, specialization: NOTARY, resources: MACHINE, ...(await newKeys(site.node, who)) });
  const claims = await submit(
    api,
    one,
    api.tx.utility.batchAll([
      proxy(deployer.address, null, await gift(deployer, DEPLOYER)),
      proxy(miner.address, null, await gift(miner, GIFTS.miner)),
      proxy(two.address, null, api.tx.scaling.takeOrder(2, id, 0)),
    ]),
  );
  const done = claims.events.filter(({ event }) => api.events.proxy.ProxyExecuted.is(event));
  assert.deepEqual(done.map(({ event }) => (event.data as any).result.isOk), [true, true, true]);
  const gifts = claims.events.filter(({ event }) => api.events.giftedNodes.NodeRegistered.is(event)).map(({ event }) => Number((event.data as any).node));

  const claimed = await blockOf(api, claims);
  await reached(api, claimed + 1);
  // It may be an era's first block, and a strategy change.
  const events = (await told(api, claimed + 1)).filter(({ name }) => name.startsWith("scaling.") && name !== "scaling.StrategyChanged");
  const [awarded, ended, ...refused] = events;
  assert.deepEqual([awarded.name, ended.name], ["scaling.ContractAwarded", "scaling.DecisionEnded"]);
  const { price, coin } = awarded.data.contract;
  assert.deepEqual([Number(awarded.data.node), price.toBigInt(), coin.type], [id, priceIn(claimed, order), "Nex"]);
  assert.ok(price.toBigInt() < order.giftCost!);
  assert.deepEqual([ended.data.status.type, Number(ended.data.bought), Number(ended.data.gifted)], ["Fulfilled", 1, 0]);
  const named = refused.map(({ name, data }) => [name, Number(data.node), errorName(api, { dispatchError: data.error })]);
  // The miner gives away half, so the deployer comes after it.
  assert.deepEqual(named, gifts.reverse().map((node) => ["scaling.ClaimRefused", node, "scaling.AllTaken"]));
  assert.equal((await scalingAt(node)).boosted, 1);
  const took = await secondsFrom(api, decided, claimed + 1);
  console.log(`${took} s from the decision to the contract`);
  assert.ok(took < 300, `${took} s`);
});

test("being there pays it half more, and nothing else does", async () => {
  const { api, node } = chain;
  const ours = ({ node, era: of }: any) => Number(node) === gifted && Number(of) === full;
  const { hash, data } = await happened(api, 1, "incentives.RewardAccrued", ours);
  const { last } = ((await (await api.at(hash)).query.incentives.earned(gifted)) as any).unwrap();
  const reward = rewardOf(MACHINE, TERMS.boost, (ALL / 10) * 2);
  const { windows, present, kept, standing, boost, given } = last;
  assert.deepEqual([Number(windows), Number(present), kept.isTrue], [WINDOWS, WINDOWS, true]);
  assert.deepEqual([standing.toBigInt(), Number(boost), Number(given)], [standingOf(MACHINE), TERMS.boost, ALL / 5]);
  const amounts = (of: any) => Object.fromEntries(EVERY_COIN.map((coin) => [coin, of[coin.toLowerCase()].toBigInt()]));
  assert.deepEqual(amounts(last.reward), reward);
  const [own, treasurys] = [amounts(data.claims), amounts(data.given)];
  for (const coin of EVERY_COIN) assert.equal(own[coin] + treasurys[coin], reward[coin], coin);
  const usual = rewardOf(MACHINE, 0, (ALL / 10) * 2);
  for (const coin of ["Nex", "Flx", "Aur"] as const) assert.ok(reward[coin] * 2n - usual[coin] * 3n <= 3n && reward[coin] > usual[coin], coin);

  const view = await viewed(node, ({ Incentives }) => Incentives.earnings(gifted, { at: "best" }));
  assert.deepEqual([view.last.era, view.last.boost, view.last.reward.flx], [full, TERMS.boost, reward.Flx]);
});
