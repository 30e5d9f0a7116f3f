// Gifting a node: anyone can, under each gift; and what is refused changes nothing.

import { after, before, test } from "node:test";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { account, ONE } from "../harness/coins.ts";
import { ALL, BONDS, GIFTS, newKeys, nodeOf, register, registration, RESOURCES, statusOf, VALIDATOR } from "../harness/gifts.ts";
import { Node } from "../harness/node.ts";
import { act, ownerActs } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const chain = developmentChain();
/** A gifter's node, which does not validate. */
let gifted: Node;

before(async () => {
  // The hooks of a file run at the same time.
  await until("the chain is there", 120, () => chain.api !== undefined);
  const joins = ["--chain=development", `--bootnodes=${await chain.node.multiaddress()}`, "--allow-private-ip"];
  gifted = await Node.start({ args: [...joins, "--offchain-worker=always"], name: "Gifted" });
  await until("it follows the chain", 60, async () => (await gifted.height()) > 0);
});
after(() => gifted?.remove());

const [alice, bob, charlie, dave] = ["Alice", "Bob", "Charlie", "Dave"].map((name) => pair(`//${name}`));

for (const [name, gift] of Object.entries(GIFTS)) {
  test(`a node of a ${name} is active within half a minute`, async () => {
    const { api } = chain;
    const before = await account(api, "Nex", bob.address);
    const id = await register(api, bob, { gift, ...(await newKeys(gifted, bob)) });
    const registered = Date.now();
    const after = await account(api, "Nex", bob.address);
    assert.equal(after.held - before.held, BONDS.service.amount);
    assert.equal(before.free - after.free, BONDS.service.amount);
    await until("it is active", 30, async () => (await statusOf(api, id)) === "Active");
    console.log(`active after ${(Date.now() - registered) / 1000} s`);
  });
}

test("what a gifter says must make sense", async () => {
  const { api, node } = chain;
  const mine = await newKeys(node, charlie);
  const theirs = await newKeys(node, dave);
  const used = (await api.query.session.nextKeys((await api.query.session.validators() as any)[0])).toHex();
  const before = [await account(api, "Nex", charlie.address), await api.query.giftedNodes.nextNode()];
  const ownersKeys = await newKeys(node, alice);
  const call = (of: object) => registration(api, { ...mine, ...of });
  const big = (1n << 64n) - 1n;
  await assertRefused(api, charlie, [
    [/giftedNodes.ZeroResources/, call({ resources: { ...RESOURCES, storageGib: 0 } })],
    [/giftedNodes.AbsurdResources/, call({ resources: { ...RESOURCES, memoryMib: big } })],
    [/giftedNodes.AbsurdResources/, call({ resources: { ...RESOURCES, cpuMillicores: 1_024_001 } })],
    [/giftedNodes.ShareAboveAll/, call({ gift: { CommunityValidator: { uptimeCommitment: ALL + 1, commission: 0 } } })],
    [/giftedNodes.ShareAboveAll/, call({ gift: { NotaryMiner: { rewardShare: ALL + 1, uptimeCommitment: 0 } } })],
    [/giftedNodes.DedicatesTooMuch/, call({ gift: GIFTS.deployer, resources: { ...RESOURCES, storageGib: 9 } })],
    [/giftedNodes.NotAdmitted/, call({ specialization: VALIDATOR, bond: BONDS.validator })],
    [/giftedNodes.BondTooSmall/, call({ bond: { ...BONDS.service, amount: ONE } })],
    [/giftedNodes.BorrowsTooMuch/, call({ bond: { ...BONDS.service, borrowed: BONDS.service.amount } })],
    [/giftedNodes.BorrowsTooMuch/, call({ bond: { ...BONDS.service, borrowed: 3n * BONDS.service.amount } })],
    [/Token|FundsUnavailable/, call({ bond: { coin: "Nex", amount: 10_000_000n * ONE, borrowed: 0 } })],
    [/giftedNodes.InvalidOwnershipProof/, call(theirs)],
    [/giftedNodes.InvalidOwnershipProof/, call({ proof: "0x" })],
    [/giftedNodes.InvalidOwnershipProof/, call({ keys: used })],
    [/session.NoAssociatedValidatorId/, api.tx.session.setKeys(mine.keys as any, mine.proof)],
  ]);
  // The owner is admitted, so that its validator is refused for its bond.
  await assertRefused(api, alice, [
    [/giftedNodes.BondNotInGen/, registration(api, { ...ownersKeys, specialization: VALIDATOR, bond: BONDS.service })],
    [/giftedNodes.BondTooSmall/, registration(api, { ...ownersKeys, specialization: VALIDATOR, bond: { ...BONDS.validator, amount: ONE } })],
  ]);
  assert.deepEqual(
    [await account(api, "Nex", charlie.address), await api.query.giftedNodes.nextNode()].toString(),
    before.toString(),
  );
});

test("a newcomer borrows half of its first bond, and only then", async () => {
  const { api, node } = chain;
  const eve = pair("//Eve");
  const bond = { ...BONDS.service, borrowed: BONDS.service.amount / 2n };
  const before = await account(api, "Nex", eve.address);
  const id = await register(api, eve, { bond, ...(await newKeys(node, eve)) });
  const after = await account(api, "Nex", eve.address);
  assert.equal(before.free - after.free, bond.amount / 2n);
  assert.equal(after.held, bond.amount);
  assert.equal((await nodeOf(api, id)).bond.borrowed.toBigInt(), bond.borrowed);
  const again = registration(api, { bond, ...(await newKeys(node, eve)) });
  await assertRefused(api, eve, [[/giftedNodes.NotANewcomer/, again]]);
});

