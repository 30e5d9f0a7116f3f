// Powers: the owner's, several holders' together, and what nobody has; what oversight stops, and what it cannot.

import { test } from "node:test";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { free, ONE, TREASURY } from "../harness/coins.ts";
import { act, approve, type Call, owner, ownerActs, reached, standard } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve] = ["Bob", "Charlie", "Dave", "Eve"].map((name) => pair(`//${name}`));
const codeHash = `0x${"07".repeat(32)}`;

const chain = developmentChain();

const pending = async (hash: string) => ((await chain.api.query.responsibilities.pending(hash)) as any).unwrapOr(undefined);
const holders = async (power: string) => (await chain.api.query.responsibilities.powerOf(power)).toString();

test("the owner holds all powers; a stranger has none", async () => {
  const { api } = chain;
  const authorize = api.tx.responsibilities.authorizeUpgrade(codeHash);
  await assertRefused(api, bob, [
    [/responsibilities\.NotHolder/, act(api, "RuntimeUpgrade", authorize)],
    [/responsibilities\.NotHolder/, approve(api, "RuntimeUpgrade", authorize)],
    [/BadOrigin/, authorize],
    [/BadOrigin/, api.tx.responsibilities.nameOwner(bob.address)],
    [/BadOrigin/, api.tx.responsibilities.setHolders("RuntimeUpgrade", "Vacant")],
    [/BadOrigin/, api.tx.responsibilities.whitelistCall(codeHash)],
    [/BadOrigin/, api.tx.responsibilities.dispatchWhitelisted(authorize)],
    [/BadOrigin/, api.tx.safeMode.forceEnter()],
    [/BadOrigin/, api.tx.referenda.kill(0)],
    [/responsibilities\.UnknownAct/, api.tx.responsibilities.enact(authorize)],
    [/responsibilities\.NotSeated/, api.tx.responsibilities.veto(codeHash)],
    [/responsibilities\.UnknownAct/, api.tx.responsibilities.applyUpgrade("0x00")],
  ]);
  assert.equal(await pending(codeHash), undefined);
});

test("each call has its power, and some have none; no wrapper reaches any", async () => {
  const { api } = chain;
  const mint = api.tx.coins.mint("Nex", 1);
  const kill = api.tx.system.killStorage([]);
  await assertRefused(api, owner, [
    [/responsibilities\.WrongResponsibility/, act(api, "RuntimeUpgrade", mint)],
    [/responsibilities\.NotPrivileged/, act(api, "RuntimeUpgrade", api.tx.system.remark("0x00"))],
    [/responsibilities\.Unreachable/, act(api, "RuntimeUpgrade", kill)],
    [/responsibilities\.Unreachable/, act(api, "RuntimeUpgrade", api.tx.system.setCode("0x00"))],
    [/responsibilities\.Unreachable/, act(api, "EconomicManagement", api.tx.balances.forceSetBalance(bob.address, 0))],
    [/responsibilities\.Unreachable/, act(api, "NetworkGovernance", api.tx.responsibilities.nameOwner(bob.address))],
    [/responsibilities\.NotPrivileged/, act(api, "EconomicManagement", api.tx.utility.batchAll([mint]))],
    [/responsibilities\.NotPrivileged/, act(api, "EconomicManagement", act(api, "EconomicManagement", mint))],
    [/BadOrigin/, api.tx.utility.batchAll([mint])],
    [/BadOrigin/, api.tx.utility.dispatchAs({ system: "Root" } as any, kill)],
    [/BadOrigin/, api.tx.utility.withWeight(kill, { refTime: 0, proofSize: 0 })],
    [/BadOrigin/, api.tx.scheduler.schedule(1_000, null, 0, kill)],
    [/BadOrigin/, mint],
    // The office does not pass through an account derived from the owner's.
    [/responsibilities\.NotHolder/, api.tx.utility.asDerivative(0, act(api, "EconomicManagement", mint))],
  ]);
});

