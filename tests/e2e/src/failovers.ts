// Kills the owner's node of a network of seven again and again, and prints how long the others took to go on without it: with the argument
// `n`, n times; 20 times without.

import { submit } from "./harness/accounts.ts";
import { waitStatus } from "./harness/immortality.ts";
import { owner } from "./harness/powers.ts";
import { sleep, stopwatch } from "./harness/waiting.ts";
import { failoverOptions, fails, handOver, OWNER, SIZE, steady, TARGETS, WITNESS } from "./network/failover.ts";
import { percentile, seconds, table } from "./network/figures.ts";
import { Network } from "./network/network.ts";

const COUNT = Number(process.argv[2] ?? 20);
if (!(COUNT >= 1)) throw new Error("how many times must be a number, 1 at least");

/** A round of slots: the owner is to end at any point of it. */
const ROUND = SIZE * 3_000;

/**
 * What is measured is as on any chain, the time for ballots too. The handover follows it soon, so that the owner can claim its office
 * back, and what has gone before makes no claim last longer.
 */
const POLICY = { ballotWindow: 15, handoverDelay: 16, treasuryDelay: 1_000, upgradeDelay: 2_000, objectionPeriod: 2, flapPeriod: 1 };

const measured = { activation: [] as number[], council: [] as number[], handover: [] as number[], finality: [] as number[] };

console.log(`starting ${SIZE} validators`);
const network = await Network.start(failoverOptions(POLICY));
try {
  const [ownersNode, witness] = [OWNER, WITNESS].map((i) => network.nodes[i]);
  const api = await witness.api();
  for (let round = 1; round <= COUNT; round++) {
    await steady(network, 300);
    await sleep(Math.random() * ROUND);
    const failure = await fails(network, () => ownersNode.kill());
    const council = await failure.council();
    const finality = await failure.finality();
    measured.activation.push(failure.activation);
    measured.council.push(council.seconds);
    measured.finality.push(finality.seconds);

    await handOver(api, witness, council.members);
    measured.handover.push(failure.age());
    const since = stopwatch();
    await ownersNode.start();
    await submit(api, owner, api.tx.immortality.claimReturn());
    await waitStatus(witness, "the owner is back in office", 120, ({ inOffice }) => inOffice);
    console.log(
      `${String(round).padStart(3)}: out of office after ${seconds(failure.activation)}, council ${seconds(council.seconds)} later, ` +
        `finality kept up after ${seconds(finality.seconds)} (${finality.largest} blocks behind at most), back ${seconds(since())} after its start`,
    );
  }
} catch (error) {
  console.log(`the timeline: ${network.timeline.save()}`);
  throw error;
} finally {
  await network.remove();
  if (measured.finality.length > 0) print();
}

function print(): void {
  const row = (what: string, figures: number[], target?: number) =>
    [what, ...[0, 50, 99, 100].map((percent) => seconds(percentile(figures, percent))), target ? `<= ${target} s` : ""];
  table([
    [`${measured.finality.length} kills`, "minimum", "median", "p99", "maximum", "target"],
    row("killed -> out of office", measured.activation, TARGETS.activation),
    row("out of office -> council", measured.council, TARGETS.council),
    row(`killed -> handover, with ${POLICY.handoverDelay} slots of delay and not 60`, measured.handover),
    row("killed -> finality keeps up", measured.finality, TARGETS.finality),
  ]);
}

const isMet = (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).every((what) => percentile(measured[what], 99) <= TARGETS[what]);
process.exit(isMet ? 0 : 1);
