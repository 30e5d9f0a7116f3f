// What a node refuses: each with its own message and a non-zero exit code, and nothing is damaged.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import assert from "../harness/assert.ts";
import { output, run } from "../harness/binary.ts";
import { Node } from "../harness/node.ts";
import { freePorts, listen } from "../harness/ports.ts";
import { folder, genesisOf, spec } from "../harness/specs.ts";
import { until } from "../harness/waiting.ts";

const files = folder();
after(() => files.remove());
const nodeKey = `--node-key=${"01".repeat(32)}`;

/** Runs the binary, which must refuse for the reason given, in one line, and must not have made a database. */
async function refused(args: string[], reason: RegExp, basePath = join(files.path, "unused")): Promise<void> {
  const hasDatabase = () => existsSync(join(basePath, "chains/immortal_dev/paritydb"));
  const hadDatabase = hasDatabase();
  const { code, stderr } = await run([...args, `--base-path=${basePath}`]);
  assert.match(stderr.split("\n").find((line) => line.startsWith("Error:")) ?? stderr, reason);
  assert.ok(code !== null && code !== 0, `exit code ${code}`);
  assert.equal(hasDatabase(), hadDatabase, "it made a database");
}

test("an unknown preset", () => refused(["--chain=nowhere"], /there is no chain `nowhere`/));

test("no chain at all", () => refused([], /say which chain/));

test("a corrupted, a truncated and a foreign chain spec", async () => {
  const development = await spec("development");
  const json = JSON.stringify(development);
  const cases: [string, string, RegExp][] = [
    ["garbled", `${json.slice(0, 100)}\u0000${json.slice(100)}`, /truncated or corrupted/],
    ["truncated", json.slice(0, json.length / 2), /truncated or corrupted/],
    ["empty", "", /truncated or corrupted/],
    ["foreign", JSON.stringify({ ...development, immortalFormat: undefined }), /is no Immortal chain spec/],
    ["nameless", JSON.stringify({ ...development, name: undefined }), /is corrupted: .*name/],
    ["genesisless", JSON.stringify({ ...development, genesis: {} }), /gives no genesis|is corrupted/],
  ];
  const misspelt = structuredClone(development);
  genesisOf(misspelt).balances = { balancez: [] };
  cases.push(["misspelt", JSON.stringify(misspelt), /gives no genesis: .*balancez/]);
  const codeless = structuredClone(development);
  codeless.genesis.runtimeGenesis.code = "0x00";
  cases.push(["codeless", JSON.stringify(codeless), /gives no genesis/]);

  for (const [name, content, reason] of cases) {
    await refused([`--chain=${files.file(`${name}.json`, content)}`], reason);
  }
});

test("a chain spec of the future", async () => {
  const future = { ...(await spec("development")), immortalFormat: 2, unheardOf: true };
  await refused([`--chain=${files.file("future.json", JSON.stringify(future))}`], /needs a newer node/);
});

test("a database of another chain", async () => {
  const basePath = join(files.path, "other-chain");
  const args = ["--alice", "--force-authoring", nodeKey];
  const ours = await spec("development");
  const theirs = structuredClone(ours);
  genesisOf(theirs).coins.distribution[0][1].flx = 1_000_000_000_000;
  const chain = (name: string, spec: any) => `--chain=${files.file(`${name}.json`, JSON.stringify(spec))}`;

  const first = await Node.start({ args: [...args, chain("ours", ours)], basePath });
  const height = await until("a block is made", 30, async () => (await first.height()) >= 1 && first.height());
  await first.remove();

  await refused([...args, chain("theirs", theirs)], /the database at .* is of another chain/, basePath);

  const again = await Node.start({ args: [...args, chain("ours", ours)], basePath });
  assert.ok((await again.height()) >= height, "the database was damaged");
  await again.remove();
});

test("a busy port", async () => {
  const [port, ...free] = await freePorts(4);
  const server = await listen(port);
  try {
    const ports = (busy: string) =>
      ["--rpc-port", "--prometheus-port", "--port"].map((name, i) => `${name}=${name === busy ? port : free[i]}`);
    await refused(["--dev", ...ports("--rpc-port")], new RegExp(`port ${port} for RPC is busy`));
    await refused(["--dev", ...ports("--prometheus-port")], new RegExp(`port ${port} for Prometheus is busy`));
    await refused(["--dev", ...ports("--port")], new RegExp(`port ${port} for the network is busy`));
  } finally {
    server.close();
  }
});

test("a base path that cannot be written", async () => {
  const file = files.file("file", "");
  await refused(["--dev"], /cannot write to the base path/, join(file, "base"));
  await refused(["--dev"], /cannot write to the base path/, "/proc/immortal");
});

test("a base path without room", async () => {
  await refused(["--dev", "--db-storage-threshold=1000000000"], /is full: \d+ MiB are free/);
});

test("a disk that is full to the last byte", async (context) => {
  const disk = join(files.path, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return context.skip("mounting a small disk needs root");
  }
  try {
    writeFileSync(join(disk, "ballast"), Buffer.alloc(60 * 1024));
    await refused(["--dev", "--db-storage-threshold=0"], /cannot write to the base path .*No space left/, disk);
    assert.deepEqual(readdirSync(disk), ["ballast"]);
  } finally {
    execFileSync("umount", [disk]);
  }
});

test("a wrong file for the network's key", async () => {
  const file = files.file("node-key", "no key");
  await refused(["--dev", `--node-key-file=${file}`], /the network key file `.*node-key` is wrong/);
});

test("a wrong file in the keystore", async () => {
  const basePath = join(files.path, "wrong-key");
  const keystore = join(basePath, "chains/immortal_dev/keystore");
  mkdirSync(keystore, { recursive: true });
  const { publicKey } = JSON.parse(await output("key", "inspect", "--output-type=json", "//Alice"));
  const name = Buffer.from("aura").toString("hex") + publicKey.slice(2);
  for (const content of ['"//Bob"', "no JSON"]) {
    writeFileSync(join(keystore, name), content);
    await refused(["--chain=development"], new RegExp(`key file \`${name}\` of the keystore is wrong`), basePath);
  }
});

test("a wrong key to insert", async () => {
  const args = ["key", "insert", "--chain=development", "--key-type=aura", "--scheme=sr25519", "--suri=no phrase"];
  await refused(args, /Invalid (phrase|uri|URI|secret)/i);
});
