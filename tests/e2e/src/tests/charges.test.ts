// What the chain itself serves costs more than the fee: a proposal, what it keeps, a remittance. Paid from deposits, or else from what is free.

import { test } from "node:test";
import type { SubmittableResult } from "@polkadot/api";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { depositOf, epochs, eventOf, open } from "../harness/billing.ts";
import { developmentChain } from "../harness/chain.ts";
import { free, ONE } from "../harness/coins.ts";
import { powerOf } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve] = ["Bob", "Charlie", "Dave", "Eve"].map((name) => pair(`//${name}`));

const chain = developmentChain();

/** What was charged besides the fee: of which coin how much, and what for. */
function chargedIn(result: SubmittableResult): { coin: string; amount: bigint; used: any } {
  const { coin, amount, used } = eventOf(result, "ChargedOnChain");
  return { coin: coin.toString(), amount: amount.toBigInt(), used: used.toJSON() };
}

test("a proposal costs GEN by its kind, and naming an owner nothing", async () => {
  const { api } = chain;
  const proposal = { Inline: api.tx.system.remark("0x00").method.toHex() };
  const prices = { RuntimeUpgrade: ONE / 10n, EconomicManagement: ONE / 20n, SecurityOversight: ONE / 100n, NodeRegistration: ONE / 100n };
  const kinds = ["NetworkUpgrade", "ResourceAllocation", "EmergencyProtocol", "GovernanceProposal"];
  for (const [place, [power, price]] of Object.entries(prices).entries()) {
    const origin = await powerOf(api, power as any);
    const { coin, amount, used } = chargedIn(await submit(api, bob, api.tx.referenda.submit(origin as any, proposal, { After: 1 })));
    assert.deepEqual([coin, amount, used.governance.operation], ["Gen", price, kinds[place]]);
    assert.ok(used.governance.votingWeightImpact > 0);
  }
  const tenure = await api.query.responsibilities.currentTenure();
  const anOwner = { Responsibilities: { Electorate: { tenure } } };
  const result = await submit(api, bob, api.tx.referenda.submit(anOwner as any, proposal, { After: 1 }));
  assert.ok(!result.events.some(({ event }) => event.section === "billing"));
});

test("a preimage costs NEX for the time it is kept, and not without", async () => {
  const { api } = chain;
  const call = api.tx.system.remark(`0x${"07".repeat(1_000)}`).method.toHex();
  const before = (await free(api, charlie.address)).Nex;
  const { coin, amount, used } = chargedIn(await submit(api, charlie, api.tx.preimage.notePreimage(call)));
  assert.equal(coin, "Nex");
  assert.equal(used.storage.bytes, (call.length - 2) / 2);
  // 10^-12 units a MiB and hour, for 720 hours; a NEX is a hundred units.
  const mib = 1n << 20n;
  const rounded = (value: bigint, by: bigint) => (value + by - 1n) / by;
  assert.equal(amount, rounded(rounded(BigInt(used.storage.bytes) * 864_000n * 11_921_000n, mib * 1_200n), 100n));
  assert.equal(before - (await free(api, charlie.address)).Nex, amount);

  const all = (await free(api, dave.address)).Nex;
  await submit(api, dave, api.tx.coins.transfer("Nex", eve.address, all));
  await assertRefused(api, dave, [[/billing\.CannotPay/, api.tx.preimage.notePreimage(`${call}00`)]]);
});

test("a remittance carries its reference; of AUR it costs a share, of others what a call does", async () => {
  const { api } = chain;
  const remit = (coin: string, amount: bigint, reference: string) => api.tx.coins.remit(coin, charlie.address, amount, reference);
  const before = await free(api, charlie.address);
  const sent = await submit(api, bob, remit("Aur", 100n * ONE, "invoice 7"));
  const remitted = sent.events.find(({ event }) => api.events.coins.Remitted.is(event))!.event.data as any;
  assert.deepEqual([remitted.to.toString(), remitted.reference.toUtf8()], [charlie.address, "invoice 7"]);
  assert.deepEqual(chargedIn(sent), { coin: "Aur", amount: ONE / 10n, used: { crossBorder: { amount: 100 * Number(ONE) } } });
  assert.equal((await free(api, charlie.address)).Aur - before.Aur, 100n * ONE);
  assert.deepEqual(chargedIn(await submit(api, bob, remit("Gen", ONE, "rent"))), {
    coin: "Flx",
    amount: ONE / 10_000n,
    used: { calls: { count: 1 } },
  });
  await assertRefused(api, bob, [
    [/coins\.EmptyReference/, remit("Aur", ONE, "")],
    [/coins\.ZeroAmount/, remit("Aur", 0n, "nothing")],
    [/FundsUnavailable/, remit("Aur", 10n ** 21n, "too much")],
    [/billing\.CannotPay/, remit("Aur", 10n ** 24n, "a share is too much")],
  ]);
});

test("deposits pay first, and a cap limits it", async () => {
  const { api } = chain;
  await open(api, eve, { Aur: ONE });
  const remit = (amount: bigint) => api.tx.coins.remit("Aur", charlie.address, amount, "rent");
  await submit(api, eve, remit(100n * ONE));
  assert.equal(await depositOf(api, "Aur", eve.address), ONE - ONE / 10n);
  // It is not enough: what is free pays.
  await submit(api, eve, remit(1_000n * ONE));
  assert.equal(await depositOf(api, "Aur", eve.address), ONE - ONE / 10n);
  await submit(api, eve, api.tx.billing.setCap("Aur", 0));
  // From the next epoch on: within a minute here.
  const { current } = await epochs(api);
  await until("the next epoch begins", 90, async () => (await epochs(api)).current > current);
  await assertRefused(api, eve, [[/billing\.CapExceeded/, remit(100n * ONE)]]);
});
