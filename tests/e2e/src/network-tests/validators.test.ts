// A new operator's validator on a network of four: joins, authors, is silent, returns, retires; and others leave at once.
// STANDSTILL says for how many seconds everything stands still in the end; 600 is what the chain must bear at least.

import { test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { account } from "../harness/coins.ts";
import { told } from "../harness/events.ts";
import { BONDS, GIFTS, newKeys, nodeOf, register, setOf, statusOf, VALIDATOR } from "../harness/gifts.ts";
import { ownerActs } from "../harness/powers.ts";
import { genesisOf } from "../harness/specs.ts";
import { sleep, until } from "../harness/waiting.ts";
import { networkOf } from "../network/testing.ts";

const STANDSTILL = Number(process.env.STANDSTILL ?? 40);

/** Windows of 18 seconds, eras of two of them. */
const chain = networkOf({
  validators: 4,
  guests: 1,
  patch(spec) {
    genesisOf(spec).rotation.lengths = { slotsPerWindow: 6, windowsPerEra: 2 };
    Object.assign(genesisOf(spec).giftedNodes.policy, { missedSlots: 2 });
  },
});

const [bob, charlie, dave, two] = ["Bob", "Charlie", "Dave", "Two"].map((name) => pair(`//${name}`));
/** The new operator's node: the chain began with nodes 0 to 3. */
const NEW = 4;
/** Two ends of sessions, and a little. */
const JOINING = 60;

const client = (): Promise<ApiPromise> => chain.network.nodes[0].api();

/** The nodes that vote on finality, by their keys. */
async function voters(api: ApiPromise): Promise<number> {
  return ((await api.call.grandpaApi.grandpaAuthorities()) as any).length;
}

test("a new operator is admitted by those who have seats, more than half of them", async () => {
  const api = await client();
  await submit(api, two, api.tx.giftedNodes.apply());
  await submit(api, bob, api.tx.giftedNodes.support(two.address));
  await assert.rejects(submit(api, bob, api.tx.giftedNodes.support(two.address)), /giftedNodes.AlreadySupported/);
  assert.ok(((await api.query.giftedNodes.operators(two.address)) as any).isNone);
  await submit(api, charlie, api.tx.giftedNodes.support(two.address));
  assert.ok(((await api.query.giftedNodes.operators(two.address)) as any).unwrap().admitted.isTrue);
});

test("its validator joins at the second end of a session, makes blocks, and they are final", async () => {
  const api = await client();
  const guest = chain.network.nodes[NEW];
  // Nothing is promised: with eras of half a minute any silence would be most of one.
  const gift = { CommunityValidator: { ...GIFTS.community.CommunityValidator, uptimeCommitment: 0 } };
  const made = await newKeys(guest, two);
  const id = await register(api, two, { gift, specialization: VALIDATOR, bond: BONDS.validator, ...made });
  assert.equal(id, NEW);
  await until("it stands by", 30, async () => (await statusOf(api, id)) === "Standby");
  await until("it is active", JOINING, async () => (await statusOf(api, id)) === "Active");
  assert.deepEqual((await setOf(api)).sort(), [0, 1, 2, 3, NEW]);
  await until("it has a vote", 20, async () => (await voters(api)) === 5);
  const itself = ((await api.query.session.validators()) as any).at((await setOf(api)).indexOf(NEW));
  const block = await until("it makes a block", 60, async () => {
    const header = await api.derive.chain.getHeader(await api.rpc.chain.getBlockHash());
    return header.author?.toString() === itself.toString() && header.number.toNumber();
  });
  await until("its block is final", 30, async () => (await guest.height("finalized")) >= block);
});

test("silent, it stands by and finality goes on; there again, it is back", async () => {
  const { network } = chain;
  const api = await client();
  const before = (await nodeOf(api, NEW)).bond.amount.toString();
  await network.nodes[NEW].kill();
  await until("it stands by", 90, async () => (await statusOf(api, NEW)) === "Standby");
  await until("the set goes on without it", 20, async () => !(await setOf(api)).includes(NEW));
  await network.finalizes(3, [0, 1, 2, 3]);
  await network.nodes[NEW].start();
  await until("it is active", JOINING + 30, async () => (await statusOf(api, NEW)) === "Active");
  assert.equal((await nodeOf(api, NEW)).bond.amount.toString(), before);
  await network.finalizes(2);
});

test("an ejected validator is out of the set in three blocks, and finality follows", async () => {
  const { network } = chain;
  const api = await client();
  const { blockNumber } = (await ownerActs(api, "NodeRegistration", api.tx.giftedNodes.jail(3))) as any;
  await assert.rejects(submit(api, dave, api.tx.giftedNodes.unjail(3)), /giftedNodes.StillJailed/);
  const at = blockNumber.toNumber() + 3;
  await until(`block ${at} is made`, 30, async () => (await network.nodes[0].height()) >= at);
  const then = await api.at(await api.rpc.chain.getBlockHash(at - 1));
  const set = ((await then.query.giftedNodes.seats()) as any).map(({ node }: any) => Number(node));
  assert.deepEqual(set.sort(), [0, 1, 2, NEW]);
  const after = await api.at(await api.rpc.chain.getBlockHash(at));
  assert.equal(((await after.call.grandpaApi.grandpaAuthorities()) as any).length, 4);
  await network.finalizes(3, [0, 1, 2, NEW]);
});

test("from jail one returns when its time is over", async () => {
  const api = await client();
  const { until: era } = (await nodeOf(api, 3)).status.asJailed;
  await until("its time is over", 150, async () => Number(((await api.query.giftedNodes.windows()) as any).era) >= Number(era));
  await submit(api, dave, api.tx.giftedNodes.unjail(3));
  await until("it is active", JOINING + 30, async () => (await statusOf(api, 3)) === "Active");
});

test("retired, it leaves the set, and its operator gets the bond back", async () => {
  const { network } = chain;
  const api = await client();
  const before = await account(api, "Gen", two.address);
  await submit(api, two, api.tx.giftedNodes.retire(NEW));
  await until("it is out of the set", 30, async () => !(await setOf(api)).includes(NEW));
  await network.finalizes(2);
  const { until: era } = (await nodeOf(api, NEW)).status.asRetiring;
  await until("it is unbonded", 150, async () => Number(((await api.query.giftedNodes.windows()) as any).era) >= Number(era));
  const { events } = await submit(api, two, api.tx.giftedNodes.withdrawBond(NEW));
  const withdrawn = events.find(({ event }) => event.method === "BondWithdrawn")?.event.data as any;
  assert.deepEqual([withdrawn.returned.toBigInt(), withdrawn.repaid.toBigInt()], [BONDS.validator.amount, 0n]);
  const after = await account(api, "Gen", two.address);
  // It may have been paid what it earned, too.
  assert.ok(after.free - before.free >= BONDS.validator.amount);
  assert.equal(after.held, 0n);
  assert.equal(await nodeOf(api, NEW), undefined);
});

test("everything stands still for a while, and nobody is blamed", async () => {
  const { network } = chain;
  const founders = [0, 1, 2, 3];
  const api = await client();
  const before = await network.nodes[0].height("finalized");
  // Each has shown that it is there in this window, whether that counts or not.
  await until("each has made a block of a window", 60, async () => {
    const blocks = Number(((await api.query.giftedNodes.windows()) as any).blocks);
    return blocks === founders.length || blocks === founders.length + 1;
  });
  await api.disconnect();
  await Promise.all(network.nodes.map((node) => node.kill()));
  await sleep(STANDSTILL * 1000);
  await Promise.all(network.nodes.map((node) => node.start()));
  await network.ready(founders, 120);
  const again = await client();
  // Long enough for an era to be judged.
  const era = Number(((await again.query.giftedNodes.windows()) as any).era);
  await until("an era is over", 120, async () => Number(((await again.query.giftedNodes.windows()) as any).era) > era + 1);
  for (const id of founders) assert.equal(await statusOf(again, id), "Active");
  for (const { block, name, data } of await told(again, before + 1, await network.nodes[0].height("finalized"))) {
    assert.notEqual(name, "giftedNodes.StatusChanged", `at #${block}: ${data}`);
    if (name === "giftedNodes.EraJudged") assert.ok(data.kept.isTrue, `at #${block}: ${data}`);
  }
});
