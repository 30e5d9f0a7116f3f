// The owner's failure and what follows from it: what the chain says, messages made by hand, decisions of the council.

import { type ApiPromise, WsProvider } from "@polkadot/api";
import type { KeyringPair } from "@polkadot/keyring/types";
import { compactAddLength, stringToU8a, u8aConcat, u8aToHex } from "@polkadot/util";
import { errorName, submit } from "./accounts.ts";
import { feeless } from "./heartbeats.ts";
import type { Node } from "./node.ts";
import type { Call, Power } from "./powers.ts";
import { until } from "./waiting.ts";

export type Health =
  | { state: "healthy"; uptime: number; responseTimeMs: number; usage: { cpu: number; memory: number; disk: number } }
  | { state: "degraded"; issues: string[]; severity: number; estimatedRecovery: number }
  | { state: "unknown"; lastContact: number; investigation: number | null }
  | { state: "failed"; reason: "silent" | "leaseOver" | "cutOff"; time: number; recoveryPossible: boolean };

/** As `immortal_status` gives it. */
export interface Status {
  status: "OwnerHealthy" | "FailoverReady" | "InvestigatingOwner" | "ImmortalityActivated";
  mature: boolean;
  slot: number;
  block: number;
  tenure: number;
  owner: string;
  inOffice: boolean;
  health: Health;
  staleness: number;
  leaseUntil: number;
  contact: string | null;
  votes: { reachable: number; unreachable: number; unknown: number; silent: number; against: number };
  activation: {
    block: number;
    slot: number;
    needsColdKey: boolean;
    freshHeartbeats: number;
    council: string[];
    step: "vacant" | "keepAlive" | "treasury" | "complete";
    nextStep: number | null;
    returnAt: number | null;
  } | null;
  maintenance: { from: number; until: number } | null;
  drill: { started: number; outcome: "passed" | "failed" | "aborted" | null; slots: number; seats: number; operators: number } | null;
}

/** As `immortal_responsibilities` gives it. */
export interface PowerView {
  responsibility: string;
  heldBy: "vacant" | { owner: string } | { members: string[] };
  threshold: number;
}

/** As `immortal_decentralization` gives it. */
export interface Decentralization {
  mature: boolean;
  seats: number;
  operators: number;
  validators: number;
  ownersValidators: number;
  finalizesWithoutOwner: boolean;
  nakamotoCoefficient: number;
}

export const status = (node: Node): Promise<Status> => node.rpc("immortal_status");
export const powers = (node: Node): Promise<PowerView[]> => node.rpc("immortal_responsibilities");
export const decentralization = (node: Node): Promise<Decentralization> => node.rpc("immortal_decentralization");

/** Who holds a power together. */
export async function holdersOf(node: Node, power: Power): Promise<string[]> {
  const { heldBy } = (await powers(node)).find(({ responsibility }) => responsibility === power)!;
  return typeof heldBy === "object" && "members" in heldBy ? heldBy.members : [];
}

/** Waits until a node says what is awaited; gives the status then. If it never does, the error shows the last one. */
export const waitStatus = (node: Node, what: string, seconds: number, is: (status: Status) => boolean): Promise<Status> =>
  until(`${node.name}: ${what}`, seconds, async () => {
    const now = await status(node);
    if (!is(now)) throw new Error(JSON.stringify(now));
    return now;
  });

/** The first so many statuses of a subscription. */
export async function subscribed(node: Node, count: number, seconds = 30): Promise<Status[]> {
  const provider = new WsProvider(node.rpcUrl);
  try {
    await provider.isReady;
    const told: Status[] = [];
    const id = await provider.subscribe("immortal_statusUpdate", "immortal_subscribeStatus", [], (_, now) => void told.push(now));
    await until(`${count} statuses`, seconds, () => told.length >= count);
    await provider.unsubscribe("immortal_statusUpdate", "immortal_unsubscribeStatus", id);
    return told;
  } finally {
    await provider.disconnect();
  }
}

export interface OwnerHeartbeat {
  genesis: string;
  sequence: bigint;
  slot: number;
  uptime: number;
  responseTime: number;
  usage: { cpu: number; memory: number; disk: number };
  contact: string | null;
}

export interface Report {
  genesis: string;
  tenure: number;
  drill: boolean;
  node: number;
  slot: number;
  finding: "Reachable" | "Unreachable" | "Unknown";
}

/** The transaction of a heartbeat of the owner. */
export const ownersHeartbeat = (api: ApiPromise, heartbeat: OwnerHeartbeat, key: KeyringPair): string =>
  signed((signature) => api.tx.immortality.heartbeat(heartbeat as any, signature), stringToU8a("immortal/owner-heartbeat"), key);

/** The transaction of a seat's report. */
export const report = (api: ApiPromise, said: Report, key: KeyringPair): string =>
  signed(
    (signature) => api.tx.immortality.report(said as any, signature),
    compactAddLength(stringToU8a(said.drill ? "immortal/drill-report" : "immortal/report")),
    key,
  );

/** The transaction of a message that is a call's first argument, signed for a purpose. */
function signed(call: (signature: string) => Call, purpose: Uint8Array, key: KeyringPair): string {
  const unsigned = call(u8aToHex(new Uint8Array(64)));
  return feeless(call(u8aToHex(key.sign(u8aConcat(purpose, unsigned.method.args[0].toU8a())))));
}

/** Gives a message to a node's pool. */
export const send = (node: Node, message: string): Promise<unknown> => node.rpc("author_submitExtrinsic", message);

/** The slot of the best block. */
export const slotNow = async (api: ApiPromise): Promise<number> => Number(await api.query.aura.currentSlot());

/**
 * Has the council decide on a call: so many of its members are for it, two thirds if nothing else is said. Gives the error that the
 * call failed with.
 */
export async function motion(
  api: ApiPromise,
  members: KeyringPair[],
  call: Call,
  ayes = Math.ceil((members.length * 2) / 3),
): Promise<string | undefined> {
  const { council } = api.tx;
  const [proposer] = members;
  const length = call.method.encodedLength;
  const { events } = await submit(api, proposer, council.propose(ayes, call, length));
  const { proposalIndex, proposalHash } = events.find(({ event }) => api.events.council.Proposed.is(event))!.event.data as any;
  const vote = () => council.vote(proposalHash, proposalIndex, true);
  await Promise.all(members.slice(0, ayes).map((member) => submit(api, member, vote())));
  const { weight } = await call.paymentInfo(proposer.address);
  const closed = await submit(api, proposer, council.close(proposalHash, proposalIndex, weight, length));
  const { result } = closed.events.find(({ event }) => api.events.council.Executed.is(event))!.event.data as any;
  return result.isOk ? undefined : errorName(api, { dispatchError: result.asErr });
}
