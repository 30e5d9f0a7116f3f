// The owner of genesis acts, and nobody else; and only what is listed is done.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { pair, submit } from "../harness/accounts.ts";
import { Node } from "../harness/node.ts";

const owner = pair("//Alice");
const stranger = pair("//Bob");
const codeHash = `0x${"07".repeat(32)}`;

let node: Node;
let api: ApiPromise;

before(async () => {
  node = await Node.start({ args: ["--dev"] });
  api = await node.api();
});
after(() => node.remove());

const authorized = async () => ((await api.query.system.authorizedUpgrade()) as any).unwrapOr(undefined);

test("a stranger is refused", async () => {
  const act = api.tx.responsibilities.act(api.tx.system.authorizeUpgrade(codeHash));
  await assert.rejects(submit(api, stranger, act), /BadOrigin/);
  assert.equal(await authorized(), undefined);
});

test("a call that is not listed is refused", async () => {
  for (const call of [api.tx.system.killStorage([]), api.tx.balances.forceSetBalance(stranger.address, 0)]) {
    await assert.rejects(submit(api, owner, api.tx.responsibilities.act(call)), /responsibilities\.CallNotListed/);
  }
});

test("a listed call that fails says why", async () => {
  const act = api.tx.responsibilities.act(api.tx.system.setCode("0x00"));
  await assert.rejects(submit(api, owner, act), /system\.FailedToExtractRuntimeVersion/);
});

test("the owner authorises an upgrade", async () => {
  const call = api.tx.system.authorizeUpgrade(codeHash);
  const { events } = await submit(api, owner, api.tx.responsibilities.act(call));
  assert.equal((await authorized()).codeHash.toHex(), codeHash);
  const acted = events.find(({ event }) => api.events.responsibilities.Acted.is(event));
  assert.deepEqual(acted?.event.data.toHuman(), { by: owner.address, callHash: call.method.hash.toHex() });
});
