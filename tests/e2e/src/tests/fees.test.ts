// Fees in any coin: the payer loses exactly fee and amount, treasury and author get their shares; any wallet will do.

import { test } from "node:test";
import { assertRefused, feeOf, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { account, ALL, atTier, existentialDeposit, free, ONE, TREASURY } from "../harness/coins.ts";
import { act, type Call } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const owner = pair("//Alice");
const author = owner;
const bob = pair("//Bob");
const charlie = pair("//Charlie");
const dave = pair("//Dave");

const chain = developmentChain();

/** A fee in FLX at a rate with 18 decimals: rounded up. */
const atRate = (flx: bigint, perFlx: bigint): bigint => (flx * perFlx + 10n ** 18n - 1n) / 10n ** 18n;

for (const coin of ALL) {
  test(`a fee in ${coin} costs the payer what author and treasury gain`, async () => {
    const { api } = chain;
    await submit(api, bob, api.tx.coins.setFeeCoin(coin));
    const result = await submit(api, bob, api.tx.coins.transferKeepAlive(coin, charlie.address, 2n * ONE));

    const hash = result.status.asInBlock;
    const { parentHash } = await api.rpc.chain.getHeader(hash);
    const [then, now] = await Promise.all([api.at(parentHash), api.at(hash)]);
    const change = async (address: string) =>
      (await account(now, coin, address)).free - (await account(then, coin, address)).free;
    const fee = atTier(coin, feeOf(result));
    assert.equal(await change(bob.address), -fee - 2n * ONE);
    assert.equal(await change(charlie.address), 2n * ONE);
    assert.equal(await change(author.address), fee / 5n);
    assert.equal(await change(TREASURY), fee - fee / 5n);
    const paid = result.events.find(({ event }) => api.events.coins.FeePaid.is(event))?.event.data as any;
    assert.equal(paid?.amount.toBigInt(), coin === "Flx" ? undefined : fee);
  });

  test(`an account that was only ever sent ${coin} can pay for its first transaction`, async () => {
    const { api } = chain;
    const fresh = pair(`//${coin}Only`);
    await submit(api, bob, api.tx.coins.transfer(coin, fresh.address, ONE));
    const before = await free(api, fresh.address);
    const result = await submit(api, fresh, api.tx.system.remark("0x00"));
    assert.deepEqual(await free(api, fresh.address), { ...before, [coin]: ONE - atTier(coin, feeOf(result)) });
  });
}

test("an account whose fee coin is spent is refused in the pool, and can choose another", async () => {
  const { api } = chain;
  await submit(api, dave, api.tx.coins.setFeeCoin("Nex"));
  await submit(api, dave, api.tx.utility.batchAll([api.tx.coins.transferAll("Nex", bob.address, true)]));
  const left = (await account(api, "Nex", dave.address)).free;
  const least = existentialDeposit("Nex");
  assert.ok(left >= least && left < least + 10n ** 9n, `${left}`);
  const before = await free(api, dave.address);
  await assert.rejects(
    submit(api, dave, api.tx.coins.transferKeepAlive("Flx", bob.address, ONE)),
    /1010: Invalid Transaction: Inability to pay some fees/,
  );
  assert.deepEqual(await free(api, dave.address), before);
  await submit(api, dave, api.tx.coins.setFeeCoin("Aur"));
  await submit(api, dave, api.tx.coins.transferKeepAlive("Flx", bob.address, ONE));
});

test("a fee coin that the payer has none of is refused in the pool", async () => {
  const { api } = chain;
  const fresh = pair("//Fresh");
  await submit(api, bob, api.tx.coins.transfer("Flx", fresh.address, ONE));
  await assert.rejects(submit(api, fresh, api.tx.coins.setFeeCoin("Gen")), /Inability to pay some fees/);
  assert.equal((await api.query.coins.feeCoin(fresh.address)).isEmpty, true);
});

test("the owner moves a rate by a tenth and no more, and not twice in a row", async () => {
  const { api, node } = chain;
  const rate = async (): Promise<bigint> => ((await api.query.coins.rates()) as any).aur.perFlx.toBigInt();
  const TEN = 10n * 10n ** 18n;
  await until("rates may change", 60, async () => (await node.height()) > 10);
  const economics = (call: Call) => act(api, "EconomicManagement", call);
  const setRate = (...args: [string, bigint | number]) => economics(api.tx.coins.setRate(...args));
  const setRateTerms = (terms: object) => economics(api.tx.coins.setRateTerms(terms as any));
  await assert.rejects(submit(api, bob, api.tx.coins.setRate("Aur", TEN)), /BadOrigin/);
  await assert.rejects(submit(api, bob, setRate("Aur", TEN)), /responsibilities\.NotHolder/);
  await assertRefused(api, owner, [
    [/coins\.RateChangeTooLarge/, setRate("Aur", (TEN * 111n) / 100n)],
    [/coins\.RateChangeTooLarge/, setRate("Aur", 0)],
    [/coins\.NativeCoinHasNoRate/, setRate("Flx", 10n ** 18n)],
    [/coins\.RateTermsOutOfBounds/, setRateTerms({ changeInterval: 1, lifetime: 10 })],
  ]);
  assert.equal(await rate(), TEN);

  await submit(api, owner, setRate("Aur", 11n * 10n ** 18n));
  assert.equal(await rate(), 11n * 10n ** 18n);
  await assert.rejects(submit(api, owner, setRate("Aur", TEN)), /coins\.RateChangeTooSoon/);

  await submit(api, bob, api.tx.coins.setFeeCoin("Aur"));
  const before = (await account(api, "Aur", bob.address)).free;
  const fee = feeOf(await submit(api, bob, api.tx.system.remark("0x00")));
  assert.equal((await account(api, "Aur", bob.address)).free, before - atRate(fee, 11n * 10n ** 18n));
});
