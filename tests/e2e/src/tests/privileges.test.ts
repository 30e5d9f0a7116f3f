// The owner of genesis acts, and nobody else; and only what is listed is done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pair, submit } from "../harness/accounts.ts";
import { developmentChain } from "../harness/chain.ts";

const owner = pair("//Alice");
const stranger = pair("//Bob");
const codeHash = `0x${"07".repeat(32)}`;

const chain = developmentChain();

const authorized = async () => ((await chain.api.query.system.authorizedUpgrade()) as any).unwrapOr(undefined);

test("a stranger is refused", async () => {
  const { api } = chain;
  const act = api.tx.responsibilities.act(api.tx.system.authorizeUpgrade(codeHash));
  await assert.rejects(submit(api, stranger, act), /BadOrigin/);
  assert.equal(await authorized(), undefined);
});

test("a call that is not listed is refused", async () => {
  const { api } = chain;
  for (const call of [api.tx.system.killStorage([]), api.tx.balances.forceSetBalance(stranger.address, 0)]) {
    await assert.rejects(submit(api, owner, api.tx.responsibilities.act(call)), /responsibilities\.CallNotListed/);
  }
});

test("a listed call that fails says why", async () => {
  const { api } = chain;
  const act = api.tx.responsibilities.act(api.tx.system.setCode("0x00"));
  await assert.rejects(submit(api, owner, act), /system\.FailedToExtractRuntimeVersion/);
});

test("the owner authorises an upgrade", async () => {
  const { api } = chain;
  const call = api.tx.system.authorizeUpgrade(codeHash);
  const { events } = await submit(api, owner, api.tx.responsibilities.act(call));
  assert.equal((await authorized()).codeHash.toHex(), codeHash);
  const acted = events.find(({ event }) => api.events.responsibilities.Acted.is(event));
  assert.deepEqual(acted?.event.data.toHuman(), { by: owner.address, callHash: call.method.hash.toHex() });
});
