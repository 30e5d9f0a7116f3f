// Two nodes sync, on either network back end.

import { test } from "node:test";
import assert from "../harness/assert.ts";
import { Node } from "../harness/node.ts";
import { until } from "../harness/waiting.ts";

for (const backend of ["litep2p", "libp2p"]) {
  test(`a node that joins by ${backend} gets to the same final blocks`, async () => {
    const shared = ["--chain=development", `--network-backend=${backend}`, "--allow-private-ip"];
    const author = await Node.start({
      args: [...shared, "--alice", "--force-authoring", `--node-key=${"01".repeat(32)}`],
    });
    try {
      await until("the author has some blocks", 30, async () => (await author.height()) >= 3);
      const follower = await Node.start({ args: [...shared, `--bootnodes=${await author.multiaddress()}`] });
      try {
        const height = await until("the follower has final blocks", 60, async () => {
          const height = await follower.height("finalized");
          return height >= 3 && height;
        });
        const [theirs, ours] = await Promise.all(
          [author, follower].map((node) => node.rpc("chain_getBlockHash", height)),
        );
        assert.equal(ours, theirs);
      } finally {
        await follower.remove();
      }
    } finally {
      await author.remove();
    }
  });
}
