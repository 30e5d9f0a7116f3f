// Shows how a network of seven outlives its owner, as it happens: the owner's node is killed, the others notice, agree, elect a council,
// share the powers out and go on; then the owner comes back.

import type { ApiPromise } from "@polkadot/api";
import { pair, submit } from "./harness/accounts.ts";
import { ONE } from "./harness/coins.ts";
import { told } from "./harness/events.ts";
import { decentralization, motion, powers, status, type Status, waitStatus } from "./harness/immortality.ts";
import { owner, ownerActs } from "./harness/powers.ts";
import { sleep } from "./harness/waiting.ts";
import { failoverOptions, fails, handOver, healthy, lagOf, operators, OWNER, SIZE, WITNESS } from "./network/failover.ts";
import { seconds, table } from "./network/figures.ts";
import { validators } from "./network/genesis.ts";
import { loopback } from "./network/grounds.ts";
import { Network } from "./network/network.ts";

/** Minutes instead of hours and days; how soon the failure is found is as on any chain. */
const POLICY = { ballotWindow: 8, handoverDelay: 16, treasuryDelay: 6, upgradeDelay: 12, objectionPeriod: 8 };

/** Names by account. */
const names = new Map(validators(SIZE).map(({ name, suri }) => [pair(suri).address, name]));
const nameOf = (address: unknown): string => names.get(String(address)) ?? String(address);
const list = (addresses: Iterable<unknown>): string => [...addresses].map(nameOf).join(", ");

/** When things happened first, in seconds since the owner's end. */
const happened = new Map<string, number>();
let end: number | undefined;
const sinceEnd = (): number | undefined => (end === undefined ? undefined : (performance.now() - end) / 1000);

function say(text: string): void {
  const at = sinceEnd();
  console.log(`${(at === undefined ? "" : `+${seconds(at)}`).padStart(9)}  ${text}`);
}

function note(what: string): void {
  const at = sinceEnd();
  if (at !== undefined && !happened.has(what)) happened.set(what, at);
}

const title = (text: string) => console.log(`\n=== ${text}`);

/** What events mean to whoever watches. */
const MEANING: Record<string, (data: any) => string> = {
  "immortality.OwnerDegraded": ({ issues }) => `the owner counts as not well: ${issues.map(String).join(", ")}`,
  "immortality.OwnerWell": () => "the owner counts as well again",
  "immortality.InvestigationBegan": ({ staleness }) => `INVESTIGATION: no sign of life of the owner for ${staleness} slots; all seats ask for it`,
  "immortality.InvestigationEnded": () => "the investigation is over: the owner is heard",
  "immortality.ImmortalityActivated": ({ tenure, reason }) =>
    `IMMORTALITY ACTIVATED: the owner is out of office (${reason}); tenure ${tenure}; all powers are vacant`,
  "immortality.ActivationCancelled": () => "the owner was heard in time, and is in office again",
  "immortality.CouncilElected": ({ members }) => `COUNCIL: ${list(members)}`,
  "immortality.PowersHandedOver": ({ step }) => `HANDOVER: ${STEPS[step.toString()]}`,
  "immortality.ReturnClaimed": ({ at }) => `RETURN CLAIMED by the cold key: in slot ${at} the owner is back, if the council does not object`,
  "immortality.OwnerReturned": ({ tenure }) => `OWNER BACK IN OFFICE; tenure ${tenure}`,
  "immortality.DrillStarted": () => "a drill began",
  "immortality.DrillEnded": ({ drill }) => `the drill is over: ${drill.outcome} after ${drill.slots} slots, ${drill.seats} seats took part`,
  "council.Proposed": ({ account, threshold }) => `${nameOf(account)} moves in the council; ${threshold} ayes are needed`,
  "council.Voted": ({ account, yes }) => `${nameOf(account)} votes aye: ${yes}`,
  "responsibilities.HoldersSet": ({ responsibility, holders }) =>
    `${responsibility} -> ${holders.isMembers ? list(holders.asMembers) : holders.type.toLowerCase()}`,
};

const STEPS: Record<string, string> = {
  KeepAlive: "what keeps the chain alive",
  Treasury: "money and governance",
  Complete: "new code",
};

/** Of these events the time counts. */
const NOTED: Record<string, string> = {
  "immortality.InvestigationBegan": "investigation",
  "immortality.ImmortalityActivated": "out of office",
  "immortality.CouncilElected": "council elected",
  "immortality.ReturnClaimed": "return claimed",
  "immortality.OwnerReturned": "owner back in office",
};

let isOver = false;
let largestLag = 0;

/** Tells of each block as it comes. */
async function follow(api: ApiPromise): Promise<void> {
  const witness = network.nodes[WITNESS];
  let next = (await witness.height()) + 1;
  for (; !isOver; await sleep(200)) {
    try {
      for (const best = await witness.height(); next <= best; next++) {
        const [events, lag] = await Promise.all([told(api, next), lagOf(witness)]);
        if (sinceEnd() !== undefined) largestLag = Math.max(largestLag, lag);
        tellReports(events);
        for (const { name, data } of events) {
          if (name in NOTED) note(NOTED[name]);
          if (name === "immortality.PowersHandedOver") note(STEPS[data.step.toString()]);
          if (name in MEANING) say(MEANING[name](data));
        }
        if (next % 5 === 0) say(`block #${next} is made, #${next - lag} is final`);
      }
    } catch (error) {
      say(`${witness.name} does not answer: ${error}`);
    }
  }
}

