// Coin holders decide: from a preimage over votes in GEN to what is done, as Polkadot.js shows it.

import { test } from "node:test";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { account, COINS, free, ONE, TREASURY } from "../harness/coins.ts";
import { act, approve, carry, enacted, owner, ownerActs, powerOf, propose, standard } from "../harness/powers.ts";
import { until } from "../harness/waiting.ts";

const [bob, charlie, dave, eve] = ["Bob", "Charlie", "Dave", "Eve"].map((name) => pair(`//${name}`));

const chain = developmentChain();

const info = async (index: number) => ((await chain.api.query.referenda.referendumInfoFor(index)) as any).unwrap();

test("the tracks are where wallets look for them", async () => {
  const { api } = chain;
  const tracks = (api.consts.referenda.tracks as any).map(([id, { name }]: any) => [id.toNumber(), name.toString().replace(/\\x00|\0/g, "")]);
  assert.deepEqual(tracks.slice(0, 7), [
    [0, "network_governance"],
    [1, "economics"],
    [2, "security"],
    [3, "consensus"],
    [4, "nodes"],
    [5, "services"],
    [6, "runtime_upgrade"],
  ]);
});

test("what cannot be proposed is refused", async () => {
  const { api } = chain;
  const poor = pair("//Nobody");
  const proposal = { Inline: api.tx.coins.mint("Nex", 1).method.toHex() };
  const economics = await powerOf(api, "EconomicManagement");
  const old = { Responsibilities: { Responsible: { responsibility: "EconomicManagement", tenure: 7 } } };
  await assertRefused(api, bob, [
    [/referenda\.NoTrack/, api.tx.referenda.submit({ system: "Root" } as any, proposal, { After: 1 })],
    [/referenda\.NoTrack/, api.tx.referenda.submit({ system: { Signed: bob.address } } as any, proposal, { After: 1 })],
    [/referenda\.NoTrack/, api.tx.referenda.submit(old as any, proposal, { After: 1 })],
    [/referenda\.NotOngoing/, api.tx.referenda.placeDecisionDeposit(1_000)],
    [/convictionVoting\.NotOngoing/, api.tx.convictionVoting.vote(1_000, standard(true, 1))],
  ]);
  // FLX for the fee, and no GEN for the deposit.
  await submit(api, bob, api.tx.balances.transferKeepAlive(poor.address, 10n * ONE));
  await assertRefused(api, poor, [[/gen\.InsufficientBalance/, api.tx.referenda.submit(economics as any, proposal, { After: 1 })]]);
});

test("a referendum runs from the preimage to what it decided, and one of the wrong track comes to nothing", async () => {
  const { api } = chain;
  await submit(api, eve, api.tx.coins.burn("Nex", 7n * ONE, true));
  const mint = api.tx.coins.mint("Nex", 7n * ONE);
  const treasury = async () => (await free(api, TREASURY)).Nex;
  const security = await powerOf(api, "SecurityOversight");

  // On the track of security there is no power over money.
  const wrong = await propose(api, charlie, security, act(api, "EconomicManagement", mint));
  const index = await propose(api, dave, await powerOf(api, "EconomicManagement"), mint);
  assert.ok((await info(index)).isOngoing);
  // With the rent of both preimages.
  const before = await treasury();
  await carry(api, index);
  await carry(api, wrong);
  const { tally } = (await info(index)).asOngoing;
  assert.equal(tally.ayes.toBigInt(), 12n * 9_000n * ONE);
  assert.equal(tally.nays.toBigInt(), 0n);
  assert.equal((await enacted(api, wrong)).error, "responsibilities.WrongResponsibility");
  assert.equal(await treasury(), before);
  assert.equal((await enacted(api, index)).error, undefined);
  assert.ok((await info(index)).isApproved);
  assert.equal(await treasury(), before + 7n * ONE);

  // The deposits come back, and the votes are locked in GEN.
  await submit(api, bob, api.tx.referenda.refundDecisionDeposit(index));
  await submit(api, bob, api.tx.referenda.refundSubmissionDeposit(index));
  assert.equal((await account(api, "Gen", dave.address)).held, 0n);
  const [lock] = (await api.query.gen.locks(dave.address)) as any;
  assert.equal(lock.id.toUtf8(), "pyconvot");
  assert.equal(lock.amount.toBigInt(), 9_000n * ONE);
});