test("several hold a power together: more than half approve, and the call is made", async () => {
  const { api } = chain;
  const members = [bob, charlie, dave].map(({ publicKey }) => publicKey).sort(Buffer.compare);
  const unsorted = [...members].reverse();
  await assertRefused(api, owner, [
    [/responsibilities\.NoMembers/, act(api, "NetworkGovernance", api.tx.responsibilities.setHolders("EconomicManagement", { Members: [] }))],
    [/responsibilities\.MembersNotSorted/, act(api, "NetworkGovernance", api.tx.responsibilities.setHolders("EconomicManagement", { Members: unsorted }))],
  ]);
  await ownerActs(api, "NetworkGovernance", api.tx.responsibilities.setHolders("EconomicManagement", { Members: members }));

  await submit(api, eve, api.tx.coins.burn("Nex", 5n * ONE, true));
  const mint = api.tx.coins.mint("Nex", 5n * ONE);
  const treasury = async () => (await free(api, TREASURY)).Nex;
  const before = await treasury();
  await assertRefused(api, owner, [[/responsibilities\.NotHolder/, act(api, "EconomicManagement", mint)]]);
  await assertRefused(api, bob, [[/responsibilities\.NotHolder/, act(api, "EconomicManagement", mint)]]);
  const first = await submit(api, bob, approve(api, "EconomicManagement", mint));
  const approved = first.events.find(({ event }) => api.events.responsibilities.Approved.is(event))!;
  assert.deepEqual(
    { ...(approved.event.data.toHuman() as object) },
    { responsibility: "EconomicManagement", by: bob.address, callHash: mint.method.hash.toHex(), approvals: "1", threshold: "2" },
  );
  await assertRefused(api, bob, [[/responsibilities\.AlreadyApproved/, approve(api, "EconomicManagement", mint)]]);
  await assertRefused(api, eve, [
    [/responsibilities\.NotHolder/, approve(api, "EconomicManagement", mint)],
    [/responsibilities\.StillValid/, api.tx.responsibilities.endApproval("EconomicManagement", mint.method.hash)],
  ]);
  assert.equal(await treasury(), before);
  await submit(api, dave, approve(api, "EconomicManagement", mint));
  assert.equal(await treasury(), before + 5n * ONE);
  assert.equal((await api.query.responsibilities.approvals.entries()).length, 0);

  await ownerActs(api, "NetworkGovernance", api.tx.responsibilities.setHolders("EconomicManagement", "Owner"));
  assert.equal(await holders("EconomicManagement"), "Owner");
});

/** Blocks until approvals expire: half of what is usual. */
const LIFETIME = 50;
const admit = () => chain.api.tx.giftedNodes.admit(eve.address);

test("terms change within half and twice those of genesis; an approval is begun", async () => {
  const { api } = chain;
  const policy = ((await api.query.responsibilities.terms()) as any).toJSON();
  const changed = (values: object) => act(api, "NetworkGovernance", api.tx.responsibilities.setPolicy({ ...policy, ...values }));
  await assertRefused(api, owner, [
    [/responsibilities\.DelayOutOfBounds/, changed({ actDelay: 4 })],
    [/responsibilities\.LifetimeOutOfBounds/, changed({ actLifetime: LIFETIME - 1 })],
    [/responsibilities\.VotingDayOutOfBounds/, changed({ votingDay: 23 })],
    [/responsibilities\.VotingDayOutOfBounds/, changed({ votingDay: 49 })],
  ]);
  await submit(api, owner, changed({ actLifetime: LIFETIME }));
  const members = [bob, charlie].map(({ publicKey }) => publicKey).sort(Buffer.compare);
  await ownerActs(api, "NetworkGovernance", api.tx.responsibilities.setHolders("NodeRegistration", { Members: members }));
  await submit(api, bob, approve(api, "NodeRegistration", admit()));
});

