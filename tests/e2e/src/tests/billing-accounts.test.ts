// What customers do about their bills: sign with any key, limit them, have a machine sign, run out of money, and leave.

import { test } from "node:test";
import { Keyring } from "@polkadot/api";
import { NOTHING, type Scheme } from "../../../../clients/receipts/src/index.ts";
import { assertRefused, pair, submit, submitAll } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import {
  billingChain,
  changeIn,
  channelOf,
  counted,
  depositOf,
  epochs,
  eventOf,
  moved,
  nextEpoch,
  open,
  pricesOf,
  reasons,
  settleBatch,
  signed,
  silence,
  SLOTS,
  totalsOf,
  UNCHANGED,
  viewed,
} from "../harness/billing.ts";
import { addUp, linesOf, paidOf, Reckoning, totalOf } from "../harness/charging.ts";
import { account, COINS, ONE } from "../harness/coins.ts";
import { newKeys, register, statusOf } from "../harness/gifts.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve, ferdie] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie"].map((name) => pair(`//${name}`));
const bobsStash = pair("//Bob//stash");

/** Slots in which bills may still be settled before a deposit is given back: an epoch and a half. */
const CHALLENGE = 6;
const chain = billingChain([bob, charlie, dave, eve, ferdie, bobsStash], (genesis) => {
  genesis.rotation.lengths = { slotsPerWindow: SLOTS, windowsPerEra: 1_000 };
  Object.assign(genesis.billing.policy, {
    challengePeriod: CHALLENGE,
    keptEpochs: 40,
    split: { provider: 654_321_987, pool: 234_567_891 },
  });
});

const accountOf = async (who: string): Promise<any> => ((await chain.api.query.billing.accounts(who)) as any).unwrap();
const slotReached = (slot: number) =>
  until(`slot ${slot}`, 60, async () => Number(await chain.api.query.aura.currentSlot()) >= slot);

test("receipts are signed by keys of every kind, raw and as wallets do, and cost the same", async () => {
  const { api } = chain;
  const { current: epoch } = await epochs(api);
  const prices = await pricesOf(api, epoch);
  const schemes: Scheme[] = ["sr25519", "ed25519", "ecdsa"];
  const keys = schemes.map((type) => new Keyring({ type, ss58Format: 42 }).addFromUri("//Signer"));
  await submitAll(api, bob, keys.map(({ address }) => api.tx.balances.transferKeepAlive(address, 10n * ONE)));
  await Promise.all(keys.map((key) => open(api, key, { Flx: ONE })));
  const batch = await Promise.all(
    keys.flatMap((key) => [
      signed(chain, key, { epoch, service: "Compute" }, { wrap: false }),
      signed(chain, key, { epoch, service: "Bandwidth" }, { wrap: true }),
    ]),
  );
  assert.equal(new Set(batch.map(({ signature: { scheme }, wrapped }) => `${scheme} ${wrapped}`)).size, 6);
  const { settled, refused } = await settleBatch(api, batch);
  assert.deepEqual(refused, []);
  const reckoning = new Reckoning();
  for (const { signed, charge } of settled) assert.deepEqual(charge, reckoning.settle(signed.receipt, prices).charge);
  const gross = totalOf(linesOf("Compute", batch[0].receipt.consumption, prices));
  for (const key of keys) assert.equal(await depositOf(api, "Flx", key.address), ONE - 2n * gross);
});