test("coin holders spend of the treasury in NEX, and anybody has it paid", async () => {
  const { api } = chain;
  const spend = (amount: bigint) => api.tx.treasury.spend("Nex", amount, eve.address, null);
  const { thresholds, smallLimit } = (await api.query.treasury.terms()) as any;
  const pot = (await free(api, TREASURY)).Nex;
  await assertRefused(api, bob, [
    [/BadOrigin/, spend(ONE)],
    [/treasury\.UnknownSpend/, api.tx.treasury.payout(0)],
  ]);
  await assertRefused(api, owner, [
    [/treasury\.AboveFree/, act(api, "EconomicManagement", spend(pot + 1n))],
    [/treasury\.BelowThreshold/, act(api, "EconomicManagement", spend(pot - thresholds.nex.toBigInt() + 1n))],
    [/treasury\.ZeroAmount/, act(api, "EconomicManagement", spend(0n))],
  ]);

  // Above what small spenders may, it comes to nothing.
  const most = smallLimit.toBigInt() / COINS.Nex;
  const small = { Treasury: "SmallSpender" };
  const tooMuch = await propose(api, bob, small, spend(most + 1n));
  const index = await propose(api, charlie, small, spend(50n * ONE));
  const beforeIt = (await free(api, TREASURY)).Nex;
  await carry(api, tooMuch);
  await carry(api, index);
  const [refused, approved] = await Promise.all([tooMuch, index].map((index) => enacted(api, index)));
  assert.deepEqual([refused.error, approved.error], ["treasury.AboveLimit", undefined]);
  assert.equal((await free(api, TREASURY)).Nex, beforeIt - 50n * ONE);
  const [[key]] = await api.query.treasury.spends.entries();
  const before = (await free(api, eve.address)).Nex;
  const id = (key.args[0] as any).toNumber();
  await submit(api, bob, api.tx.treasury.payout(id));
  assert.equal((await free(api, eve.address)).Nex, before + 50n * ONE);
  await assertRefused(api, bob, [[/treasury\.UnknownSpend/, api.tx.treasury.payout(id)]]);
});

test("votes are cast, changed, delegated and taken back", async () => {
  const { api } = chain;
  const track = 1;
  const index = await propose(api, bob, await powerOf(api, "EconomicManagement"), api.tx.coins.mint("Nex", 1));
  const tally = async () => {
    const { ayes, nays, support } = (await info(index)).asOngoing.tally;
    return [ayes, nays, support].map((votes: any) => votes.toBigInt() / (ONE / 10n));
  };
  await submit(api, bob, api.tx.convictionVoting.vote(index, standard(true, 100, "Locked2x")));
  assert.deepEqual(await tally(), [2_000n, 0n, 1_000n]);
  await submit(api, bob, api.tx.convictionVoting.vote(index, standard(false, 100, "None")));
  assert.deepEqual(await tally(), [0n, 100n, 0n]);
  const stranger = pair("//Delegator");
  await submit(api, eve, api.tx.utility.batchAll([
    api.tx.balances.transferKeepAlive(stranger.address, 10n * ONE),
    api.tx.coins.transfer("Gen", stranger.address, 50n * ONE),
  ]));
  await assertRefused(api, stranger, [
    [/convictionVoting\.InsufficientFunds/, api.tx.convictionVoting.delegate(track, bob.address, "None", 51n * ONE)],
    [/convictionVoting\.InsufficientFunds/, api.tx.convictionVoting.vote(index, standard(true, 51))],
    [/convictionVoting\.Nonsense/, api.tx.convictionVoting.delegate(track, stranger.address, "None", ONE)],
  ]);
  await submit(api, stranger, api.tx.convictionVoting.delegate(track, bob.address, "Locked1x", 40n * ONE));
  assert.deepEqual(await tally(), [0n, 500n, 0n]);
  await submit(api, stranger, api.tx.convictionVoting.undelegate(track));
  await submit(api, bob, api.tx.convictionVoting.removeVote(track, index));
  assert.deepEqual(await tally(), [0n, 0n, 0n]);
});

