// A node goes on with its database, however it ended.

import { after, before, test } from "node:test";
import assert from "../harness/assert.ts";
import { Node } from "../harness/node.ts";
import { until } from "../harness/waiting.ts";

let node: Node;

before(async () => {
  node = await Node.start({ args: ["--dev"] });
});
after(() => node.remove());

for (const end of ["stop", "kill"] as const) {
  test(`after ${end} and start the chain goes on where it was`, async () => {
    const final = await until("a block is final", 30, async () => {
      const height = await node.height("finalized");
      return height >= 2 && height;
    });
    const hash = await node.rpc("chain_getBlockHash", final);

    await node[end]();
    await node.start();

    assert.equal(await node.rpc("chain_getBlockHash", final), hash);
    await until("further blocks are final", 30, async () => (await node.height("finalized")) > final + 1);
  });
}
