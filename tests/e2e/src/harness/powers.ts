// Using powers: the owner alone, several holders together, coin holders by a referendum.

import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { bnToU8a } from "@polkadot/util";
import { blake2AsHex } from "@polkadot/util-crypto";
import { errorName, pair, submit } from "./accounts.ts";
import { ONE } from "./coins.ts";
import { happened, height } from "./events.ts";
import { until } from "./waiting.ts";

export type Call = SubmittableExtrinsic<"promise">;

/** The powers that these tests use, as calls name them. */
export type Power =
  | "ConsensusCoordination"
  | "EconomicManagement"
  | "HealthMonitoring"
  | "NetworkGovernance"
  | "NodeRegistration"
  | "RuntimeUpgrade"
  | "SecurityOversight";

/** Whoever is in office where there are well-known accounts. */
export const owner = pair("//Alice");

/** The call by which the owner, or a referendum, makes a privileged call. */
export const act = (api: ApiPromise, power: Power, call: Call): Call => api.tx.responsibilities.act(power, call);

/** The call by which one of several holders of a power approves a privileged call. */
export const approve = (api: ApiPromise, power: Power, call: Call): Call => api.tx.responsibilities.approve(power, call);

/** Has the owner make a privileged call; on a mature chain, when it has waited as long as it must. Code waits for who brings it. */
export const ownerActs = async (api: ApiPromise, power: Power, call: Call): Promise<SubmittableResult> =>
  enactedBy(api, owner, call, await submit(api, owner, act(api, power, call)));

/** Has holders of a power make a privileged call: as many as must approve it, and no more. The same as to waiting. */
export async function holdersAct(api: ApiPromise, holders: KeyringPair[], power: Power, call: Call): Promise<SubmittableResult> {
  const approved: SubmittableResult[] = [];
  for (const holder of holders) approved.push(await submit(api, holder, approve(api, power, call)));
  return enactedBy(api, holders[0], call, approved.at(-1)!);
}

/** Has `who` do what was decided on, if that waits. */
async function enactedBy(api: ApiPromise, who: KeyringPair, call: Call, decided: SubmittableResult): Promise<SubmittableResult> {
  const held = decided.events.find(({ event }) => api.events.responsibilities.Held.is(event));
  if (!held || (held.event.data as any).subject.isUpgrade) return decided;
  await reached(api, (held.event.data as any).notBefore.toNumber() - 1);
  return submit(api, who, api.tx.responsibilities.enact(call));
}

/** Waits until the chain has so many blocks. */
export const reached = (api: ApiPromise, block: number): Promise<unknown> =>
  until(`block ${block} is made`, 600, async () => (await height(api)) >= block);

/** What a referendum is to act with. */
export async function powerOf(api: ApiPromise, responsibility: Power): Promise<object> {
  const tenure = await api.query.responsibilities.currentTenure();
  return { Responsibilities: { Responsible: { responsibility, tenure } } };
}

/** Notes the call, proposes it, and places the deposit without which it is not decided on. Gives the referendum's number. */
export async function propose(api: ApiPromise, who: KeyringPair, origin: object, call: Call): Promise<number> {
  const encoded = call.method.toHex();
  const known = (await api.query.preimage.requestStatusFor(call.method.hash)) as any;
  if (known.isNone) await submit(api, who, api.tx.preimage.notePreimage(encoded));
  const proposal = { Lookup: { hash: call.method.hash, len: (encoded.length - 2) / 2 } };
  const submitted = await submit(api, who, api.tx.referenda.submit(origin as any, proposal, { After: 1 }));
  const { event } = submitted.events.find(({ event }) => api.events.referenda.Submitted.is(event))!;
  const index = (event.data as any).index.toNumber();
  await submit(api, who, api.tx.referenda.placeDecisionDeposit(index));
  return index;
}

/** A vote of so many GEN. */
export const standard = (aye: boolean, gen: number, conviction = "Locked1x") => ({
  Standard: { vote: { aye, conviction }, balance: BigInt(gen) * ONE },
});

/** Twelve of the well-known accounts, which have more than half of all GEN that can vote. */
const voters = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie"].flatMap((name) => [pair(`//${name}`), pair(`//${name}//stash`)]);

/** Has them vote aye with most of what they have. */
export async function carry(api: ApiPromise, index: number): Promise<void> {
  await Promise.all(voters.map((who) => submit(api, who, api.tx.convictionVoting.vote(index, standard(true, 9_000)))));
}

/** Waits until what a referendum decided on was done; gives the error if it failed. */
export async function enacted(api: ApiPromise, index: number, seconds = 400): Promise<{ error?: string }> {
  // As pallet-referenda names what it has scheduled.
  const named = blake2AsHex(Buffer.concat([Buffer.from("assembly"), Buffer.from([9 << 2]), Buffer.from("enactment"), bnToU8a(index, { bitLength: 32 })]));
  const { data } = await happened(api, await height(api), "scheduler.Dispatched", ({ id }) => id.toString() === named, seconds);
  const { result } = data;
  return result.isOk ? {} : { error: errorName(api, { dispatchError: result.asErr }) };
}
