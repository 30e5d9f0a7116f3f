// All nodes are stopped for a minute: that says nothing of the owner.

import { test } from "node:test";
import assert from "../../harness/assert.ts";
import { told } from "../../harness/events.ts";
import { status } from "../../harness/immortality.ts";
import { sleep } from "../../harness/waiting.ts";
import { failoverOptions, healthy, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());

test("after a minute in which nothing runs, the owner is in office", async () => {
  const { network } = chain;
  const { tenure } = await healthy(network);
  const witness = network.nodes[WITNESS];
  const before = await witness.height("finalized");
  await Promise.all(network.nodes.map((node) => node.kill()));
  await sleep(60_000);
  await Promise.all(network.nodes.map((node) => node.start()));
  await network.ready();
  // Longer than a failure takes to be found.
  await network.finalizes(15);
  const now = await status(witness);
  assert.ok(now.inOffice && now.tenure === tenure, JSON.stringify(now));
  const events = await told(await witness.api(), before + 1, await witness.height("finalized"));
  assert.deepEqual(events.filter(({ name }) => name === "immortality.ImmortalityActivated"), []);
  await healthy(network);
});
