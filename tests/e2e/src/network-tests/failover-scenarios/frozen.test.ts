// The owner's node is frozen: it takes connections and says nothing. Thawed in time, it is back in office by itself.

import { test } from "node:test";
import assert from "../../harness/assert.ts";
import { failoverOptions, fails, healthy, isBack, LIMIT, OWNER } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());

test("frozen, the owner is out of office; thawed before powers are handed over, it is back in it", async () => {
  const { network } = chain;
  const { tenure } = await healthy(network);
  const owner = network.nodes[OWNER];
  try {
    const failure = await fails(network, () => owner.freeze());
    const finality = await failure.finality();
    console.log(`out of office after ${failure.activation.toFixed(1)} s; finality kept up after ${finality.seconds.toFixed(1)} s`);
    assert.ok(failure.activation <= LIMIT, `after ${failure.activation} s`);
    assert.equal(failure.status.tenure, tenure + 1);
  } finally {
    owner.thaw();
  }
  await isBack(network, tenure);
});
