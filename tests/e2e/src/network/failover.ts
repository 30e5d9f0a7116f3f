// The owner's node fails, and the others go on: what the tests of that stand on, and what is measured of it.

import type { ApiPromise } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { pair } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { decentralization, motion, powers, type Status, waitStatus } from "../harness/immortality.ts";
import type { Node } from "../harness/node.ts";
import { owner } from "../harness/powers.ts";
import { genesisOf } from "../harness/specs.ts";
import { sleep, stopwatch, until } from "../harness/waiting.ts";
import { validators } from "./genesis.ts";
import type { Network, NetworkOptions } from "./network.ts";

export const SIZE = 7;
/** The owner's node, by its index, and one that tells how things are, which no test breaks. */
export const OWNER = 0;
export const WITNESS = 1;

/**
 * Seconds that things may take: from the owner's end to its being out of office, from there to the council, and from its end until
 * finality keeps up.
 */
export const TARGETS = { activation: 24, council: 60, finality: 30 };
/** Seconds until an owner that is not killed, but frozen or cut off, or that fails together with others, is out of office, at most. */
export const LIMIT = 60;

/** So many blocks may be without finality at any time: GRANDPA leaves out two by rule, and votes take a block or two. */
export const NORMAL_LAG = 5;

/** Periods in slots, short. How soon a failure is found is not among them: that is as on any chain. */
export const SHORT = {
  cancelAfter: 8,
  ballotWindow: 6,
  handoverDelay: 16,
  treasuryDelay: 5,
  upgradeDelay: 10,
  objectionPeriod: 6,
  maintenanceNotice: 20,
  maintenanceLongest: 10,
  maintenanceCredit: 8,
  drillInterval: 20,
};

/**
 * Seven validators, the first one the owner's, with short periods but for what `policy` says otherwise. Windows of 18 seconds, eras of
 * three of them.
 */
export const failoverOptions = (policy: object = {}, patch?: (genesis: any) => void): NetworkOptions => ({
  validators: SIZE,
  owner: true,
  patch(spec) {
    const genesis = genesisOf(spec);
    genesis.rotation.lengths = { slotsPerWindow: 6, windowsPerEra: 3 };
    genesis.immortality.policy = { ...SHORT, ...policy };
    patch?.(genesis);
  },
});

/** Who has seats. */
export const operators = validators(SIZE)
  .slice(1)
  .map(({ suri }) => pair(suri));

/** The keys of these of them. */
export const keysOf = (addresses: string[]): KeyringPair[] =>
  addresses.map((address) => operators.find((operator) => operator.address === address)!);

/** Waits until the owner is in office, heard, reached by all seats, and its validator is in the set: then it may fail. */
export async function steady(network: Network, seconds = 150): Promise<Status> {
  const witness = network.nodes[WITNESS];
  await until("the owner's validator is in the set", seconds, async () => (await decentralization(witness)).ownersValidators === 1);
  return waitStatus(witness, "all seats reach the owner", seconds, ({ mature, inOffice, staleness, votes }) =>
    mature && inOffice && staleness <= 1 && votes.reachable === SIZE - 1);
}

/** The same, and it is well. After a failure that takes twenty blocks more. */
export async function healthy(network: Network, seconds = 150): Promise<Status> {
  await steady(network, seconds);
  return waitStatus(network.nodes[WITNESS], "the owner is well", seconds, ({ status }) => status === "OwnerHealthy");
}

/** Waits until an owner that was put out of office once is back in it, with all its powers, and its own node knows. */
export async function isBack(network: Network, tenure: number, seconds = 150): Promise<void> {
  const witness = network.nodes[WITNESS];
  const back = await waitStatus(witness, "the owner is back in office", seconds, ({ inOffice }) => inOffice);
  assert.equal(back.tenure, tenure + 2);
  assert.equal(back.activation, null);
  for (const { responsibility, heldBy } of await powers(witness)) assert.deepEqual(heldBy, { owner: owner.address }, responsibility);
  const api = await witness.api();
  assert.equal(((await api.query.council.members()) as any).length, 0);
  await waitStatus(network.nodes[OWNER], "it knows that it is in office", seconds, (own) => own.inOffice && own.tenure === back.tenure);
  await steady(network);
  await network.finalizes();
}

/** What a failure of the owner came to. */
export interface Failure {
  /** Seconds until it was out of office. */
  activation: number;
  /** The status then. */
  status: Status;
  /** Seconds since it happened. */
  age(): number;
  /** Waits for the council; seconds from then on, and its members. To be asked at once. */
  council(): Promise<{ seconds: number; members: KeyringPair[] }>;
  /** Waits until finality keeps up; seconds from the failure on until it did, 0 if it always did. To be asked in the end. */
  finality(): Promise<{ seconds: number; largest: number }>;
}

/** Has the owner fail, and waits until it is out of office. */
export async function fails(network: Network, breakIt: () => unknown, seconds = 2 * LIMIT): Promise<Failure> {
  const witness = network.nodes[WITNESS];
  const lag = watchLag(witness);
  try {
    const since = stopwatch();
    await breakIt();
    const status = await waitStatus(witness, "the owner is out of office", seconds, ({ activation }) => activation !== null);
    const activation = since();
    network.timeline.note("the owner is out of office");
    const sinceThen = stopwatch();
    return {
      activation,
      status,
      age: since,
      async council() {
        const elected = await waitStatus(witness, "there is a council", 2 * TARGETS.council, ({ activation }) => activation!.council.length > 0);
        network.timeline.note("there is a council");
        return { seconds: sinceThen(), members: keysOf(elected.activation!.council) };
      },
      finality: () => lag.end(),
    };
  } catch (error) {
    lag.stop();
    throw error;
  }
}

/** Seconds for which finality is watched at least: the set of validators changes after the activation. */
const WATCHED = TARGETS.activation + 15;

/** Watches how far finality is behind, until it keeps up, and for ten minutes at most. */
function watchLag(node: Node) {
  const since = stopwatch();
  const samples: { at: number; lag: number }[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver && node.state !== "ended" && since() < 600) {
      const lag = await lagOf(node).catch(() => undefined);
      if (lag !== undefined) samples.push({ at: since(), lag });
      await sleep(300);
    }
  })();
  const stop = () => void (isOver = true);
  return {
    stop,
    async end() {
      try {
        await until("finality keeps up", 150, () => since() >= WATCHED && samples.at(-1)!.lag <= NORMAL_LAG);
      } finally {
        stop();
        await watching;
      }
      const behind = samples.filter(({ lag }) => lag > NORMAL_LAG);
      return { seconds: behind.at(-1)?.at ?? 0, largest: Math.max(...samples.map(({ lag }) => lag)) };
    },
  };
}

/** How many blocks of a node are not final yet. */
export async function lagOf(node: Node): Promise<number> {
  const [finalized, best] = [await node.height("finalized"), await node.height()];
  return best - finalized;
}

/** Has the council hand over, as soon as it can. */
export async function handOver(api: ApiPromise, node: Node, members: KeyringPair[]): Promise<void> {
  await waitStatus(node, "it is time to hand over", 300, ({ slot, activation }) => slot >= activation!.nextStep!);
  assert.equal(await motion(api, members, api.tx.immortality.handOver()), undefined);
}
