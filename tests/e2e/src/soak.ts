// Has a network of seven lose a fifth of all packets under a load of transfers, and prints whether anybody took that for a failure of the
// owner: with the argument `m`, for m minutes; for 60 without.

import { pair } from "./harness/accounts.ts";
import { told } from "./harness/events.ts";
import { status } from "./harness/immortality.ts";
import { transfers } from "./harness/transfers.ts";
import { sleep, stopwatch } from "./harness/waiting.ts";
import { healthy, lagOf, OWNER, SIZE, WITNESS } from "./network/failover.ts";
import { percentile, table } from "./network/figures.ts";
import { Network } from "./network/network.ts";

const MINUTES = Number(process.argv[2] ?? 60);
if (!(MINUTES > 0)) throw new Error("how many minutes must be a number above 0");
const LOSS = 20;
const SLOT = 3;

/** What is counted, by the names of events. */
const EVENTS = {
  "immortality.ImmortalityActivated": "false activations",
  "immortality.InvestigationBegan": "investigations",
  "immortality.OwnerDegraded": "times that the owner counted as not well",
} as const;
const counts = Object.fromEntries(Object.keys(EVENTS).map((name) => [name, 0]));

console.log(`starting ${SIZE} validators`);
// All periods are as on any chain.
const network = await Network.start({ validators: SIZE, owner: true });
try {
  if (!network.canCut) throw new Error("packets can be lost only by root, with iproute2 and nftables");
  await healthy(network, 300);
  const [ownersNode, witness] = [OWNER, WITNESS].map((i) => network.nodes[i]);
  const api = await witness.api();
  const load = transfers(api, witness, pair("//Ferdie//stash"), pair("//Payee").address);
  network.lossy(network.all, network.all, LOSS);
  const [since, retransmitted] = [stopwatch(), ownersNode.retransmitted()];
  const begin = await witness.height("finalized");
  const lags: number[] = [];
  let [next, staleness, minute] = [begin + 1, 0, 0];
  // Old states are gone: what the chain tells is read as it becomes final.
  const read = async () => {
    const final = await witness.height("finalized");
    for (const { block, name, data } of next <= final ? await told(api, next, final) : []) {
      if (!(name in EVENTS)) continue;
      counts[name]++;
      console.log(`${since().toFixed(0).padStart(6)} s  #${block}  ${name} ${data}`);
    }
    next = Math.max(next, final + 1);
  };
  while (since() < MINUTES * 60) {
    try {
      await read();
      lags.push(await lagOf(witness));
      staleness = Math.max(staleness, (await status(witness)).staleness);
    } catch (error) {
      console.log(`${since().toFixed(0).padStart(6)} s  ${witness.name} does not answer: ${error}`);
    }
    if (since() >= 60 * (minute + 1)) {
      minute++;
      console.log(`${String(60 * minute).padStart(6)} s  #${next - 1} is final, ${lags.at(-1)} blocks behind; staleness was ${staleness} at most`);
    }
    await sleep(1_000);
  }
  const elapsed = since();
  const blocks = (await witness.height()) - begin;
  network.heal();
  // An hour is not to be lost for it.
  const sent = await load.stop().catch(String);
  await read();
  if (ownersNode.retransmitted() < retransmitted + 10) throw new Error("hardly anything was lost");

  table([
    [`${(elapsed / 60).toFixed(0)} minutes, ${LOSS} % of packets lost`, ""],
    ...Object.entries(EVENTS).map(([name, what]) => [what, `${counts[name]}`]),
    ["largest staleness", `${staleness} slots`],
    ["blocks made", `${blocks} of ${Math.round(elapsed / SLOT)}`],
    ["finality lag, median", `${percentile(lags, 50)} blocks`],
    ["finality lag, p99", `${percentile(lags, 99)} blocks`],
    ["finality lag, largest", `${Math.max(...lags)} blocks`],
    ["transfers in blocks", `${sent}`],
  ]);
} catch (error) {
  console.log(`the timeline: ${network.timeline.save()}`);
  throw error;
} finally {
  await network.remove();
}
process.exit(counts["immortality.ImmortalityActivated"] === 0 ? 0 : 1);