test("only its operator changes a node, and only as its bond allows", async () => {
  const { api, node } = chain;
  const id = await register(api, dave, await newKeys(node, dave));
  const reused = await newKeys(node, dave);
  await submit(api, dave, api.tx.giftedNodes.setKeys(id, reused.keys as any, reused.proof));
  await submit(api, dave, api.tx.giftedNodes.bondMore(id, ONE));
  await submit(api, dave, api.tx.giftedNodes.setResources(id, { ...RESOURCES, cpuMillicores: 8_000 }));
  await until("it is active", 30, async () => (await statusOf(api, id)) === "Active");
  const tx = api.tx.giftedNodes;
  await submit(api, dave, tx.startMaintenance(id));
  assert.equal(await statusOf(api, id), "Maintenance");
  await assertRefused(api, dave, [[/giftedNodes.InMaintenance/, tx.startMaintenance(id)]]);
  await submit(api, dave, tx.endMaintenance(id));
  await until("its next heartbeat brings it back", 90, async () => (await statusOf(api, id)) === "Active");
  const before = (await nodeOf(api, id)).toString();
  await assertRefused(api, charlie, [
    [/giftedNodes.UnknownNode/, tx.retire(1_000_000)],
    [/giftedNodes.NotOperator/, tx.retire(id)],
    [/giftedNodes.NotOperator/, tx.setResources(id, RESOURCES)],
    [/giftedNodes.NotOperator/, tx.bondMore(id, ONE)],
    [/giftedNodes.NotOperator/, tx.startMaintenance(id)],
    [/giftedNodes.NotOperator/, tx.withdrawBond(id)],
    [/BadOrigin/, tx.jail(id)],
    [/BadOrigin/, tx.admit(charlie.address)],
    [/BadOrigin/, tx.setPolicy((await api.query.giftedNodes.terms()) as any)],
  ]);
  await assertRefused(api, dave, [
    [/session.DuplicatedKey/, registration(api, reused)],
    [/giftedNodes.BondTooSmall/, tx.setResources(id, { ...RESOURCES, cpuMillicores: 1_000_000 })],
    [/giftedNodes.ZeroResources/, tx.setResources(id, { ...RESOURCES, bandwidthMbit: 0 })],
    [/giftedNodes.NotRetiring/, tx.withdrawBond(id)],
    [/giftedNodes.NotInMaintenance/, tx.endMaintenance(id)],
    [/giftedNodes.NotJailed/, tx.unjail(id)],
  ]);
  assert.equal((await nodeOf(api, id)).toString(), before);

  await submit(api, dave, tx.retire(id));
  await assertRefused(api, dave, [
    [/giftedNodes.Retiring/, tx.retire(id)],
    [/giftedNodes.StillUnbonding/, tx.withdrawBond(id)],
    [/giftedNodes.Retiring/, tx.startMaintenance(id)],
    [/giftedNodes.Retiring/, tx.bondMore(id, ONE)],
  ]);
});

test("who wants seats applies, and who decides decides once", async () => {
  const { api } = chain;
  const tx = api.tx.giftedNodes;
  const before = await account(api, "Flx", charlie.address);
  await submit(api, charlie, tx.apply());
  assert.equal((await account(api, "Flx", charlie.address)).held - before.held, 10n * ONE);
  await assertRefused(api, charlie, [
    [/giftedNodes.AlreadyApplied/, tx.apply()],
    [/giftedNodes.NotSeated/, tx.support(charlie.address)],
  ]);
  await assertRefused(api, alice, [
    // The owner decides by office, and has no vote besides.
    [/giftedNodes.NotSeated/, tx.support(charlie.address)],
    [/giftedNodes.NotAdmitted/, act(api, "NodeRegistration", tx.revokeAdmission(charlie.address))],
  ]);
  await ownerActs(api, "NodeRegistration", tx.admit(charlie.address));
  assert.equal((await account(api, "Flx", charlie.address)).held, before.held);
  await assertRefused(api, alice, [[/giftedNodes.AlreadyAdmitted/, act(api, "NodeRegistration", tx.admit(charlie.address))]]);
  await assertRefused(api, charlie, [
    [/giftedNodes.AlreadyAdmitted/, tx.apply()],
    [/giftedNodes.NotApplied/, tx.withdrawApplication()],
  ]);
});

test("the terms are changed by who may, within bounds", async () => {
  const { api } = chain;
  const terms = (await api.query.giftedNodes.terms()) as any;
  const changed = (values: object) =>
    act(api, "NodeRegistration", api.tx.giftedNodes.setPolicy({ ...terms.toJSON(), ...values }));
  await assertRefused(api, alice, [
    [/giftedNodes.PolicyOutOfBounds/, changed({ validators: 0 })],
    [/giftedNodes.PolicyOutOfBounds/, changed({ validators: 1_001 })],
    [/giftedNodes.PolicyOutOfBounds/, changed({ unbondingEras: 0 })],
  ]);
  assert.equal((await api.query.giftedNodes.terms()).toString(), terms.toString());
  await submit(api, alice, changed({ validators: 50 }));
  assert.equal(Number(((await api.query.giftedNodes.terms()) as any).validators), 50);
});
