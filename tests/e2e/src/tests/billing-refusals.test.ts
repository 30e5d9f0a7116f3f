// What billing refuses: each for its own reason, and nothing changes.

import { test } from "node:test";
import { NOTHING, type Receipt, type SignedReceipt } from "../../../../clients/receipts/src/index.ts";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import {
  billingChain,
  difference,
  epochs,
  moneyAfter,
  moved,
  nextEpoch,
  NODE,
  open,
  pricesOf,
  provider,
  quoted,
  ratesAt,
  reasons,
  settleBatch,
  settling,
  signed,
  silence,
  SLOTS,
  UNCHANGED,
} from "../harness/billing.ts";
import { Reckoning } from "../harness/charging.ts";
import { ONE } from "../harness/coins.ts";
import { newKeys, register, statusOf } from "../harness/gifts.ts";
import { act, approve, owner } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve, ferdie, nobody] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie", "Nobody"].map((name) => pair(`//${name}`));

/** So many epochs are kept: what was settled in the first test is there until the last. */
const KEPT = 4;
const chain = billingChain([bob, charlie, dave, eve, ferdie], (genesis) => {
  genesis.rotation.lengths = { slotsPerWindow: SLOTS, windowsPerEra: 1_000 };
  genesis.billing.policy.keptEpochs = KEPT;
  const rates = { cpuMs: 2_315, memoryMibS: 565, storageMibH: 11_921, movedMib: 29_127 };
  const offered = ["Transaction", "Consensus", "Storage", "CrossBorder", "Compute", "Bandwidth", "Notary"];
  genesis.billing.rates = offered.map((service) => ({ service, rates }));
});

/** All that the chain keeps of customers and of what was settled after a block, but for what is under one of these keys. */
async function kept(block: string, except: string[] = []): Promise<string[]> {
  const { accounts, meters, channels, spent, sums, works, revenues } = (await chain.api.at(block)).query.billing;
  const all = await Promise.all([accounts, meters, channels, spent, sums, works, revenues].map((map) => map.entries()));
  return all.flat().filter(([key]) => !except.includes(key.toHex())).map(([key, value]) => `${key.toHex()} ${value.toHex()}`).sort();
}

/** The hash of the best block. */
const best = async (): Promise<string> => (await chain.api.rpc.chain.getBlockHash()).toHex();

/** A node that was never heard. */
async function silentNode(): Promise<number> {
  const { api, node } = chain;
  const made = await newKeys(node, charlie);
  silence(node, made.keys);
  return register(api, charlie, made);
}

/** A node of somebody who has no AUR. */
async function poorNode(): Promise<number> {
  const { api, node } = chain;
  await submit(api, bob, api.tx.balances.transferKeepAlive(nobody.address, 100n * ONE));
  const id = await register(api, nobody, { bond: { coin: "Flx", amount: 20n * ONE, borrowed: 0 }, ...(await newKeys(node, nobody)) });
  await until("it serves", 60, async () => (await statusOf(api, id)) === "Active");
  return id;
}

