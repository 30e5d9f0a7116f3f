// The owner's node and another one are killed at the same time: five of seven are as many as finality needs.

import { test } from "node:test";
import assert from "../../harness/assert.ts";
import { decentralization } from "../../harness/immortality.ts";
import { failoverOptions, fails, handOver, healthy, LIMIT, OWNER, SIZE, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());
const OTHER = SIZE - 1;

test("the owner and one more are killed: it is out of office, others have its powers, and finality goes on", async () => {
  const { network } = chain;
  await healthy(network);
  const left = network.all.filter((i) => i !== OWNER && i !== OTHER);
  const failure = await fails(network, () => Promise.all([OWNER, OTHER].map((i) => network.nodes[i].kill())));
  const council = await failure.council();
  const finality = await failure.finality();
  console.log(`out of office after ${failure.activation.toFixed(1)} s; finality kept up after ${finality.seconds.toFixed(1)} s`);
  assert.ok(failure.activation <= LIMIT, `after ${failure.activation} s`);
  const witness = network.nodes[WITNESS];
  assert.equal((await decentralization(witness)).ownersValidators, 0);
  await handOver(await witness.api(), witness, council.members);
  await network.finalizes(3, left);
});
