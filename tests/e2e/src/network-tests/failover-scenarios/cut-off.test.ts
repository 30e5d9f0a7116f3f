// The owner's node lives, and no other node reaches it. When links are whole again it learns that it is out of office.

import { test } from "node:test";
import { assertRefused } from "../../harness/accounts.ts";
import assert from "../../harness/assert.ts";
import { status, waitStatus } from "../../harness/immortality.ts";
import { act, owner } from "../../harness/powers.ts";
import { failoverOptions, fails, healthy, isBack, LIMIT, OWNER } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

/** Slots in which it must be heard to be back: long enough to ask it meanwhile what it knows. */
const chain = networkOf(failoverOptions({ cancelAfter: 40 }));

test("cut off, the owner is out of office and does not know; healed, it learns that, and is back in it", async (test) => {
  const { network } = chain;
  if (!network.canCut) return test.skip("links cannot be cut on this machine");
  const { tenure } = await healthy(network);
  const ownersNode = network.nodes[OWNER];
  const others = network.all.filter((i) => i !== OWNER);
  try {
    const failure = await fails(network, () => network.cut([OWNER], others));
    const finality = await failure.finality();
    console.log(`out of office after ${failure.activation.toFixed(1)} s; finality kept up after ${finality.seconds.toFixed(1)} s`);
    assert.ok(failure.activation <= LIMIT, `after ${failure.activation} s`);
    const itself = await status(ownersNode);
    assert.ok(itself.inOffice && itself.tenure === tenure, JSON.stringify(itself));
  } finally {
    network.heal();
  }
  // TCP may notice as late again as links were cut.
  await waitStatus(ownersNode, "it learns that it is out of office", 150, (own) => !own.inOffice && own.tenure === tenure + 1);
  // A node that is still importing what it missed may not know the block from which a transaction is valid.
  await network.finalizes();
  const api = await ownersNode.api();
  await assertRefused(api, owner, [[/responsibilities\.NotHolder/, act(api, "SecurityOversight", api.tx.safeMode.forceEnter())]]);
  await isBack(network, tenure, 260);
});
