// Every coin moves; what cannot be moved is refused by name, and only the fee is lost.

import { test } from "node:test";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { account, ALL, type Coin, existentialDeposit, free, ONE } from "../harness/coins.ts";
import { act, ownerActs } from "../harness/powers.ts";

const owner = pair("//Alice");
const bob = pair("//Bob");
const charlie = pair("//Charlie");
const nobody = pair("//Nobody");

const chain = developmentChain();
const ledgerName = (coin: Coin) => (coin === "Flx" ? "balances" : coin.toLowerCase());
const ledger = (coin: Coin) => chain.api.query[ledgerName(coin)];

for (const coin of ALL) {
  test(`${coin} moves, and no other coin with it`, async () => {
    const { api } = chain;
    const before = await free(api, charlie.address);
    const { events } = await submit(api, bob, api.tx.coins.transferKeepAlive(coin, charlie.address, 3n * ONE));
    assert.deepEqual(await free(api, charlie.address), { ...before, [coin]: before[coin] + 3n * ONE });
    const moved = events.find(({ event }) => event.section === ledgerName(coin) && event.method === "Transfer");
    assert.equal((moved?.event.data as any).amount.toBigInt(), 3n * ONE);
  });
}

test("what cannot be moved, burned or minted is refused by name, and only the fee is lost", async () => {
  const { api } = chain;
  const { transfer, transferKeepAlive, burn, mint } = api.tx.coins;
  const before = await Promise.all([charlie, nobody].map(({ address }) => free(api, address)));
  const issued = () => Promise.all(ALL.map(async (coin) => (await ledger(coin).totalIssuance()).toString()));
  const issuedBefore = await issued();

  const most = 2n ** 128n - 1n;
  const bobs = ALL.map(async (coin) => {
    const all = (await account(api, coin, bob.address)).free;
    return [
      [/coins\.ZeroAmount/, transfer(coin, charlie.address, 0)],
      [/FundsUnavailable/, transfer(coin, charlie.address, all + 1n)],
      [/FundsUnavailable/, transfer(coin, charlie.address, most)],
      [/BelowMinimum/, transfer(coin, nobody.address, existentialDeposit(coin) - 1n)],
      [/coins\.ZeroAmount/, burn(coin, 0, true)],
      [/FundsUnavailable/, burn(coin, all + 1n, true)],
      [/BadOrigin/, mint(coin, 1)],
      // FLX pays the fees, so all of it is not there any more.
      [coin === "Flx" ? /FundsUnavailable/ : /NotExpendable/, transferKeepAlive(coin, charlie.address, all)],
    ] as const;
  });
  await assertRefused(api, bob, (await Promise.all(bobs)).flat());

  const owners = ALL.map(async (coin) => [
    [/coins\.FundsOnHold/, transfer(coin, charlie.address, (await account(api, coin, owner.address)).held)],
    [/coins\.ZeroAmount/, act(api, "EconomicManagement", mint(coin, 0))],
    [/coins\.AboveCap/, act(api, "EconomicManagement", mint(coin, 1))],
    [/Overflow/, act(api, "EconomicManagement", mint(coin, most))],
  ] as const);
  await assertRefused(api, owner, (await Promise.all(owners)).flat());

  assert.deepEqual(await Promise.all([charlie, nobody].map(({ address }) => free(api, address))), before);
  assert.deepEqual(await issued(), issuedBefore);
});

test("a coin that does not exist is refused by the client, and by the node", async () => {
  const { api } = chain;
  assert.throws(() => api.tx.coins.transfer("Doge", charlie.address, ONE), /Doge/i);
  const signed = await api.tx.coins.transfer("Aur", charlie.address, ONE).signAsync(bob, { nonce: -1 });
  const call = signed.method.toHex().slice(2);
  const unheardOf = call.slice(0, 4) + "09" + call.slice(6);
  const before = await free(api, charlie.address);
  await assert.rejects(chain.node.rpc("author_submitExtrinsic", signed.toHex().replace(call, unheardOf)), /Verification Error: Runtime error: Execution failed/);
  assert.deepEqual(await free(api, charlie.address), before);
});

test("what was burned is minted again, into the treasury", async () => {
  const { api } = chain;
  const issued = async () => ((await api.query.nex.totalIssuance()) as any).toBigInt();
  const cap = await issued();
  await submit(api, bob, api.tx.coins.burn("Nex", 5n * ONE, true));
  assert.equal(await issued(), cap - 5n * ONE);
  await assert.rejects(ownerActs(api, "EconomicManagement", api.tx.coins.mint("Nex", 5n * ONE + 1n)), /coins\.AboveCap/);
  await ownerActs(api, "EconomicManagement", api.tx.coins.mint("Nex", 5n * ONE));
  assert.equal(await issued(), cap);
});

test("the owner's share is on hold, as a wallet shows it, and vests", async () => {
  const { api } = chain;
  const before = await account(api, "Flx", owner.address);
  const shown = await api.derive.balances.all(owner.address);
  assert.equal(shown.reservedBalance.toBigInt(), before.held);
  assert.equal(shown.freeBalance.toBigInt(), before.free);
  const [hold] = (await api.query.balances.holds(owner.address)) as any;
  assert.equal(hold.id.asCoins.toString(), "Vesting");
  assert.equal(hold.amount.toBigInt(), before.held);

  const { events } = await submit(api, bob, api.tx.coins.releaseVested("Flx", owner.address));
  const released = events.find(({ event }) => api.events.coins.VestedReleased.is(event))?.event.data as any;
  assert.ok(released.amount.toBigInt() > 0n);
  assert.equal((await account(api, "Flx", owner.address)).held, before.held - released.amount.toBigInt());
  assert.equal(released.left.toBigInt(), before.held - released.amount.toBigInt());
  await assert.rejects(submit(api, bob, api.tx.coins.releaseVested("Flx", charlie.address)), /coins\.NoVesting/);
});