test("a node that was away credits its customer with as much of the bill", async () => {
  const { api, node } = chain;
  const made = await newKeys(node, charlie);
  const id = await register(api, charlie, made);
  await until("it serves", 60, async () => (await statusOf(api, id)) === "Active");
  await open(api, bob, { Flx: ONE });
  // An epoch is a window. It is heard in the one that begins now, and not in the one after.
  const heard = await nextEpoch(api);
  await viewed(node, async ({ GiftedNodes }) => (await GiftedNodes.uptime(id, { at: "best" })).seen >= heard);
  silence(node, made.keys);
  await nextEpoch(api);
  const epoch = await nextEpoch(api);
  const receipt = await signed(chain, bob, { epoch, node: id });
  const { settled, block } = await settleBatch(api, [receipt]);
  const { windows, present } = await viewed(node, ({ GiftedNodes }) => GiftedNodes.uptime(id, { at: block }));
  // Of so few windows none may be missed.
  assert.ok(present < windows && windows < 10, `${present} of ${windows}`);
  const missed = { windows: BigInt(windows - present), of: BigInt(windows) };
  const { charge } = new Reckoning().settle(receipt.receipt, await pricesOf(api, epoch), { missed });
  assert.deepEqual(settled[0].charge, charge);
  assert.ok(charge.credit > 0n && charge.provider > 0n);
  assert.equal((await changeIn(api, "Flx", bob, block)).deposit, charge.credit - charge.gross);
  console.log(`it was there in ${present} of ${windows} windows: ${charge.credit} of ${charge.gross} planck are credited`);
});

test("an epoch costs no more than its cap; what a cap left is charged once it is raised", async () => {
  const { api } = chain;
  await open(api, charlie, { Flx: ONE });
  const { current: before } = await epochs(api);
  const cap = 1_000_003n;
  await submit(api, charlie, api.tx.billing.setCap("Flx", cap));
  const epoch = await nextEpoch(api);
  const of = (sequence: bigint, cpuMs: bigint, more: object = {}) =>
    signed(chain, charlie, { epoch, sequence, consumption: { ...NOTHING, cpuMs }, ...more });
  const prices = await pricesOf(api, epoch);
  const reckoning = new Reckoning();
  const settles = async (receipt: Awaited<ReturnType<typeof of>>, room?: bigint) => {
    const batch = await settleBatch(api, [receipt]);
    const { charge, uncharged } = reckoning.settle(receipt.receipt, await pricesOf(api, receipt.receipt.epoch), { room });
    assert.deepEqual(batch.settled, [{ signed: receipt, block: batch.block, charge, uncharged }]);
    assert.deepEqual(await changeIn(api, "Flx", charlie, batch.block), moved(charge));
    return { ...batch, charge, uncharged };
  };

  // A lower cap holds from the next epoch on.
  const free = await settles(await of(1n, 20_000n, { epoch: before }));
  assert.ok(free.charge.gross > cap && free.uncharged === 0n);
  const within = await settles(await of(1n, 2_000n), cap);
  assert.ok(within.charge.gross < cap && within.uncharged === 0n);
  const beyond = await settles(await of(2n, 6_000n), cap - within.charge.gross);
  assert.equal(within.charge.gross + beyond.charge.gross, cap);
  assert.deepEqual(eventOf(beyond, "CapReached").toJSON(), [charlie.address, "Flx", epoch, Number(beyond.uncharged)]);
  // All services in this coin share it.
  const nothing = await settles(await of(1n, 5_000n, { service: "Notary" }), 0n);
  assert.deepEqual([nothing.charge.gross, nothing.uncharged], [0n, totalOf(linesOf("Notary", { ...NOTHING, cpuMs: 5_000n }, prices))]);

  await submit(api, charlie, api.tx.billing.setCap("Flx", null));
  const rest = await settles(await of(3n, 6_001n));
  assert.equal(cap + rest.charge.gross, totalOf(linesOf("Compute", { ...NOTHING, cpuMs: 6_001n }, prices)));
  await settles(await of(2n, 5_000n, { service: "Notary" }));
});

