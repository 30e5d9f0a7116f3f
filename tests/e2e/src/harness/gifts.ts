// Gifted nodes: what a gifter says of one, and how it becomes one.

import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { u8aToHex } from "@polkadot/util";
import { submit } from "./accounts.ts";
import { ONE } from "./coins.ts";
import type { Node } from "./node.ts";

/** A billionth part is one, so this is all. */
export const ALL = 1_000_000_000;

export const GIFTS = {
  miner: { NotaryMiner: { rewardShare: ALL / 2, uptimeCommitment: (ALL / 100) * 99 } },
  deployer: {
    AppDeployer: {
      dedicated: { cpuMillicores: 1_000, memoryMib: 1_024, storageGib: 10, bandwidthMbit: 10 },
      deploymentPriority: 1,
      economicShare: ALL / 2,
    },
  },
  community: { CommunityValidator: { uptimeCommitment: (ALL / 100) * 90, commission: ALL / 10 } },
};

export const VALIDATOR = { BpciCoreValidator: { consensusWeight: 1, validationCapacity: 1_000 } };
export const NOTARY = { BpciNotary: { notarizationCapacity: 100, witnessStorage: 100 } };

export const RESOURCES = { cpuMillicores: 4_000, memoryMib: 8_192, storageGib: 100, bandwidthMbit: 100 };

/** More than such a validator needs, and than such a service node. */
export const BONDS = {
  validator: { coin: "Gen", amount: 20n * ONE, borrowed: 0 },
  service: { coin: "Nex", amount: 2n * ONE, borrowed: 0 },
};

/** Session keys that a node made and keeps, and what shows that they are `owner`'s. */
export async function newKeys(node: Node, owner: KeyringPair): Promise<{ keys: string; proof: string }> {
  return node.rpc("author_rotateKeysWithOwner", u8aToHex(owner.publicKey));
}

export interface Registration {
  gift?: unknown;
  specialization?: unknown;
  resources?: unknown;
  bond?: unknown;
  keys: string;
  proof: string;
}

/** The call that registers a notary from the community, but for what is said otherwise. */
export const registration = (api: ApiPromise, of: Registration): SubmittableExtrinsic<"promise"> =>
  api.tx.giftedNodes.register(
    (of.gift ?? GIFTS.community) as any,
    (of.specialization ?? NOTARY) as any,
    (of.resources ?? RESOURCES) as any,
    (of.bond ?? BONDS.service) as any,
    of.keys as any,
    of.proof,
  );

/** Registers a node; gives its id. */
export async function register(api: ApiPromise, who: KeyringPair, of: Registration): Promise<number> {
  const result = await submit(api, who, registration(api, of));
  return registered(result);
}

function registered({ events }: SubmittableResult): number {
  const event = events.find(({ event }) => event.section === "giftedNodes" && event.method === "NodeRegistered");
  return Number((event?.event.data as any).node);
}

/** What the chain has of a node; none if there is no such node. */
export async function nodeOf(api: ApiPromise, id: number): Promise<any> {
  const node: any = await api.query.giftedNodes.nodes(id);
  return node.isNone ? undefined : node.unwrap();
}

/** Its status, without its terms. */
export const statusOf = async (api: ApiPromise, id: number): Promise<string | undefined> => (await nodeOf(api, id))?.status.type;

/** The ids of the validators of the set in force, in the order of their slots. */
export const setOf = async (api: ApiPromise): Promise<number[]> =>
  ((await api.query.giftedNodes.seats()) as any).map(({ node }: any) => Number(node));
