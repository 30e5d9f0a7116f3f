// A chain with real keys begins from the template `mainnet`; well-known keys are refused on it.

import { join } from "node:path";
import { after, test } from "node:test";
import assert from "../harness/assert.ts";
import { output, run } from "../harness/binary.ts";
import { Node } from "../harness/node.ts";
import { folder, genesisOf, spec } from "../harness/specs.ts";
import { until } from "../harness/waiting.ts";

const files = folder();
after(() => files.remove());
const nodeKey = `--node-key=${"01".repeat(32)}`;

interface Key {
  secretPhrase: string;
  ss58PublicKey: string;
}

const key = async (scheme: string, ...suri: string[]): Promise<Key> => {
  const json = ["--output-type=json", `--scheme=${scheme}`];
  return JSON.parse(
    suri.length ? await output("key", "inspect", ...json, ...suri) : await output("key", "generate", ...json),
  );
};

/** The schemes of a validator's session keys, by the kind of key. */
const schemes = { aura: "sr25519", gran: "ed25519", node: "sr25519", audi: "sr25519" };

/** The template with an owner who validates too, and is given FLX and so much AUR, in planck. Each key is new unless `suri` makes it. */
async function founded(suri?: string, aur = 1e20): Promise<{ json: string; keys: Record<string, Key> }> {
  const from = suri ? [suri] : [];
  const owner = await key("sr25519", ...from);
  const keys: Record<string, Key> = {};
  for (const [kind, scheme] of Object.entries(schemes)) keys[kind] = await key(scheme, ...from);

  const template = await spec("mainnet");
  const genesis = genesisOf(template);
  const account = owner.ss58PublicKey;
  genesis.responsibilities.owner = account;
  // More AUR than 64 bits can count.
  genesis.coins.distribution = [[account, { flx: 1_000_000_000_000_000, aur }]];
  const sessionKeys = {
    aura: keys.aura.ss58PublicKey,
    grandpa: keys.gran.ss58PublicKey,
    node: keys.node.ss58PublicKey,
    authority_discovery: keys.audi.ss58PublicKey,
  };
  genesis.giftedNodes.nodes = [{ operator: account, keys: sessionKeys }];
  return { json: JSON.stringify(template), keys };
}

async function refused(args: string[], reason: RegExp): Promise<void> {
  const { code, stderr } = await run([...args, nodeKey, `--base-path=${join(files.path, "unused")}`]);
  assert.match(stderr, reason);
  assert.ok(code !== null && code !== 0, `exit code ${code}`);
}

test("the bare template is refused: nobody owns it", () => refused(["--chain=mainnet"], /names no owner/));

test("a distribution that is larger than its share is refused", async () => {
  const { json } = await founded(undefined, 300_000_001e12);
  await refused([`--chain=${files.file("generous.json", json)}`], /the coins cannot be allocated/);
});

test("well-known keys in its genesis are refused, in a plain and in a raw spec", async () => {
  const plain = files.file("well-known.json", (await founded("//Eve")).json);
  await refused([`--chain=${plain}`], /holds the well-known key `\/\/Eve`/);
  const raw = files.file("well-known-raw.json", await output("export-chain-spec", `--chain=${plain}`, "--raw"));
  await refused([`--chain=${raw}`], /holds the well-known key `\/\/Eve`/);
});

test("with keys of one's own it makes blocks, and still refuses to author with a well-known one", async () => {
  const { json, keys } = await founded();
  const chain = `--chain=${files.file("founded.json", json)}`;
  await refused([chain, "--alice"], /well-known key `.*Alice` must not be used/);

  const basePath = join(files.path, "validator");
  for (const [kind, scheme] of Object.entries(schemes)) {
    const suri = files.file(kind, keys[kind].secretPhrase);
    const where = [chain, `--base-path=${basePath}`];
    await output("key", "insert", ...where, `--key-type=${kind}`, `--scheme=${scheme}`, `--suri=${suri}`);
  }
  const node = await Node.start({ args: [chain, "--validator", "--force-authoring", nodeKey], basePath });
  try {
    await until("blocks are final", 40, async () => (await node.height("finalized")) >= 2);
  } finally {
    await node.remove();
  }
});