test("each bad receipt of a batch is refused for its own reason, a good one beside them is settled, and nothing else changes", async () => {
  const { api } = chain;
  const [silent, poor] = [await silentNode(), await poorNode()];
  await Promise.all([
    open(api, bob, { Flx: ONE, Aur: ONE }),
    open(api, charlie, { Flx: ONE }),
    open(api, dave, { Flx: 1_000n }),
    open(api, ferdie, { Flx: ONE }),
  ]);
  await submit(api, charlie, api.tx.billing.appointMeter(eve.address, 10n));
  await submit(api, ferdie, api.tx.billing.closeAccount());
  await until("there are epochs that are not kept", 90, async () => (await epochs(api)).oldest > 0);
  const epoch = await nextEpoch(api);
  const earlier = await signed(chain, bob, { epoch, sequence: 5n });
  const suspending = await signed(chain, dave, { epoch });
  assert.deepEqual((await settleBatch(api, [earlier, suspending])).refused, []);

  const { consumption } = earlier.receipt;
  const more = { ...consumption, movedMib: 5_000n };
  const of = (change: Partial<Receipt>) => signed(chain, bob, { epoch, sequence: 7n, consumption: more, ...change });
  // In the middle of the batch: those behind it must have a higher sequence.
  const good = await of({ sequence: 6n });
  const aur = { service: "CrossBorder", consumption: { ...NOTHING, movedMib: 1n } } as const;
  const max = 2n ** 64n - 1n;
  const byMeter = { by: "Meter" } as const;
  const bad: [string, SignedReceipt][] = [
    ["BadSignature", { ...good, signature: (await signed(chain, bob, { epoch, sequence: 7n })).signature }],
    ["BadSignature", { ...good, wrapped: true }],
    ["BadSignature", { ...good, receipt: { ...good.receipt, consumption: { ...more, movedMib: 5_001n } } }],
    ["BadSignature", { ...(await signed(chain, eve, { epoch, sequence: 6n })), receipt: good.receipt }],
    ["WrongChain", await of({ genesis: `0x${"11".repeat(32)}` })],
    ["UnknownNode", await of({ node: 1_000_000 })],
    ["NotServing", await of({ node: silent })],
    ["ProviderCannotTake", await of({ node: poor, ...aur })],
    ["NoAccount", await signed(chain, eve, { epoch })],
    ["EpochTooOld", await of({ epoch: 0 })],
    ["EpochInFuture", await of({ epoch: epoch + 5 })],
    ["SequenceNotHigher", await of({ sequence: 5n })],
    ["SequenceNotHigher", earlier],
    ["ConsumptionFell", await of({ consumption: { ...more, cpuMs: consumption.cpuMs - 1n } })],
    ["CounterOverflow", await of({ consumption: { ...more, storageMibH: max } })],
    ["CounterOverflow", await of({ service: "Notary", consumption: { cpuMs: max, memoryMibS: max, storageMibH: max, movedMib: max } })],
    ["UnknownService", await of({ service: "Registry" })],
    ["AccountClosing", await signed(chain, ferdie, { epoch })],
    ["Suspended", await signed(chain, dave, { epoch, service: "Bandwidth" })],
    ["NoMeter", await signed(chain, eve, { epoch, customer: bob.address, sequence: 7n, consumption: more }, byMeter)],
    ["MeterCapExceeded", await signed(chain, eve, { epoch, customer: charlie.address }, byMeter)],
    ["BadSignature", await signed(chain, bob, { epoch, customer: charlie.address }, byMeter)],
  ];
  const batch = bad.map(([, signed]) => signed);
  batch.splice(11, 0, good);
  // In AUR fees are paid, too.
  const coins = ["Gen", "Nex", "Flx"] as const;
  const have = (block: string) => Promise.all(coins.map((coin) => moneyAfter(api, coin, bob, block)));
  const before = await best();
  const outcome = await settleBatch(api, batch);
  assert.deepEqual(reasons(outcome), bad.map(([reason]) => `billing.${reason}`));

  const reckoning = new Reckoning();
  const prices = await pricesOf(api, epoch);
  reckoning.settle(earlier.receipt, prices);
  const { charge } = reckoning.settle(good.receipt, prices);
  assert.deepEqual(outcome.settled, [{ signed: good, block: outcome.block, charge, uncharged: 0n }]);
  const [then, now] = [await have(before), await have(outcome.block)];
  assert.deepEqual(coins.map((_, i) => difference(now[i], then[i])), [UNCHANGED, UNCHANGED, moved(charge)]);
  // What the good one changes: its channel, what all came to, what the node did, what it earned the network.
  const { channels, sums, works, revenues } = api.query.billing;
  const its = [channels.key(epoch, NODE, bob.address, "Compute"), sums.key("Flx"), works.key(0, NODE), revenues.key(NODE)];
  assert.deepEqual(await kept(outcome.block, its), await kept(before, its));
  assert.notDeepEqual(await kept(outcome.block), await kept(before));
  console.log(`${bad.length} bad receipts and a good one`);
});

test("a batch holds 1 to 256 receipts", async () => {
  const { api } = chain;
  const { current: epoch } = await epochs(api);
  const one = await signed(chain, eve, { epoch });
  const before = await kept(await best());
  await assertRefused(api, provider, [
    [/billing\.EmptyBatch/, settling(api, [])],
    [/billing\.BatchTooLarge/, settling(api, Array(257).fill(one))],
  ]);
  assert.deepEqual(reasons(await settleBatch(api, Array(256).fill(one))), Array(256).fill("billing.NoAccount"));
  assert.deepEqual(await kept(await best()), before);
});

test("what an account cannot do is refused by name", async () => {
  const { api } = chain;
  const { openAccount, closeAccount, reapAccount, deposit, requestWithdrawal, cancelWithdrawal, withdraw } = api.tx.billing;
  const { setCap, appointMeter, dismissMeter } = api.tx.billing;
  const before = await kept(await best());
  const all = 10n ** 20n;
  await Promise.all([
    assertRefused(api, bob, [
      [/billing\.AlreadyOpen/, openAccount()],
      [/billing\.ZeroAmount/, deposit("Flx", 0)],
      [/FundsUnavailable/, deposit("Gen", all)],
      [/billing\.ZeroAmount/, requestWithdrawal("Flx", 0)],
      [/billing\.InsufficientDeposit/, requestWithdrawal("Flx", ONE)],
      [/billing\.NoWithdrawal/, withdraw("Flx")],
      [/billing\.NoWithdrawal/, cancelWithdrawal("Flx")],
      [/billing\.NotClosing/, reapAccount(bob.address)],
      [/billing\.ZeroAmount/, appointMeter(eve.address, 0)],
      [/billing\.NoMeter/, dismissMeter()],
    ]),
    assertRefused(api, eve, [
      [/billing\.NoAccount/, deposit("Flx", ONE)],
      [/billing\.NoAccount/, setCap("Flx", ONE)],
      [/billing\.NoAccount/, requestWithdrawal("Flx", ONE)],
      [/billing\.NoAccount/, closeAccount()],
      [/billing\.NoAccount/, appointMeter(bob.address, ONE)],
      [/billing\.NoAccount/, reapAccount(eve.address)],
    ]),
    assertRefused(api, dave, [
      [/billing\.Suspended/, requestWithdrawal("Flx", 1)],
      [/billing\.Suspended/, closeAccount()],
    ]),
    assertRefused(api, ferdie, [[/billing\.AccountClosing/, closeAccount()]]),
  ]);
  assert.deepEqual(await kept(await best()), before);
});

