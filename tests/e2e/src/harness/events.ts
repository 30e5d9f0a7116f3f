// What the chain tells, block by block.

import type { ApiPromise } from "@polkadot/api";
import { until } from "./waiting.ts";

export interface Told {
  block: number;
  hash: string;
  /** The pallet and the event, such as `immortality.CouncilElected`. */
  name: string;
  data: any;
}

/** What the chain told in these blocks. */
export async function told(api: ApiPromise, from: number, to = from): Promise<Told[]> {
  const all: Told[] = [];
  for (let block = from; block <= to; block++) {
    const hash = await hashOf(api, block);
    for (const { event } of (await (await api.at(hash)).query.system.events()) as any) {
      all.push({ block, hash, name: `${event.section}.${event.method}`, data: event.data });
    }
  }
  return all;
}

/** What blocks tell, from one on and as they come, to the first that tells of an event of which that is so. */
export async function toldUntil(api: ApiPromise, from: number, name: string, is: (data: any) => boolean, seconds = 120): Promise<Told[][]> {
  const blocks: Told[][] = [];
  return until(`${name} from block ${from} on`, seconds, async () => {
    const best = await height(api);
    while (from + blocks.length <= best) {
      const block = await told(api, from + blocks.length);
      blocks.push(block);
      if (block.some((one) => one.name === name && is(one.data))) return blocks;
    }
    return undefined;
  });
}

/** Waits for an event, from a block on; gives the first of which that is so. */
export async function happened(api: ApiPromise, from: number, name: string, is: (data: any) => boolean = () => true, seconds = 120): Promise<Told> {
  const last = (await toldUntil(api, from, name, is, seconds)).at(-1)!;
  return last.find((one) => one.name === name && is(one.data))!;
}

/** The height of the chain. */
export const height = async (api: ApiPromise): Promise<number> => (await api.rpc.chain.getHeader()).number.toNumber();

/** The hash of a block. */
export const hashOf = async (api: ApiPromise, block: number): Promise<string> => (await api.rpc.chain.getBlockHash(block)).toHex();
