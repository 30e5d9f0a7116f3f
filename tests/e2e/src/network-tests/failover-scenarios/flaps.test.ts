// The owner fails twice within a day: from the first failure it returns by itself, from the second by the cold key.

import { test } from "node:test";
import { assertRefused, pair, submit } from "../../harness/accounts.ts";
import assert from "../../harness/assert.ts";
import { status, waitStatus } from "../../harness/immortality.ts";
import { owner } from "../../harness/powers.ts";
import { sleep } from "../../harness/waiting.ts";
import { failoverOptions, fails, healthy, isBack, OWNER, SHORT, steady, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());

test("the first failure is taken back when the owner is heard", async () => {
  const { network } = chain;
  const { tenure } = await healthy(network);
  const failure = await fails(network, () => network.nodes[OWNER].kill());
  assert.equal(failure.status.activation!.needsColdKey, false);
  await failure.finality();
  await network.nodes[OWNER].start();
  await isBack(network, tenure);
});

test("the second one only when the cold key says so, too", async () => {
  const { network } = chain;
  const { tenure } = await steady(network);
  const witness = network.nodes[WITNESS];
  const api = await witness.api();
  const cancel = api.tx.immortality.cancelActivation();
  const failure = await fails(network, () => network.nodes[OWNER].kill());
  const { activation, health } = failure.status;
  assert.ok(activation!.needsColdKey && health.state === "failed" && !health.recoveryPossible);
  await assertRefused(api, owner, [[/immortality\.NotHeardLongEnough/, cancel]]);
  await failure.finality();

  await network.nodes[OWNER].start();
  await waitStatus(witness, "it is heard long enough", 90, ({ activation }) => activation!.freshHeartbeats >= SHORT.cancelAfter);
  await sleep(9_000);
  assert.equal((await status(witness)).inOffice, false);
  await assertRefused(api, pair("//Charlie//stash"), [[/immortality\.NotOwner/, cancel]]);
  await submit(api, owner, cancel);
  await isBack(network, tenure);
});