test("prices and terms are changed by who may, within bounds", async () => {
  const { api } = chain;
  const { setRates, setPolicy } = api.tx.billing;
  const prices = await pricesOf(api, (await epochs(api)).current);
  const policy = ((await api.query.billing.terms()) as any).toJSON();
  const rates = ratesAt(prices, 100n);
  const terms = async () => [await api.query.billing.terms(), await api.query.billing.comingRates()].toString();
  const before = await terms();
  await assertRefused(api, bob, [
    [/BadOrigin/, setRates(rates)],
    [/BadOrigin/, setPolicy(policy)],
    [/responsibilities\.NotHolder/, act(api, "EconomicManagement", setRates(rates))],
    [/responsibilities\.NotHolder/, approve(api, "EconomicManagement", setPolicy(policy))],
  ]);
  const rated = (list: object[]) => act(api, "EconomicManagement", setRates(list));
  const changed = (values: object) => act(api, "EconomicManagement", setPolicy({ ...policy, ...values }));
  const beyond = { ...prices, rates: { ...prices.rates, Compute: { ...NOTHING, cpuMs: 1_000n * ONE + 1n } } };
  await assertRefused(api, owner, [
    [/BadOrigin/, setRates(rates)],
    [/responsibilities\.WrongResponsibility/, act(api, "NetworkGovernance", setRates(rates))],
    [/billing\.RateStepTooLarge/, rated(ratesAt(prices, 201n))],
    [/billing\.RateStepTooLarge/, rated(ratesAt(prices, 49n))],
    [/billing\.RateStepTooLarge/, rated(ratesAt(prices, 0n))],
    [/billing\.RateTooHigh/, rated(ratesAt(beyond, 100n))],
    [/billing\.RatesMissing/, rated(rates.slice(1))],
    [/billing\.RatesTwice/, rated([...rates, rates[0]])],
    [/billing\.KeptEpochsOutOfBounds/, changed({ keptEpochs: 0 })],
    [/billing\.KeptEpochsOutOfBounds/, changed({ keptEpochs: 4 * KEPT + 1 })],
    [/billing\.ChallengeOutOfBounds/, changed({ challengePeriod: 0 })],
    [/billing\.ChallengeOutOfBounds/, changed({ challengePeriod: 4 * policy.challengePeriod + 1 })],
    [/billing\.AccountDepositOutOfBounds/, changed({ accountDeposit: 0 })],
    [/billing\.SplitOutOfBounds/, changed({ split: { provider: 499_999_999, pool: 0 } })],
    [/billing\.SplitOutOfBounds/, changed({ split: { provider: 700_000_000, pool: 300_000_001 } })],
    [/billing\.ScarcityOutOfBounds/, changed({ scarcity: { ...policy.scarcity, steepness: 50_001 } })],
    [/billing\.OnChainRateOutOfBounds/, changed({ onChain: { ...policy.onChain, call: 3 * policy.onChain.call } })],
  ]);
  assert.equal(await terms(), before);

  await submit(api, owner, rated(ratesAt(prices, 200n)));
  const epoch = await nextEpoch(api);
  assert.deepEqual(ratesAt(await pricesOf(api, epoch), 100n), ratesAt(prices, 200n));
});

test("there is no quote for what has no price", async () => {
  const { api, node } = chain;
  const { current } = await epochs(api);
  const used = { ...NOTHING, cpuMs: 1n };
  await assert.rejects(quoted(node, "Registry", used, null), /that service is not offered in that epoch/);
  await assert.rejects(quoted(node, "Compute", used, 0), /there are no prices for that epoch/);
  await assert.rejects(quoted(node, "Compute", used, current + 5), /there are no prices for that epoch/);
  await assert.rejects(quoted(node, "Compute", { ...used, cpuMs: 2n ** 63n }, null), /that costs more than there is of the coin/);
});
