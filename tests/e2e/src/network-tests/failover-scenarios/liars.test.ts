// Seats report what is not so: that they do not reach an owner that is there. Too few of them move nothing.

import { test } from "node:test";
import assert from "../../harness/assert.ts";
import { report, send, status } from "../../harness/immortality.ts";
import { sleep } from "../../harness/waiting.ts";
import { failoverOptions, healthy, operators, WITNESS } from "../../network/failover.ts";
import { networkOf } from "../../network/testing.ts";

const chain = networkOf(failoverOptions());

const SLOT = 3_000;
/** How long they lie, in slots: several times as long as a failure takes to be found. */
const LIES = 20;

/** The first `count` seats say in every slot that the owner is unreachable, before their nodes can say otherwise. */
async function lie(count: number): Promise<void> {
  const { network } = chain;
  const before = await healthy(network);
  const witness = network.nodes[WITNESS];
  const api = await witness.api();
  const genesis = api.genesisHash.toHex();
  let [taken, most] = [0, 0];
  for (let i = 0; i < LIES; i++) {
    await sleep(SLOT - (Date.now() % SLOT));
    const slot = Math.floor(Date.now() / SLOT);
    const lies = operators.slice(0, count).map((key, seat) =>
      send(witness, report(api, { genesis, tenure: before.tenure, drill: false, node: seat + 1, slot, finding: "Unreachable" }, key)),
    );
    // Some come too late, or when the chain has the same already.
    taken += (await Promise.allSettled(lies)).filter((result) => result.status === "fulfilled").length;
    const now = await status(witness);
    most = Math.max(most, now.votes.unreachable);
    assert.ok(now.inOffice && now.tenure === before.tenure && now.status !== "InvestigatingOwner", JSON.stringify(now));
    assert.ok(now.votes.against <= count, JSON.stringify(now));
    // A third of the seats has everything made ready, and no more than that.
    if (3 * count < operators.length) assert.equal(now.status, "OwnerHealthy");
  }
  console.log(`${taken} lies of ${count} were taken; ${most} seats at most were against the owner`);
  assert.ok(taken > LIES / 4 && most === count, `${taken} lies were taken, ${most} seats were against the owner`);
}

test("one validator that never reaches the owner moves nothing", () => lie(1));

test("two operators that lie together move nothing", () => lie(2));