test("what vests to the owner has no vote", async () => {
  const { api } = chain;
  const index = await propose(api, bob, await powerOf(api, "EconomicManagement"), api.tx.coins.mint("Nex", 1));
  const { free, held } = await account(api, "Gen", owner.address);
  assert.ok(held > 100_000n * ONE);
  const vote = (balance: bigint) => api.tx.convictionVoting.vote(index, { Standard: { vote: { aye: true, conviction: "None" }, balance } });
  await assertRefused(api, owner, [
    [/convictionVoting\.InsufficientFunds/, vote(free + 1n)],
    [/convictionVoting\.InsufficientFunds/, api.tx.convictionVoting.delegate(6, bob.address, "None", free + 1n)],
  ]);
  await submit(api, owner, vote(free));
  const shown = await api.derive.balances.all(owner.address);
  assert.ok(shown.availableBalance.toBigInt() > 0n);
});

test("a referendum is cancelled by oversight, with its deposits; killed, without", async () => {
  const { api } = chain;
  const [cancelled, killed] = [
    await propose(api, charlie, await powerOf(api, "NodeRegistration"), api.tx.coins.mint("Nex", 1)),
    await propose(api, charlie, await powerOf(api, "NodeRegistration"), api.tx.coins.mint("Nex", 2)),
  ];
  const treasury = async () => (await free(api, TREASURY)).Gen;
  const before = await treasury();
  await ownerActs(api, "SecurityOversight", api.tx.referenda.cancel(cancelled));
  assert.ok((await info(cancelled)).isCancelled);
  assert.equal(await treasury(), before);
  await ownerActs(api, "SecurityOversight", api.tx.referenda.kill(killed));
  // But no vote on who is in office is.
  const electorate = { Responsibilities: { Electorate: { tenure: 0 } } };
  const successor = await propose(api, charlie, electorate, api.tx.responsibilities.nameOwner(dave.address));
  await assertRefused(api, owner, [[/responsibilities\.Unreachable/, act(api, "SecurityOversight", api.tx.referenda.kill(successor))]]);
  assert.ok((await info(killed)).isKilled);
  assert.equal(await treasury(), before + 51n * ONE);
});

test("coin holders name another owner, and what was decided before is void", async () => {
  const { api } = chain;
  const codeHash = `0x${"09".repeat(32)}`;
  await ownerActs(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(codeHash));
  const members = [bob, charlie].map(({ publicKey }) => publicKey).sort(Buffer.compare);
  const share = act(api, "NetworkGovernance", api.tx.responsibilities.setHolders("NodeRegistration", { Members: members }));
  const jail = api.tx.giftedNodes.jail(0);
  await submit(api, owner, share);
  await submit(api, bob, approve(api, "NodeRegistration", jail));
  const tenure = await api.query.responsibilities.currentTenure();
  const origin = { Responsibilities: { Electorate: { tenure } } };
  const index = await propose(api, bob, origin, api.tx.responsibilities.nameOwner(eve.address));
  await carry(api, index);
  assert.equal((await enacted(api, index)).error, undefined);
  assert.equal((await api.query.responsibilities.owner()).toString(), eve.address);
  assert.equal(Number(await api.query.responsibilities.currentTenure()), 1);
  await assertRefused(api, owner, [
    [/responsibilities\.NotHolder/, act(api, "NodeRegistration", jail)],
    [/responsibilities\.NotHolder/, api.tx.responsibilities.withdraw(codeHash)],
  ]);
  // Whoever held a power holds it no more, and if it is given once more, what was approved before does not count.
  await assertRefused(api, charlie, [[/responsibilities\.NotHolder/, approve(api, "NodeRegistration", jail)]]);
  await submit(api, eve, share);
  await assertRefused(api, charlie, [[/responsibilities\.OldTenure/, approve(api, "NodeRegistration", jail)]]);
  await submit(api, dave, api.tx.responsibilities.endApproval("NodeRegistration", jail.method.hash));
  await assertRefused(api, bob, [[/responsibilities\.UnknownAct/, api.tx.responsibilities.applyUpgrade("0x09")]]);
  await submit(api, bob, api.tx.responsibilities.discard(codeHash));
  await until("nothing waits", 10, async () => ((await api.query.responsibilities.pending(codeHash)) as any).isNone);
});
