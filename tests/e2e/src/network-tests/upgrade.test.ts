// The runtime is upgraded while transfers go on: no block is missed and nothing is lost, with a migration or without; and on a mature
// chain half of the operators with seats can stop the owner's upgrade. VALIDATORS says of how many, 4 if nothing else is said.

import { cpus } from "node:os";
import { test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { account } from "../harness/coins.ts";
import { act, owner, reached } from "../harness/powers.ts";
import { compile, COUNTED, migrating, raised, type Rehearsal } from "../harness/rehearsals.ts";
import { genesisOf } from "../harness/specs.ts";
import { TRANSFERRED, transfers } from "../harness/transfers.ts";
import { sleep, until } from "../harness/waiting.ts";
import { networkOf } from "../network/testing.ts";

const SIZE = Number(process.env.VALIDATORS ?? 4);

/** Slots that may be missed where several nodes share a machine's cores: all read the new runtime at the same time. */
const MISSED = SIZE * 2 > cpus().length ? 2 : 0;

for (const rehearsal of [raised(), migrating()]) await compile(rehearsal);

/** Blocks that the owner's upgrade waits on a mature chain. */
const DELAY = 5;

const chain = networkOf({
  validators: SIZE,
  // One alone has no peers, and makes blocks all the same.
  args: SIZE === 1 ? ["--force-authoring"] : [],
  patch(spec) {
    genesisOf(spec).responsibilities.policy.actDelay = DELAY;
    genesisOf(spec).giftedNodes.policy.missedSlots = 255;
  },
});
const [bob, charlie, dave] = ["Bob", "Charlie", "Dave"].map((name) => pair(`//${name}`));
/** Transfers go from the one to the other, who has nothing in the beginning. */
const [payer, payee] = [pair("//Ferdie"), pair("//Payee")];

const client = (): Promise<ApiPromise> => chain.network.nodes[0].api();
const version = async (): Promise<number> => (await chain.network.nodes[0].rpc("state_getRuntimeVersion")).specVersion;
/** Applies an upgrade; gives the block that set the code. Its events are not asked for: a client that learns of the new runtime while it
 * decodes them takes them for the new one's. */
async function apply(api: ApiPromise, code: string, specVersion: number): Promise<number> {
  const node = chain.network.nodes[0];
  const upgrade = await api.tx.responsibilities.applyUpgrade(code).signAsync(dave, { nonce: -1 });
  await api.rpc.author.submitExtrinsic(upgrade);
  await until("the new version runs", 60, async () => (await version()) === specVersion);
  let set = await node.height();
  const versionAfter = async (block: number) => (await node.rpc("state_getRuntimeVersion", await node.rpc("chain_getBlockHash", block))).specVersion;
  while ((await versionAfter(set - 1)) === specVersion) set--;
  return set;
}

/** The slot of a block, as its header says: what of its state is where depends on the runtime that it had. */
async function slotOf(block: number): Promise<number> {
  const node = chain.network.nodes[0];
  const header = await node.rpc("chain_getHeader", await node.rpc("chain_getBlockHash", block));
  const seal = header.digest.logs.find((log: string) => log.startsWith("0x0661757261"));
  return Number(Buffer.from(seal.slice(-16), "hex").readBigUInt64LE());
}

/** Upgrades under load; gives the blocks before and after it, and when the code was set. */
async function upgradeUnderLoad(api: ApiPromise, { code, hash, specVersion }: Rehearsal, isDone: () => Promise<boolean>) {
  const { network } = chain;
  const before = (await account(api, "Flx", payee.address)).free;
  const load = transfers(api, network.nodes[0], payer, payee.address);
  const from = await network.nodes[0].height();
  await submit(api, owner, act(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(hash)));
  const { notBefore } = ((await api.query.responsibilities.pending(hash)) as any).unwrap();
  if (SIZE >= 4) await assertRefused(api, dave, [[/responsibilities\.TooEarly/, api.tx.responsibilities.applyUpgrade(code)]]);
  await reached(api, notBefore.toNumber() - 1);
  const set = await apply(api, code, specVersion);
  await until("it is done", 120, isDone);
  await network.finalizes(3);
  const sent = await load.stop();
  assert.equal((await account(api, "Flx", payee.address)).free, before + BigInt(sent) * TRANSFERRED);
  return { from, set, to: await network.nodes[0].height(), sent };
}

/** Slots between two blocks that nobody made a block in. */
async function missed(from: number, to: number): Promise<number> {
  return (await slotOf(to)) - (await slotOf(from)) - (to - from);
}

test("half of the operators with seats stop the owner's upgrade", async (test) => {
  if (SIZE < 4) return test.skip("it takes four validators to be mature");
  const api = await client();
  const { code, hash } = raised();
  await until("the chain is mature", 120, async () => (await api.query.giftedNodes.currentStage()).toString() === "Mature");
  await submit(api, owner, act(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(hash)));
  await assertRefused(api, pair("//Ferdie"), [
    [/responsibilities\.NotSeated/, api.tx.responsibilities.veto(hash)],
    [/responsibilities\.StillValid/, api.tx.responsibilities.discard(hash)],
  ]);
  await assertRefused(api, owner, [[/responsibilities\.NotSeated/, api.tx.responsibilities.veto(hash)]]);
  await submit(api, bob, api.tx.responsibilities.veto(hash));
  await assertRefused(api, bob, [[/responsibilities\.AlreadyVetoed/, api.tx.responsibilities.veto(hash)]]);
  // Two of three.
  const { events } = await submit(api, charlie, api.tx.responsibilities.veto(hash));
  assert.ok(events.some(({ event }) => api.events.responsibilities.Vetoed.is(event)));
  await sleep(DELAY * 3_000);
  await assertRefused(api, dave, [[/responsibilities\.UnknownAct/, api.tx.responsibilities.applyUpgrade(code)]]);
  assert.equal(await version(), 1);
});

test("an upgrade under load misses no block and keeps the state", async () => {
  const api = await client();
  const owned = (await account(api, "Gen", bob.address)).free;
  const { from, set, to, sent } = await upgradeUnderLoad(api, raised(), async () => true);
  const lost = await missed(from, to);
  console.log(`upgraded in block ${set}: ${sent} transfers from #${from} to #${to}, ${lost} slots missed`);
  assert.ok(lost <= MISSED, `${lost} slots were missed`);
  assert.equal((await account(api, "Gen", bob.address)).free, owned);
  assert.equal(Number((await (await client()).query.system.lastRuntimeUpgrade() as any).unwrap().specVersion), 1001);
});

test("a migration goes over several blocks without a transfer in them, and all that waited follow", async () => {
  const api = await client();
  const counted = async () => Buffer.from((await chain.network.nodes[0].rpc("state_getStorage", COUNTED))?.slice(2) ?? "", "hex");
  const isDone = async () => (await counted()).length > 0 && (await chain.network.nodes[0].rpc("state_getStorage", api.query.multiBlockMigrations.cursor.key())) === null;
  const prefix = api.query.system.account.keyPrefix();
  const accounts = (await chain.network.nodes[0].rpc("state_getKeysPaged", prefix, 1_000)).length;
  const { from, set, to, sent } = await upgradeUnderLoad(api, migrating(), isDone);
  const lost = await missed(from, to);
  console.log(`migrated from block ${set}: ${sent} transfers from #${from} to #${to}, ${accounts} accounts, ${lost} slots missed`);
  assert.ok(lost <= MISSED, `${lost} slots were missed`);
  assert.equal((await counted()).readUInt32LE(0), accounts);
});
