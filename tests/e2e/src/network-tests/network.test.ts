// A network goes on, whatever is done to one of its validators or to their links, and is one chain again afterwards.
// VALIDATORS says of how many, 4 if nothing else is said; 7 and 10 are what it is to bear, too.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "../harness/assert.ts";
import { setOf } from "../harness/gifts.ts";
import type { Node } from "../harness/node.ts";
import { ownerActs } from "../harness/powers.ts";
import { genesisOf } from "../harness/specs.ts";
import { sleep, until } from "../harness/waiting.ts";
import { networkOf } from "../network/testing.ts";

const SIZE = Number(process.env.VALIDATORS ?? 4);
const LAST = SIZE - 1;

/** The chain must not answer a silence by a smaller set, which could not bear the next one. */
const chain = networkOf({
  validators: SIZE,
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

/** So many own slots may be missed before a validator stands by. */
async function allowMissedSlots(missedSlots: number): Promise<void> {
  const api = await chain.network.nodes[0].api();
  const terms = ((await api.query.giftedNodes.terms()) as any).toJSON();
  await ownerActs(api, "NodeRegistration", api.tx.giftedNodes.setPolicy({ ...terms, missedSlots }));
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
  await until("each has made a final block", 15 * SIZE, async () => {
    const final = await api.at(await api.rpc.chain.getFinalizedHead());
    return authors.add(Number(await final.query.aura.currentSlot()) % SIZE).size === SIZE;
  });
  await agree();
});

test("one is killed and catches up with its database", async () => {
  const had = await chain.network.nodes[LAST].height("finalized");
  await livesThrough(LAST, (node) => node.kill(), async (node) => {
    await node.start();
    assert.ok((await node.height("finalized")) >= had, "its database was lost");
  });
});

test("one is wiped and gets everything from the others", async () => {
  const peer = await chain.network.nodes[LAST].rpc("system_localPeerId");
  await livesThrough(LAST, (node) => node.wipe(), async (node) => {
    const hasDatabase = existsSync(join(node.basePath, "chains/immortal_local/paritydb/full"));
    await node.start();
    assert.ok(!hasDatabase, "its database was kept");
    assert.equal(await node.rpc("system_localPeerId"), peer);
  });
});

// Finality needs three of four: here it needs the one that was wiped, too, whose keys must still be there.
test("one is frozen, and goes on when it is thawed", () =>
  livesThrough(0, (node) => node.freeze(), (node) => node.thaw()));

test("two halves without a link make blocks, finalise none and eject nobody, and are one chain once there are links again", async (test) => {
  const { network } = chain;
  if (!network.canCut) return test.skip("links cannot be cut on this machine");
  const half = Math.ceil(SIZE / 2);
  const [left, right] = [network.all.slice(0, half), network.all.slice(half)];
  const sides = await Promise.all([left[0], right[0]].map((i) => network.nodes[i].api()));
  const seats = await setOf(sides[0]);
  await allowMissedSlots(3);
  network.cut(left, right);
  try {
    // What was on its way may still be finalised.
    let finalized: number[];
    await until("nothing is finalised for three slots", 60, async () => {
      finalized = await network.heights("finalized");
      await sleep(9_000);
      return `${await network.heights("finalized")}` === `${finalized}`;
    });
    const height = Math.max(...(await network.heights("best"))) + 1;
    // Long enough for each of the other side to miss four slots of its own, one more than may be missed.
    await until("both sides make blocks", 60 + 12 * SIZE, async () =>
      (await network.heights("best")).every((best) => best > height + 2 * SIZE));
    assert.deepEqual(await network.heights("finalized"), finalized!);
    const [ours, theirs] = await Promise.all([left[0], right[0]].map((i) => network.nodes[i].rpc("chain_getBlockHash", height)));
    assert.notEqual(ours, theirs, "the sides still hear of each other");
    for (const side of sides) assert.deepEqual(await setOf(side), seats);
  } finally {
    network.heal();
  }
  await network.finalizes();
  await agree();
  await allowMissedSlots(255);
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
