// What a network stands on: a place for each node and, if they can be cut, the links between them.

import { onLoopback, type Place } from "../harness/places.ts";
import type { Links } from "./links.ts";
import { namespaces } from "./namespaces.ts";

export interface Ground {
  places: Place[];
  /** Missing where links cannot be cut. */
  links?: Links;
  remove(): void;
}

/** The loopback, where every node reaches every other always. */
export async function loopback(count: number): Promise<Ground> {
  const places: Place[] = [];
  while (places.length < count) places.push(await onLoopback());
  return { places, remove() {} };
}

/** Namespaces, or the loopback on a machine that has none, with a line that says so. */
export async function bestGround(count: number): Promise<Ground> {
  try {
    return await namespaces(count);
  } catch (error) {
    console.log(`links are not cut on this machine: ${(error as Error).message.trim()}`);
    return loopback(count);
  }
}