test("an upgrade is authorised by its hash, and only that code is taken", async () => {
  const { api } = chain;
  const garbage = "0x0102";
  const authorize = (code: string) => api.tx.responsibilities.authorizeUpgrade(api.registry.hash(Buffer.from(code.slice(2), "hex")));
  await ownerActs(api, "RuntimeUpgrade", authorize(garbage));
  await assertRefused(api, owner, [[/responsibilities\.AlreadyPending/, act(api, "RuntimeUpgrade", authorize(garbage))]]);
  await assertRefused(api, bob, [
    [/responsibilities\.UnknownAct/, api.tx.responsibilities.applyUpgrade("0x0103")],
    [/system\.FailedToExtractRuntimeVersion/, api.tx.responsibilities.applyUpgrade(garbage)],
  ]);
  const running = (await api.rpc.state.getStorage(":code")) as any;
  const hash = api.registry.hash(running.unwrap().toU8a(true)).toHex();
  await ownerActs(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(hash));
  await assertRefused(api, bob, [
    [/system\.SpecVersionNeedsToIncrease/, api.tx.responsibilities.applyUpgrade(running.unwrap().toHex())],
    [/responsibilities\.StillValid/, api.tx.responsibilities.discard(hash)],
    [/responsibilities\.NotHolder/, api.tx.responsibilities.withdraw(hash)],
  ]);
  await submit(api, owner, api.tx.responsibilities.withdraw(hash));
  assert.equal(await pending(hash), undefined);
});

test("in safe-mode the chain makes and finalises blocks, votes go on, and everything else is stopped", async () => {
  const { api, node } = chain;
  await ownerActs(api, "SecurityOversight", api.tx.safeMode.forceEnter());
  const stopped: Call[] = [
    api.tx.balances.transferKeepAlive(bob.address, ONE),
    api.tx.coins.transfer("Nex", bob.address, ONE),
    api.tx.incentives.claim(0),
    api.tx.utility.batchAll([api.tx.coins.transfer("Nex", bob.address, ONE)]),
  ];
  await assertRefused(api, charlie, stopped.map((call) => [/system\.CallFiltered/, call] as const));
  // Not stopped, and refused for its own reason.
  await assertRefused(api, charlie, [[/convictionVoting\.NotOngoing/, api.tx.convictionVoting.vote(1_000, standard(true, 1))]]);
  const final = await node.height("finalized");
  await until("blocks are final", 30, async () => (await node.height("finalized")) >= final + 3);
  await ownerActs(api, "SecurityOversight", api.tx.safeMode.forceExit());
  await submit(api, charlie, stopped[0]);
});

test("a single call is paused, and none that the chain lives by", async () => {
  const { api } = chain;
  const pause = (pallet: string, call: string) => act(api, "SecurityOversight", api.tx.txPause.pause([pallet, call]));
  await assertRefused(api, owner, [
    [/txPause\.Unpausable/, pause("Timestamp", "set")],
    [/txPause\.Unpausable/, pause("GiftedNodes", "heartbeat")],
    [/txPause\.Unpausable/, pause("ConvictionVoting", "vote")],
    [/txPause\.Unpausable/, pause("Responsibilities", "approve")],
  ]);
  await submit(api, owner, pause("Coins", "transfer"));
  const transfer = api.tx.coins.transfer("Nex", bob.address, ONE);
  await assertRefused(api, charlie, [[/system\.CallFiltered/, transfer]]);
  await submit(api, charlie, api.tx.balances.transferKeepAlive(bob.address, ONE));
  await ownerActs(api, "SecurityOversight", api.tx.txPause.unpause(["Coins", "transfer"]));
  await submit(api, charlie, transfer);
});

test("approvals expire", async () => {
  const { api } = chain;
  const { until: last } = ((await api.query.responsibilities.approvals("NodeRegistration", admit().method.hash)) as any).unwrap();
  await reached(api, last.toNumber());
  await assertRefused(api, charlie, [[/responsibilities\.Expired/, approve(api, "NodeRegistration", admit())]]);
  await submit(api, eve, api.tx.responsibilities.endApproval("NodeRegistration", admit().method.hash));
  assert.ok(((await api.query.giftedNodes.operators(eve.address)) as any).isNone);
});
