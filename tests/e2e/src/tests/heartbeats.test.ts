// Heartbeats: free, once a window, and only the node's own.

import { after, before, test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { newKeys, register, statusOf } from "../harness/gifts.ts";
import { now, nodeKey, transaction, type Heartbeat } from "../harness/heartbeats.ts";
import { Node } from "../harness/node.ts";
import { until } from "../harness/waiting.ts";

const bob = pair("//Bob");
let node: Node;
let api: ApiPromise;
let id: number;
let key: KeyringPair;

before(async () => {
  // The node sends none by itself.
  node = await Node.start({ args: ["--dev", "--offchain-worker=never"] });
  api = await node.api();
  const made = await newKeys(node, bob);
  key = nodeKey(node, made.keys);
  id = await register(api, bob, made);
});
after(() => node?.remove());

const send = (heartbeat: Heartbeat, signer = key) =>
  node.rpc("author_submitExtrinsic", transaction(api, heartbeat, signer));

/** A heartbeat of now, in a window that lasts for a while. */
async function current(): Promise<Heartbeat> {
  return until("a window is young", 60, async () => {
    const slot = Number(await api.query.aura.currentSlot());
    const start = Number(await api.query.rotation.start());
    return (slot - start) % 20 < 15 && now(api, id);
  });
}

test("only a heartbeat of this node, this chain and this window is taken", async () => {
  const good = await current();
  const stranger = pair("//Stranger");
  await assert.rejects(send({ ...good, slot: good.slot + 20 }), /will be valid in the future/);
  await assert.rejects(send({ ...good, genesis: "0x" + "11".repeat(32) }), /Custom error: 1/);
  await assert.rejects(send({ ...good, node: 1_000_000 }), /Custom error: 2/);
  await assert.rejects(send(good, stranger), /bad signature/);
  await assert.rejects(send({ ...good, node: 0 }), /outdated|bad signature/);
  assert.equal(await statusOf(api, id), "Pending");

  await send(good);
  await until("it is active", 10, async () => (await statusOf(api, id)) === "Active");
  await assert.rejects(send(good), /outdated/);
});

test("a heartbeat of a window that is over is refused", async () => {
  const old = await current();
  await until("the window is over", 70, async () => (await now(api, id)).slot >= old.slot + 20);
  await assert.rejects(send(old), /outdated/);
});

test("a node that retires is no longer heard", async () => {
  await submit(api, bob, api.tx.giftedNodes.retire(id));
  await assert.rejects(send(await current()), /Custom error: 3/);
  assert.equal(await statusOf(api, id), "Retiring");
});
