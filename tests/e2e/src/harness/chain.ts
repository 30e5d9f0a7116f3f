// The chain that most tests need: a development chain with its one node.

import { after, before } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { Node } from "./node.ts";

/** Starts a development chain before the tests of a file, and removes it after them. */
export function developmentChain(): { node: Node; api: ApiPromise } {
  const chain = {} as { node: Node; api: ApiPromise };
  before(async () => {
    chain.node = await Node.start({ args: ["--dev"] });
    chain.api = await chain.node.api();
  });
  after(() => chain.node?.remove());
  return chain;
}
