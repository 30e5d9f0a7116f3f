// The network of a test file: its tests break it in turn, and each leaves it whole.

import { after, afterEach, before, beforeEach } from "node:test";
import { Network, type NetworkOptions } from "./network.ts";

/** Starts a network before the tests of a file, and removes it after them. The timeline of a test that fails stays. */
export function networkOf(options: NetworkOptions): { network: Network } {
  const chain = {} as { network: Network };
  before(async () => {
    chain.network = await Network.start(options);
  });
  beforeEach((test) => void chain.network?.timeline.note(`test: ${test.name}`));
  afterEach((test) => {
    if (chain.network && (test as { passed?: boolean }).passed === false) console.log(`the timeline: ${chain.network.timeline.save()}`);
  });
  after(() => chain.network?.remove());
  return chain;
}
