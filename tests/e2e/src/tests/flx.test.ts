// FLX moves, and who cannot move it is told why.

import { test } from "node:test";
import { feeOf, FLX, free, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";

const alice = pair("//Alice");
const bob = pair("//Bob");
const charlie = pair("//Charlie");

const chain = developmentChain();

test("a transfer costs the payer the amount and the fee, and the author gains a fifth of it", async () => {
  const { api } = chain;
  const before = await Promise.all([bob, charlie, alice].map((who) => free(api, who)));
  const transfer = api.tx.balances.transferKeepAlive(charlie.address, FLX);
  const quoted = (await transfer.paymentInfo(bob)).partialFee.toBigInt();

  const fee = feeOf(await submit(api, bob, transfer));

  assert.equal(fee, quoted);
  assert.deepEqual(await Promise.all([bob, charlie, alice].map((who) => free(api, who))), [
    before[0] - FLX - fee,
    before[1] + FLX,
    before[2] + fee / 5n,
  ]);
});

test("what cannot be moved is refused by name and only the fee is lost", async () => {
  const { api } = chain;
  const fresh = pair("//Nobody");
  const refusals: [string, ReturnType<typeof api.tx.balances.transferKeepAlive>][] = [
    ["FundsUnavailable", api.tx.balances.transferAllowDeath(charlie.address, 2_000_000n * FLX)],
    ["BelowMinimum", api.tx.balances.transferAllowDeath(fresh.address, 1n)],
  ];
  for (const [error, transfer] of refusals) {
    const before = await free(api, charlie);
    await assert.rejects(submit(api, bob, transfer), new RegExp(error));
    assert.equal(await free(api, charlie), before);
    assert.equal(await free(api, fresh), 0n);
  }
});

test("an account without FLX is refused in the pool", async () => {
  const { api } = chain;
  const transfer = api.tx.balances.transferKeepAlive(charlie.address, 1n);
  await assert.rejects(submit(api, pair("//Nobody"), transfer), /Inability to pay some fees/);
});

test("a batch of transfers is applied as a whole", async () => {
  const { api } = chain;
  const before = await free(api, charlie);
  const transfer = api.tx.balances.transferKeepAlive(charlie.address, FLX);
  await submit(api, bob, api.tx.utility.batchAll([transfer, transfer]));
  assert.equal(await free(api, charlie), before + 2n * FLX);
});