/** Reports of a block in one line for each finding. Content seats say so now and then, which is no news. */
function tellReports(events: { name: string; data: any }[]): void {
  for (const [finding, meaning] of [["Unreachable", "do not reach the owner"], ["Unknown", "cannot tell"]]) {
    const who = events.filter(({ name, data }) => name === "immortality.OwnerReported" && data.finding.toString() === finding);
    if (who.length > 0) say(`report: ${list(who.map(({ data }) => data.operator))} ${meaning}`);
  }
}

function tellStatus(whose: string, { status, tenure, inOffice, health, votes }: Status): void {
  say(`${whose} says: ${status}, tenure ${tenure}, the owner is ${inOffice ? "in" : "out of"} office`);
  say(`  health ${JSON.stringify(health)}`);
  say(`  seats: ${votes.reachable} reach the owner, ${votes.unreachable} do not, ${votes.unknown} cannot tell, ${votes.silent} are silent`);
}

async function tellPowers(): Promise<void> {
  for (const { responsibility, heldBy, threshold } of await powers(network.nodes[WITNESS])) {
    const holders = typeof heldBy === "string" ? heldBy : "owner" in heldBy ? `${nameOf(heldBy.owner)}, the owner` : list(heldBy.members);
    say(`  ${responsibility.padEnd(24)} ${holders}${threshold > 1 ? `; ${threshold} must agree` : ""}`);
  }
}

const began = performance.now();
title(`starting ${SIZE} validators, which takes a minute or two`);
const network = await Network.start({ ...failoverOptions(POLICY), ground: loopback });
try {
  const [ownersNode, witness] = [OWNER, WITNESS].map((i) => network.nodes[i]);
  for (const [i, { name, rpcUrl, logFile }] of network.nodes.entries()) {
    say(`${name.padEnd(8)} ${i === OWNER ? "the owner's" : "gifted     "}  ${rpcUrl}  ${logFile}`);
  }
  say("waiting until the chain is mature, and the owner is well");
  await healthy(network, 300);
  const api = await witness.api();
  const following = follow(api);

  title("The owner is well");
  tellStatus(witness.name, await status(witness));
  const { seats, operators: seated, nakamotoCoefficient } = await decentralization(witness);
  say(`${seats} seats of ${seated} operators; it takes ${nakamotoCoefficient} operators to stop finality`);
  await tellPowers();
  say("operators say whom they want in the council");
  const [bob, charlie, dave, eve, ferdie, one] = operators;
  const ballot = [one, ferdie, eve, dave, charlie].map(({ address }) => address);
  await Promise.all(operators.map((who) => submit(api, who, api.tx.immortality.setBallot(ballot))));
  await ownerActs(api, "HealthMonitoring", api.tx.immortality.startDrill());
  await waitStatus(witness, "the drill is over", 90, ({ drill }) => drill?.outcome != null);

  title("The owner's node is killed");
  const killed = await witness.height();
  const failure = await fails(network, () => {
    end = performance.now();
    say("SIGKILL");
    return ownersNode.kill();
  });
  const council = await failure.council();
  const finality = await failure.finality();

  title("The council hands over");
  await handOver(api, witness, council.members);
  await waitStatus(witness, "money and governance are handed over", 90, ({ activation }) => activation!.step !== "keepAlive");
  await waitStatus(witness, "new code is handed over", 90, ({ activation }) => activation!.step === "complete");
  // What is told of it comes a moment later.
  await sleep(1_000);
  title("Who has the powers now");
  await tellPowers();
  await submit(api, bob, api.tx.coins.transfer("Flx", pair("//Payee").address, ONE));
  say("a transfer got into a block");

  title("The owner's node is started again");
  const refused = await motion(api, council.members, api.tx.immortality.handOver());
  say(`(a second handover is refused: ${refused})`);
  await ownersNode.start();
  const own = await waitStatus(ownersNode, "it sees that it is out of office", 120, ({ inOffice }) => !inOffice);
  note("owner's node knows");
  tellStatus("the owner's own node", own);
  await submit(api, owner, api.tx.immortality.claimReturn());
  await waitStatus(witness, "the owner is back in office", 120, ({ inOffice }) => inOffice);
  const back = await waitStatus(ownersNode, "it sees that it is in office", 60, ({ inOffice }) => inOffice);
  await sleep(1_000);
  tellStatus("the owner's own node", back);
  await tellPowers();

  isOver = true;
  await following;
  title("Summary: since the owner's end");
  table([
    ...[...happened].map(([what, at]) => [what, seconds(at)]),
    ["finality kept up again", seconds(finality.seconds)],
    ["largest lag of finality", `${largestLag} blocks`],
    ["blocks made", `${(await witness.height()) - killed} in ${seconds(sinceEnd()!)}`],
    ["all of this", seconds((performance.now() - began) / 1000)],
  ]);
} catch (error) {
  console.log(`the timeline: ${network.timeline.save()}`);
  throw error;
} finally {
  isOver = true;
  await network.remove();
}
process.exit(0);
