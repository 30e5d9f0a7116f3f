// Drills, and one in which the owner fails in earnest.

import { test } from "node:test";
import assert from "../../harness/assert.ts";
import { powers, status, waitStatus } from "../../harness/immortality.ts";
import { ownerActs } from "../../harness/powers.ts";
import { failoverOptions, fails, healthy, LIMIT, OWNER, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

/** Slots from one drill to the next. */
const INTERVAL = 5;
const chain = networkOf(failoverOptions({ drillInterval: INTERVAL }));

async function start(): Promise<void> {
  const api = await chain.network.nodes[WITNESS].api();
  await ownerActs(api, "HealthMonitoring", api.tx.immortality.startDrill());
}

test("drill upon drill passes, and moves nothing", async () => {
  const { network } = chain;
  const witness = network.nodes[WITNESS];
  const { tenure } = await healthy(network);
  const before = await powers(witness);
  for (let i = 0; i < 3; i++) {
    const { drill } = await status(witness);
    await waitStatus(witness, "the next one may be", 60, ({ slot }) => drill === null || slot >= drill.started + INTERVAL);
    await start();
    const over = await waitStatus(witness, "the drill is over", 70, (now) => now.drill!.outcome !== null);
    console.log(`a drill took ${over.drill!.slots} slots`);
    assert.deepEqual([over.drill!.outcome, over.tenure, over.inOffice], ["passed", tenure, true]);
  }
  assert.deepEqual(await powers(witness), before);
});

test("a drill in which the owner is killed is none any more, and the owner is out of office", async () => {
  const { network } = chain;
  const witness = network.nodes[WITNESS];
  const { tenure, drill } = await healthy(network);
  await waitStatus(witness, "the next one may be", 60, ({ slot }) => slot >= drill!.started + INTERVAL);
  const failure = await fails(network, async () => {
    await network.nodes[OWNER].kill();
    await start();
  });
  console.log(`out of office after ${failure.activation.toFixed(1)} s`);
  const now = await status(witness);
  assert.ok(now.drill!.started > drill!.started);
  assert.deepEqual([now.drill!.outcome, now.tenure], ["aborted", tenure + 1]);
  assert.ok(failure.activation <= LIMIT, `after ${failure.activation} s`);
  await failure.finality();
});
