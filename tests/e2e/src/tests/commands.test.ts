// The node's subcommands, on a chain that a node made.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import assert from "../harness/assert.ts";
import { output, run } from "../harness/binary.ts";
import { Node } from "../harness/node.ts";
import { folder, spec } from "../harness/specs.ts";
import { until } from "../harness/waiting.ts";

const files = folder();
const basePath = join(files.path, "base");
const exported = join(files.path, "blocks");
const chain = ["--chain=development", `--base-path=${basePath}`];

before(async () => {
  const author = ["--alice", "--force-authoring", `--node-key=${"01".repeat(32)}`];
  const node = await Node.start({ args: ["--chain=development", ...author], basePath });
  await until("some blocks are final", 60, async () => (await node.height("finalized")) >= 4);
  await node.remove();
});
after(() => files.remove());

/** The heights of the best and the last final block of a database. */
async function chainInfo(...where: string[]): Promise<{ best: number; finalized: number }> {
  const { best_number, finalized_number } = JSON.parse(await output("chain-info", ...where));
  return { best: best_number, finalized: finalized_number };
}

test("key generates, inspects and inserts", async () => {
  const generated = JSON.parse(await output("key", "generate", "--output-type=json"));
  const inspected = JSON.parse(await output("key", "inspect", "--output-type=json", generated.secretPhrase));
  assert.equal(inspected.ss58Address, generated.ss58Address);

  await output("key", "insert", ...chain, "--key-type=node", "--scheme=sr25519", `--suri=${generated.secretPhrase}`);
  const file = Buffer.from("node").toString("hex") + generated.publicKey.slice(2);
  assert.ok(existsSync(join(basePath, "chains/immortal_dev/keystore", file)));
});

test("export-chain-spec prints every preset", async () => {
  for (const [preset, validators] of [["development", 1], ["local_testnet", 7], ["mainnet", 0]] as const) {
    const { genesis, immortalFormat } = await spec(preset);
    assert.equal(immortalFormat, 1);
    assert.equal(genesis.runtimeGenesis.patch.giftedNodes.nodes.length, validators);
  }
});

test("chain-info shows the heights", async () => {
  const { best, finalized } = await chainInfo(...chain);
  assert.ok(finalized >= 4 && best >= finalized, `best ${best}, final ${finalized}`);
});

test("check-block executes a block once more, and keeps the runtime that it compiled", async () => {
  const modules = join(basePath, "chains/immortal_dev/runtimes/modules");
  assert.ok(!existsSync(modules), "the node was told another folder");
  for (let time = 0; time < 2; time++) {
    const { code, stderr } = await run(["check-block", ...chain, "2"]);
    assert.equal(code, 0, stderr);
    const kept = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.includes("."));
    assert.equal(kept.length, 1);
  }
});

test("exported blocks are imported into another database", async () => {
  await output("export-blocks", ...chain, "--to=4", exported);
  assert.ok(statSync(exported).size > 0);

  const other = ["--chain=development", `--base-path=${join(files.path, "other")}`];
  await output("import-blocks", ...other, exported);
  assert.equal((await chainInfo(...other)).best, 4);
});

test("revert takes back what is not final, and nothing else", async () => {
  const before = await chainInfo(...chain);
  await output("revert", ...chain, "1000");
  assert.deepEqual(await chainInfo(...chain), { best: before.finalized, finalized: before.finalized });
});

test("purge-chain deletes the database and nothing else", async () => {
  await output("purge-chain", ...chain, "-y");
  assert.ok(!existsSync(join(basePath, "chains/immortal_dev/paritydb/full")));
  assert.ok(existsSync(join(basePath, "chains/immortal_dev/keystore")));
});