test("who cannot pay pays what there is, is suspended, and is charged again once it has deposited what it owes", async () => {
  const { api } = chain;
  const funds = 123_456_789n;
  await open(api, dave, { Flx: funds, Nex: ONE });
  const { current: epoch } = await epochs(api);
  const prices = await pricesOf(api, epoch);
  const reckoning = new Reckoning();
  const large = await signed(chain, dave, { epoch });
  const storage = await signed(chain, dave, { epoch, service: "Storage" });
  const before = await totalsOf(api, "Flx");

  const first = await settleBatch(api, [large, storage]);
  const { charge, owed } = reckoning.settle(large.receipt, prices, { funds });
  assert.ok(charge.arrears > 0n && charge.gross === funds + charge.arrears);
  assert.deepEqual(first.settled.map((one) => one.charge), [charge]);
  // It is suspended in every coin, within the batch.
  assert.deepEqual(reasons(first), ["billing.Suspended"]);
  assert.equal(eventOf(first, "Suspended").arrears.toBigInt(), charge.arrears);
  assert.deepEqual(await changeIn(api, "Flx", dave, first.block), moved(charge));
  assert.deepEqual(await changeIn(api, "Nex", dave, first.block), UNCHANGED);
  await assertRefused(api, dave, [
    [/billing\.Suspended/, api.tx.billing.requestWithdrawal("Nex", 1)],
    [/billing\.Suspended/, api.tx.billing.closeAccount()],
  ]);

  // A part of it is paid to all alike; it is not enough.
  const part = charge.arrears / 3n;
  const paid = paidOf(owed, part);
  const some = await submit(api, dave, api.tx.billing.deposit("Flx", part));
  const someBlock = some.status.asInBlock.toHex();
  assert.deepEqual(await changeIn(api, "Flx", dave, someBlock), moved({ ...paid, gross: 0n, credit: 0n, arrears: 0n }));
  assert.deepEqual([eventOf(some, "ArrearsPaid").paid, eventOf(some, "ArrearsPaid").left].map(BigInt), [part, charge.arrears - part]);
  assert.deepEqual(reasons(await settleBatch(api, [storage])), ["billing.Suspended"]);
  // Another coin pays nothing of it.
  await submit(api, dave, api.tx.billing.deposit("Nex", ONE));
  assert.ok((await accountOf(dave.address)).debt.isSome);

  const rest = await submit(api, dave, api.tx.billing.deposit("Flx", ONE));
  assert.equal(eventOf(rest, "Reactivated").who.toString(), dave.address);
  // Everybody has what they would have had at once.
  const whole = new Reckoning().settle(large.receipt, prices).charge;
  assert.deepEqual(await totalsOf(api, "Flx"), addUp([before, counted(whole)]));
  assert.equal(await depositOf(api, "Flx", dave.address), ONE - (charge.arrears - part));
  const again = await settleBatch(api, [storage]);
  assert.deepEqual(again.settled.map((one) => one.charge), [reckoning.settle(storage.receipt, prices).charge]);
});

test("a meter signs for its customer, up to its limit, until it is dismissed", async () => {
  const { api } = chain;
  await open(api, eve, { Flx: ONE, Nex: ONE });
  const { current: epoch } = await epochs(api);
  const prices = await pricesOf(api, epoch);
  const meter = new Keyring({ type: "ed25519", ss58Format: 42 }).addFromUri("//Machine");
  const by = { by: "Meter" } as const;
  const of = (sequence: bigint, service: "Compute" | "Storage") => ({ customer: eve.address, epoch, sequence, service });
  const compute = await signed(chain, meter, of(1n, "Compute"), by);
  const storage = await signed(chain, meter, of(1n, "Storage"), by);
  const stranger = await signed(chain, bob, of(1n, "Compute"), by);
  assert.deepEqual(reasons(await settleBatch(api, [compute])), ["billing.NoMeter"]);

  const worth = (signed: typeof compute, coin: "Flx" | "Nex") =>
    totalOf(linesOf(signed.receipt.service, signed.receipt.consumption, prices)) * COINS[coin];
  const cap = worth(compute, "Flx") + worth(storage, "Nex");
  await submit(api, eve, api.tx.billing.appointMeter(meter.address, cap - 1n));
  const capped = await settleBatch(api, [stranger, compute, storage]);
  assert.deepEqual(capped.settled.map(({ signed }) => signed), [compute]);
  assert.deepEqual(reasons(capped), ["billing.BadSignature", "billing.MeterCapExceeded"]);
  assert.equal(await channelOf(api, storage.receipt), undefined);
  // The new limit counts what was used before.
  await submit(api, eve, api.tx.billing.appointMeter(meter.address, cap));
  const { settled } = await settleBatch(api, [storage]);
  assert.deepEqual(settled.map(({ charge }) => charge), [new Reckoning().settle(storage.receipt, prices).charge]);

  const consumption = { ...compute.receipt.consumption, movedMib: 2_000n };
  const more = await signed(chain, meter, { ...of(2n, "Compute"), consumption }, by);
  assert.deepEqual(reasons(await settleBatch(api, [more])), ["billing.MeterCapExceeded"]);
  await submit(api, eve, api.tx.billing.dismissMeter());
  const own = await signed(chain, eve, { ...of(2n, "Compute"), consumption });
  const last = await settleBatch(api, [more, own]);
  assert.deepEqual([reasons(last), last.settled.map(({ signed }) => signed)], [["billing.NoMeter"], [own]]);
});

