// Four validators go on, whatever is done to one of them or to their links, and are one chain again afterwards.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Node } from "../harness/node.ts";
import { genesisOf } from "../harness/specs.ts";
import { sleep, until } from "../harness/waiting.ts";
import { networkOf } from "../network/testing.ts";

/** The chain must not answer a silence by a smaller set, which could not bear the next one. */
const chain = networkOf({
  validators: 4,
  patch(spec) {
    genesisOf(spec).rotation.lengths = { slotsPerWindow: 1_000, windowsPerEra: 2 };
    genesisOf(spec).giftedNodes.policy.missedSlots = 255;
  },
});

/** Without one node finality moves, and once it is there again it finalises what the others do. */
async function livesThrough(one: number, breakIt: (node: Node) => unknown, mendIt: (node: Node) => unknown): Promise<void> {
  const { network } = chain;
  const others = network.all.filter((i) => i !== one);
  await breakIt(network.nodes[one]);
  try {
    const isGone = assert.rejects(network.nodes[one].rpc("system_health"), /no answer/);
    await Promise.all([isGone, network.finalizes(1, others)]);
  } finally {
    await mendIt(network.nodes[one]);
  }
  await network.ready();
  await agree();
}

/** All nodes have the same final block at the height that all have reached. */
async function agree(): Promise<void> {
  const height = Math.min(...(await chain.network.heights("finalized")));
  const hashes = await Promise.all(chain.network.nodes.map((node) => node.rpc("chain_getBlockHash", height)));
  assert.equal(new Set(hashes).size, 1, `at #${height}: ${hashes}`);
}

test("all make blocks and finalise them", async () => {
  const { network } = chain;
  const api = await network.nodes[0].api();
  const authors = new Set<number>();
  await until("each has made a final block", 60, async () => {
    const final = await api.at(await api.rpc.chain.getFinalizedHead());
    return authors.add(Number(await final.query.aura.currentSlot()) % 4).size === 4;
  });
  await agree();
});

test("one is killed and catches up with its database", async () => {
  const had = await chain.network.nodes[3].height("finalized");
  await livesThrough(3, (node) => node.kill(), async (node) => {
    await node.start();
    assert.ok((await node.height("finalized")) >= had, "its database was lost");
  });
});

test("one is wiped and gets everything from the others", async () => {
  const peer = await chain.network.nodes[3].rpc("system_localPeerId");
  await livesThrough(3, (node) => node.wipe(), async (node) => {
    const hasDatabase = existsSync(join(node.basePath, "chains/immortal_local/paritydb/full"));
    await node.start();
    assert.ok(!hasDatabase, "its database was kept");
    assert.equal(await node.rpc("system_localPeerId"), peer);
  });
});

// Finality needs three of four: here it needs the one that was wiped, too, whose keys must still be there.
test("one is frozen, and goes on when it is thawed", () =>
  livesThrough(0, (node) => node.freeze(), (node) => node.thaw()));

test("two and two without a link make blocks and finalise none, and are one chain once there are links again", async (test) => {
  const { network } = chain;
  if (!network.canCut) return test.skip("links cannot be cut on this machine");
  network.cut([0, 1], [2, 3]);
  try {
    // What was on its way may still be finalised.
    await sleep(4_000);
    const finalized = await network.heights("finalized");
    const height = Math.max(...(await network.heights("best"))) + 1;
    await until("both sides make blocks", 60, async () =>
      (await network.heights("best")).every((best) => best > height));
    assert.deepEqual(await network.heights("finalized"), finalized);
    const [ours, theirs] = await Promise.all([0, 2].map((i) => network.nodes[i].rpc("chain_getBlockHash", height)));
    assert.notEqual(ours, theirs, "the sides still hear of each other");
  } finally {
    network.heal();
  }
  await network.finalizes();
  await agree();
});

test("a fifth of all packets is lost, and finality moves", async (test) => {
  const { network } = chain;
  if (!network.canCut) return test.skip("links cannot be cut on this machine");
  const before = network.nodes[0].retransmitted();
  network.lossy(network.all, network.all, 20);
  await network.finalizes(2);
  assert.ok(network.nodes[0].retransmitted() > before + 10, "hardly anything was lost");
  network.heal();
  await agree();
});
