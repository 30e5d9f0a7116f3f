// The owner is killed and is back before powers are handed over: all is as before, but for what it had decided.

import { test } from "node:test";
import { assertRefused, submit } from "../../harness/accounts.ts";
import assert from "../../harness/assert.ts";
import { act, owner, ownerActs } from "../../harness/powers.ts";
import { failoverOptions, fails, healthy, isBack, operators, OWNER, TARGETS, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());
const [bob] = operators;

test("killed and started before the handover, the owner is back by itself, and the council is none any more", async () => {
  const { network } = chain;
  const { tenure } = await healthy(network);
  const api = await network.nodes[WITNESS].api();
  const code = "0x0102";
  const hash = api.registry.hash(Buffer.from([1, 2])).toHex();
  await ownerActs(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(hash));

  const failure = await fails(network, () => network.nodes[OWNER].kill());
  assert.ok(failure.activation <= TARGETS.activation, `after ${failure.activation} s`);
  const { members } = await failure.council();
  assert.equal(members.length, 5);
  await failure.finality();
  await network.nodes[OWNER].start();
  await isBack(network, tenure);

  await assertRefused(api, bob, [[/responsibilities\.OldTenure/, api.tx.responsibilities.applyUpgrade(code)]]);
  await assertRefused(api, members[0], [[/council\.NotMember/, api.tx.council.propose(2, api.tx.immortality.handOver(), 100)]]);
  await submit(api, bob, api.tx.responsibilities.discard(hash));
  await submit(api, owner, act(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(hash)));
});