test("a deposit is given back after the challenge period, less what bills took of it meanwhile", async () => {
  const { api } = chain;
  await open(api, ferdie, { Flx: ONE });
  const { current: epoch } = await epochs(api);
  const requested = await submit(api, ferdie, api.tx.billing.requestWithdrawal("Flx", ONE));
  const from = eventOf(requested, "WithdrawalRequested").from.toNumber();
  await assertRefused(api, ferdie, [
    [/billing\.InChallenge/, api.tx.billing.withdraw("Flx")],
    [/billing\.WithdrawalPending/, api.tx.billing.requestWithdrawal("Flx", 1)],
    [/billing\.NoWithdrawal/, api.tx.billing.withdraw("Nex")],
  ]);
  assert.equal(await depositOf(api, "Flx", ferdie.address), ONE);
  const { settled } = await settleBatch(api, [await signed(chain, ferdie, { epoch })]);
  const left = ONE - settled[0].charge.gross;
  await slotReached(from);
  const before = await account(api, "Flx", ferdie.address);
  const withdrawn = await submit(api, ferdie, api.tx.billing.withdraw("Flx"));
  assert.equal(eventOf(withdrawn, "Withdrawn").amount.toBigInt(), left);
  const { free, held } = await account(api, "Flx", ferdie.address);
  assert.deepEqual([free - before.free, before.held - held], [left, left]);
});

test("an account that is closed pays for what was used before, and gives back the rest", async () => {
  const { api } = chain;
  const before = await account(api, "Flx", bobsStash.address);
  await open(api, bobsStash, { Flx: ONE, Nex: ONE });
  // It is closed, opened once more, and closed again.
  const { closeAccount, openAccount } = api.tx.billing;
  await submitAll(api, bobsStash, [closeAccount(), openAccount(), closeAccount()]);
  const closing = (await accountOf(bobsStash.address)).closing.unwrap();
  await assertRefused(api, bob, [[/billing\.InChallenge/, api.tx.billing.reapAccount(bobsStash.address)]]);

  const used = await signed(chain, bobsStash, { epoch: closing.epoch.toNumber() });
  const later = await signed(chain, bobsStash, { epoch: await nextEpoch(api) });
  const { settled, refused } = await settleBatch(api, [later, used]);
  assert.deepEqual([refused, settled.map(({ signed }) => signed)], [[{ signed: later, reason: "billing.AccountClosing" }], [used]]);
  await slotReached(closing.from.toNumber());
  await submit(api, bob, api.tx.billing.reapAccount(bobsStash.address));
  assert.ok(((await api.query.billing.accounts(bobsStash.address)) as any).isNone);
  const now = await account(api, "Flx", bobsStash.address);
  assert.deepEqual(now, { free: before.free - settled[0].charge.gross, held: before.held });
});
