// The owner of a network of seven is well, is restarted in time, is killed, and comes back: what everybody sees of it, who has the powers
// meanwhile, and what is refused. Its end and its return are measured.

import { statfsSync } from "node:fs";
import { test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { u8aToHex } from "@polkadot/util";
import { assertRefused, pair, submit, submitAll } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { ALL as COIN_NAMES, free, ONE } from "../harness/coins.ts";
import { ALL, newKeys, register, statusOf } from "../harness/gifts.ts";
import { isFeeless } from "../harness/heartbeats.ts";
import {
  decentralization,
  holdersOf,
  motion,
  ownersHeartbeat,
  powers,
  type Report,
  report,
  send,
  slotNow,
  status,
  subscribed,
  waitStatus,
} from "../harness/immortality.ts";
import { act, approve, type Call, carry, holdersAct, owner, ownerActs, powerOf, propose } from "../harness/powers.ts";
import { stopwatch, until } from "../harness/waiting.ts";
import { type Failure, failoverOptions, fails, handOver, healthy, keysOf, OWNER, SHORT, SIZE, steady, TARGETS, WITNESS } from "../network/failover.ts";
import { networkOf } from "../network/testing.ts";

const chain = networkOf(
  failoverOptions({}, (genesis) => {
    // So that something is left for a claim.
    genesis.incentives = { policy: { automaticFrom: 1_000 * 10 ** 12 } };
  }),
);
const witness = () => chain.network.nodes[WITNESS];
const ownersNode = () => chain.network.nodes[OWNER];
let connected: Promise<ApiPromise> | undefined;
const client = (): Promise<ApiPromise> => (connected ??= witness().api());
const statusOfWitness = () => status(witness());

const [bob, charlie, dave, eve, ferdie, one, two] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two"].map((name) => pair(`//${name}`));
/** The seat of Bob. */
const BOB = 1;
/** Has coins and no seat. */
const stranger = pair("//Charlie//stash");
/** The heartbeat key that the owner changes to, whose account is not the owner's. */
const hot = pair("//Alice//hot");
/** A node that Two gifted. */
let gifted: number;
/** A call that voters pause. */
const BURN: [string, string] = ["Coins", "burn"];
const codeHash = (api: ApiPromise, code: string): string => api.registry.hash(Buffer.from(code.slice(2), "hex")).toHex();

/** What must stay as it is when something is refused. */
async function standing() {
  const api = await client();
  const { status, tenure, inOffice, contact, leaseUntil, activation, maintenance, drill } = await statusOfWitness();
  const [terms, key, ballots, holders] = await Promise.all([
    api.query.immortality.terms(),
    api.query.immortality.knownKey(),
    api.query.immortality.ballots.entries(),
    powers(witness()),
  ]);
  const stored = [terms, key, ballots].map(String);
  return { status, tenure, inOffice, contact, leaseUntil, activation, maintenance, drill, stored, holders };
}

async function changesNothing(doIt: (api: ApiPromise) => Promise<void>): Promise<void> {
  const before = await standing();
  await doIt(await client());
  assert.deepEqual(await standing(), before);
}

test("the owner is well, all seats reach its node, and everybody sees it", async () => {
  const now = await healthy(chain.network);
  assert.ok(now.health.state === "healthy", JSON.stringify(now));
  const { uptime, responseTimeMs, usage } = now.health;
  assert.ok(uptime > 0 && uptime < 600, `up for ${uptime} s`);
  assert.ok(responseTimeMs < 1_000 && usage.memory > 0 && usage.memory <= 100 && usage.cpu <= 100);
  const disk = statfsSync(ownersNode().basePath);
  assert.ok(Math.abs(usage.disk - 100 * (1 - disk.bavail / disk.blocks)) < 3, `${usage.disk} % of the disk`);
  assert.equal(now.contact, await ownersNode().multiaddress());
  assert.equal(now.owner, owner.address);
  assert.deepEqual([now.tenure, now.inOffice, now.activation], [0, true, null]);
  assert.deepEqual(
    [now.votes.reachable, now.votes.unreachable, now.votes.unknown, now.votes.silent],
    [SIZE - 1, 0, 0, 0],
  );
  assert.deepEqual(await decentralization(witness()), {
    mature: true,
    seats: 6,
    operators: 6,
    validators: 7,
    ownersValidators: 1,
    finalizesWithoutOwner: true,
    nakamotoCoefficient: 3,
  });
  const held = await powers(witness());
  assert.equal(held.length, 11);
  for (const { heldBy, threshold } of held) assert.deepEqual([heldBy, threshold], [{ owner: owner.address }, 1]);

  const [first, second] = await subscribed(witness(), 2);
  assert.ok(second.block > first.block);
  assert.ok(second.health.state === "healthy" && second.health.uptime >= uptime);
  const metrics = await witness().metrics();
  assert.match(metrics, /^immortal_status(\{.*\})? 0$/m);
  assert.match(metrics, /^immortal_votes\{.*finding="reachable".*\} 6$/m);
});

test("the cold key renews its lease and replaces the heartbeat key at once", async () => {
  const api = await client();
  const { leaseUntil } = await statusOfWitness();
  await ownersNode().rpc("author_insertKey", "imhb", "//Alice//hot", u8aToHex(hot.publicKey));
  await Promise.all([
    submit(api, bob, api.tx.balances.transferKeepAlive(hot.address, 10n * ONE)),
    submitAll(api, owner, [api.tx.immortality.renewLease(), api.tx.immortality.setHeartbeatKey(hot.publicKey as any)]),
  ]);
  assert.ok((await statusOfWitness()).leaseUntil > leaseUntil);
  await until("it is heard by the other key", 30, async () => ((await api.query.immortality.currentHealth()) as any).vitals.isSome);
  await healthy(chain.network);
});

test("a gifted node is registered, and operators say whom they want in the council", async () => {
  const api = await client();
  const made = await newKeys(witness(), two);
  // It promises nothing, for an era has three windows; half of what it earns it keeps.
  const gift = { CommunityValidator: { uptimeCommitment: 0, commission: ALL / 2 } };
  const wanted = [one, ferdie, eve, dave, charlie].map(({ address }) => address);
  const [id] = await Promise.all([
    register(api, two, { gift, ...made }),
    ...[bob, charlie, dave, eve, ferdie, one].map((who) => submit(api, who, api.tx.immortality.setBallot(wanted))),
  ]);
  gifted = id as number;
  assert.equal((await api.query.immortality.ballots.entries()).length, 6);
});

test("heartbeats that are repeated, late, early, forged or another chain's are refused", () =>
  changesNothing(async (api) => {
    const node = witness();
    const slot = await slotNow(api);
    const { sequence } = (await api.query.immortality.currentHealth()) as any;
    const good = {
      genesis: api.genesisHash.toHex(),
      sequence: sequence.toBigInt() + 1_000n,
      slot: slot + 3,
      uptime: 1,
      responseTime: 1,
      usage: { cpu: 1, memory: 1, disk: 1 },
      contact: "/ip4/192.0.2.1/tcp/30333",
    };
    const refused = (changed: object, why: RegExp, key = hot) =>
      assert.rejects(send(node, ownersHeartbeat(api, { ...good, ...changed }, key)), why, String(why));
    await refused({ sequence: 1n }, /outdated/);
    await refused({ slot: slot - 10 }, /outdated/);
    await refused({ slot: slot + 20 }, /will be valid in the future/);
    await refused({ genesis: `0x${"11".repeat(32)}` }, /Custom error: 1/);
    await refused({}, /bad signature/, stranger);
    await refused({}, /bad signature/, bob);
    // By the key before.
    await refused({}, /bad signature/, owner);

    const { callIndex } = api.tx.immortality.heartbeat;
    const sent = await until("a block has a heartbeat", 20, async () => {
      const { block } = await node.rpc("chain_getBlock");
      return block.extrinsics.find((extrinsic: string) => isFeeless(extrinsic, callIndex));
    });
    await assert.rejects(send(node, sent), /outdated|banned|already/i);
  }));

test("reports without a seat, of another chain, tenure or time, with another's key, and repeated ones are refused", () =>
  changesNothing(async (api) => {
    const node = witness();
    const slot = await slotNow(api);
    const good: Report = { genesis: api.genesisHash.toHex(), tenure: 0, drill: false, node: BOB, slot, finding: "Reachable" };
    const say = (changed: object = {}, key = bob) => send(node, report(api, { ...good, ...changed }, key));
    const refused = (changed: object, why: RegExp, key = bob) => assert.rejects(say(changed, key), why, JSON.stringify(changed));
    await refused({ genesis: `0x${"11".repeat(32)}` }, /Custom error: 1/);
    await refused({ slot: slot - 10 }, /outdated/);
    await refused({ slot: slot + 20 }, /will be valid in the future/);
    await refused({ tenure: 1 }, /Custom error: 3/);
    await refused({ node: OWNER }, /Custom error: 4/, owner);
    await refused({ node: 1_000_000 }, /Custom error: 4/);
    await refused({ drill: true }, /Custom error: 5/);
    await refused({ slot: slot + 2, finding: "Unreachable" }, /bad signature/, stranger);
    await refused({ slot: slot + 2, finding: "Unreachable" }, /bad signature/, charlie);

    // The seat may have said so a moment ago.
    await say().catch((error) => assert.match(String(error), /Custom error: 6|priority is too low/i));
    await until("it has said so", 12, async () => {
      const { reported } = ((await api.query.immortality.seatRecords(BOB)) as any).unwrap();
      return reported.unwrap().made.toNumber() + 10 > slot;
    });
    await refused({}, /Custom error: 6/);
    // There is nothing to complain of.
    assert.deepEqual((await statusOfWitness()).votes.against, 0);
  }));

test("what is the owner's, the council's or a power's is refused to everybody else", () =>
  changesNothing(async (api) => {
    const tx = api.tx.immortality;
    const policy = (await api.query.immortality.terms()) as any;
    const slot = await slotNow(api);
    const later = slot + 1_000;
    const length = tx.handOver().method.encodedLength;
    // Made anew for each who signs them.
    const forNobody = () => [
      [/BadOrigin/, tx.handOver()],
      [/BadOrigin/, tx.object()],
      [/BadOrigin/, tx.startDrill()],
      [/BadOrigin/, tx.setPolicy(policy)],
      [/council\.NotMember/, api.tx.council.propose(1, tx.handOver(), length)],
      [/council\.NotMember/, api.tx.council.execute(tx.handOver(), length)],
      [/immortality\.NotSeated/, tx.overrideMaintenance()],
      [/immortality\.NotSeated/, tx.setBallot([bob.address])],
    ] as [RegExp, Call][];
    const forOthers = (who: typeof hot) =>
      assertRefused(api, who, [
        ...forNobody(),
        [/immortality\.NotOwner/, tx.renewLease()],
        [/immortality\.NotOwner/, tx.setHeartbeatKey(who.publicKey as any)],
        [/immortality\.NotOwner/, tx.cancelActivation()],
        [/immortality\.NotOwner/, tx.claimReturn()],
        [/immortality\.NotOwner/, tx.announceMaintenance(later, 1)],
        [/responsibilities\.NotHolder/, act(api, "HealthMonitoring", tx.startDrill())],
        [/responsibilities\.NotHolder/, approve(api, "HealthMonitoring", tx.startDrill())],
      ]);
    await Promise.all([
      forOthers(stranger),
      forOthers(hot),
      assertRefused(api, owner, [
        ...forNobody(),
        [/immortality\.NotActivated/, tx.cancelActivation()],
        [/immortality\.NotActivated/, tx.claimReturn()],
        [/immortality\.SameHeartbeatKey/, tx.setHeartbeatKey(hot.publicKey as any)],
        [/immortality\.MaintenanceTooSoon/, tx.announceMaintenance(slot + SHORT.maintenanceNotice - 5, 1)],
        [/immortality\.MaintenanceEmpty/, tx.announceMaintenance(later, 0)],
        [/immortality\.MaintenanceTooLong/, tx.announceMaintenance(later, SHORT.maintenanceLongest + 1)],
        [/immortality\.MaintenanceCreditExhausted/, tx.announceMaintenance(later, SHORT.maintenanceCredit + 1)],
        [/responsibilities\.NotPrivileged/, act(api, "HealthMonitoring", tx.handOver())],
        [/responsibilities\.WrongResponsibility/, act(api, "NetworkGovernance", tx.startDrill())],
      ]),
      assertRefused(api, bob, [
        [/immortality\.CandidateNotSeated/, tx.setBallot([owner.address])],
        [/immortality\.CandidateTwice/, tx.setBallot([charlie.address, charlie.address])],
        [/immortality\.NoMaintenance/, tx.overrideMaintenance()],
      ]),
    ]);
  }));

test("maintenance is announced once, and two thirds of the seats override it", async () => {
  const api = await client();
  const { announceMaintenance, overrideMaintenance } = api.tx.immortality;
  const from = (await slotNow(api)) + 1_000;
  await submit(api, owner, announceMaintenance(from, 2));
  assert.deepEqual((await statusOfWitness()).maintenance, { from, until: from + 2 });
  const oppose = (who: typeof bob) => submit(api, who, overrideMaintenance());
  await Promise.all([
    assertRefused(api, owner, [[/immortality\.AlreadyAnnounced/, announceMaintenance(from, 2)]]),
    ...[bob, charlie, dave].map(oppose),
  ]);
  await assertRefused(api, bob, [[/immortality\.AlreadyOverridden/, overrideMaintenance()]]);
  assert.ok((await statusOfWitness()).maintenance);
  const { events } = await oppose(eve);
  assert.ok(events.some(({ event }) => api.events.immortality.MaintenanceOverridden.is(event)));
  assert.equal((await statusOfWitness()).maintenance, null);
});

test("thresholds and periods out of bounds are refused, whoever has the power", () =>
  changesNothing(async (api) => {
    const policy = ((await api.query.immortality.terms()) as any).toJSON();
    const changed = (values: object) => api.tx.immortality.setPolicy({ ...policy, ...values } as any);
    const refused = [
      [/immortality\.ThresholdOutOfBounds/, changed({ investigateAt: 1 })],
      [/immortality\.ThresholdOutOfBounds/, changed({ activateAt: policy.investigateAt })],
      [/immortality\.ThresholdOutOfBounds/, changed({ activateAt: 41 })],
      [/immortality\.PeriodOutOfBounds/, changed({ lease: 3 * policy.lease })],
      [/immortality\.PeriodOutOfBounds/, changed({ cancelAfter: policy.cancelAfter / 2 - 1 })],
      [/immortality\.HandoverBeforeElection/, changed({ ballotWindow: 12, handoverDelay: 12 })],
    ] as const;
    // On a mature chain the owner's change of terms waits for a block.
    await submitAll(api, owner, refused.map(([, call]) => act(api, "NetworkGovernance", call)));
    await assertRefused(api, owner, refused.map(([error, call]) => [error, api.tx.responsibilities.enact(call)] as const));
  }));

test("a drill passes and moves nothing, and the next one is too soon", async () => {
  const api = await client();
  await healthy(chain.network);
  const { drill: none, ...before } = await standing();
  assert.equal(none, null);
  await ownerActs(api, "HealthMonitoring", api.tx.immortality.startDrill());
  const over = await waitStatus(witness(), "the drill is over", 70, ({ drill }) => drill?.outcome != null);
  const { drill, ...after } = await standing();
  assert.deepEqual(after, before);
  assert.equal(drill!.outcome, "passed");
  assert.ok(drill!.seats >= 4 && drill!.operators >= 4 && drill!.slots > 0 && drill!.started <= over.slot, JSON.stringify(drill));
  await assert.rejects(ownerActs(api, "HealthMonitoring", api.tx.immortality.startDrill()), /immortality\.DrillTooSoon/);
  assert.match(await witness().metrics(), new RegExp(`^immortal_last_drill_slots(\\{.*\\})? ${drill!.slots}$`, "m"));
  console.log(`a drill took ${drill!.slots} slots; ${drill!.seats} seats of ${drill!.operators} operators took part`);
});

test("killed and started at once, it stays in office", async (t) => {
  const api = await client();
  const { tenure } = await statusOfWitness();
  const since = stopwatch();
  await ownersNode().kill();
  await ownersNode().start();
  const answers = since();
  let staleness = 0;
  await until("it is heard again", 30, async () => {
    staleness = Math.max(staleness, (await statusOfWitness()).staleness);
    const { vitals } = (await api.query.immortality.currentHealth()) as any;
    return vitals.unwrap().uptime.toNumber() < since();
  });
  const heard = since();
  console.log(
    `restarted: its RPC answered after ${answers.toFixed(1)} s, the chain heard it after ${heard.toFixed(1)} s; ` +
      `staleness was ${staleness} at most`,
  );
  if (heard > TOLERANCE) {
    t.skip(`this machine starts a node in no less than ${heard.toFixed(1)} s`);
    return void (await steady(chain.network));
  }
  const now = await statusOfWitness();
  assert.ok(now.inOffice && now.tenure === tenure, `out of office, although it was heard ${heard.toFixed(1)} s after its end`);
});

/** Seconds that the owner may be silent: four slots. */
const TOLERANCE = 12;

let failure: Failure;
let council: ReturnType<Failure["council"]>;
let finality: ReturnType<Failure["finality"]>;
let tenure: number;
/** Decided on by its hash when the owner is in office. */
const CODE = "0x0102";

test("killed, it is out of office in time; its powers are vacant, and what it had decided is void", async () => {
  const { network } = chain;
  const api = await client();
  await waitStatus(witness(), "the owner is in office", 120, ({ inOffice, staleness }) => inOffice && staleness <= 1);
  await ownerActs(api, "RuntimeUpgrade", api.tx.responsibilities.authorizeUpgrade(codeHash(api, CODE)));
  const before = await statusOfWitness();
  failure = await fails(network, () => ownersNode().kill());
  council = failure.council();
  // Whoever wants it is told.
  council.catch(() => {});
  const { status } = failure;
  console.log(`out of office after ${failure.activation.toFixed(1)} s`);
  assert.ok(failure.activation <= TARGETS.activation, `after ${failure.activation} s`);
  tenure = before.tenure + 1;
  assert.deepEqual([status.status, status.inOffice, status.tenure], ["ImmortalityActivated", false, tenure]);
  assert.ok(status.health.state === "failed" && status.health.reason === "silent");
  assert.equal(status.activation!.step, "vacant");
  for (const { heldBy, threshold } of await powers(witness())) assert.deepEqual([heldBy, threshold], ["vacant", 0]);
  await Promise.all([
    assertRefused(api, owner, [
      [/responsibilities\.NotHolder/, act(api, "SecurityOversight", api.tx.txPause.pause(BURN))],
      [/immortality\.NotHeardLongEnough/, api.tx.immortality.cancelActivation()],
      [/immortality\.NothingHandedOver/, api.tx.immortality.claimReturn()],
      [/immortality\.OutOfOffice/, api.tx.immortality.announceMaintenance(before.slot + 1_000, 1)],
    ]),
    assertRefused(api, bob, [
      [/responsibilities\.OldTenure/, api.tx.responsibilities.applyUpgrade(CODE)],
      [/council\.NotMember/, api.tx.council.propose(2, api.tx.immortality.handOver(), 100)],
    ]),
  ]);
});

test("the council is whom the ballots name", async () => {
  const api = await client();
  // Coin holders can use a power that nobody holds. Their vote goes on meanwhile.
  await carry(api, await propose(api, eve, await powerOf(api, "SecurityOversight"), api.tx.txPause.pause(BURN)));
  const { seconds, members } = await council;
  finality = failure.finality();
  // Whoever waits for it is told.
  finality.catch(() => {});
  console.log(`council ${seconds.toFixed(1)} s after that`);
  assert.ok(seconds <= TARGETS.council, `after ${seconds} s`);
  const names = (all: { address: string }[]) => all.map(({ address }) => address).sort();
  assert.deepEqual(names(members), names([one, ferdie, eve, dave, charlie]));
  assert.match(await witness().metrics(), /^immortal_council_size(\{.*\})? 5$/m);
  assert.match(await witness().metrics(), /^immortal_status(\{.*\})? 3$/m);
  const { validators, ownersValidators } = await decentralization(witness());
  assert.deepEqual([validators, ownersValidators], [SIZE - 1, 0]);
});

test("two thirds of the council hand over, no fewer and not too early: each power to three operators", async () => {
  const api = await client();
  const { members } = await council;
  const call = api.tx.immortality.handOver();
  assert.equal(await motion(api, members, call), "immortality.HandoverTooEarly");
  assert.equal(await motion(api, members, call, 3), "BadOrigin");
  assert.equal((await statusOfWitness()).activation!.step, "vacant");
  await handOver(api, witness(), members);
  const { activation } = await statusOfWitness();
  assert.equal(activation!.step, "keepAlive");
  const later = ["EconomicManagement", "NetworkGovernance", "RuntimeUpgrade"];
  await shared(({ responsibility }) => !later.includes(responsibility), ({ responsibility }) => later.includes(responsibility));
  assert.equal(await motion(api, members, call), "immortality.AlreadyHandedOver");
});

test("finality kept up meanwhile", async () => {
  const { seconds, largest } = await finality;
  console.log(`finality kept up ${seconds.toFixed(1)} s after the owner's end, ${largest} blocks behind at most`);
  assert.ok(seconds <= TARGETS.finality, `after ${seconds} s`);
});

/** Three operators hold each of these powers, and all have some; those others are vacant. */
async function shared(these: (power: { responsibility: string }) => boolean, others: (power: { responsibility: string }) => boolean): Promise<void> {
  const all = await powers(witness());
  const everybody = new Set<string>();
  for (const { responsibility, heldBy, threshold } of all.filter(these)) {
    assert.ok(typeof heldBy === "object" && "members" in heldBy, responsibility);
    assert.equal(new Set(heldBy.members).size, 3, responsibility);
    assert.equal(threshold, 2);
    // All of them are operators.
    assert.ok(keysOf(heldBy.members).every((key) => key !== undefined), responsibility);
    heldBy.members.forEach((member) => everybody.add(member));
  }
  assert.ok(everybody.size >= 3, `${everybody.size} have powers`);
  for (const { responsibility, heldBy } of all.filter(others)) assert.equal(heldBy, "vacant", responsibility);
}

test("money and governance follow, then new code", async () => {
  await waitStatus(witness(), "money and governance are handed over", 60, ({ activation }) => activation!.step !== "keepAlive");
  await waitStatus(witness(), "new code is handed over", 60, ({ activation }) => activation!.step === "complete");
  await shared(() => true, () => false);
});

test("life goes on: coins move, nodes come, holders admit an operator, gifters are paid, voters decide", async () => {
  const api = await client();
  const [payee, newcomer] = [pair("//Payee"), pair("//Dave//stash")];
  await submitAll(api, bob, COIN_NAMES.map((coin) => api.tx.coins.transfer(coin, payee.address, ONE)));
  assert.deepEqual(await free(api, payee.address), Object.fromEntries(COIN_NAMES.map((coin) => [coin, ONE])));

  const id = await register(api, newcomer, await newKeys(witness(), newcomer));
  const holders = keysOf(await holdersOf(witness(), "NodeRegistration"));
  await assertRefused(api, owner, [[/responsibilities\.NotHolder/, act(api, "NodeRegistration", api.tx.giftedNodes.admit(newcomer.address))]]);
  await holdersAct(api, holders.slice(0, 2), "NodeRegistration", api.tx.giftedNodes.admit(newcomer.address));
  assert.ok(((await api.query.giftedNodes.operators(newcomer.address)) as any).unwrap().admitted.isTrue);
  await until("the new node is active", 60, async () => (await statusOf(api, id)) === "Active");

  const before = await free(api, two.address);
  await submit(api, bob, api.tx.incentives.claim(gifted));
  const after = await free(api, two.address);
  assert.ok(after.Flx > before.Flx && after.Nex > before.Nex, `${after.Flx - before.Flx} and ${after.Nex - before.Nex} planck`);

  await until("the referendum is done", 120, async () => ((await api.query.txPause.pausedCalls(BURN)) as any).isSome);
  await assertRefused(api, bob, [[/system\.CallFiltered/, api.tx.coins.burn("Nex", ONE, true)]]);
  await chain.network.finalizes(2, chain.network.all.slice(1));
});

test("its node is back and sees that it is out of office; the cold key claims it, and has all powers again but new code", async () => {
  const api = await client();
  const since = stopwatch();
  await ownersNode().start();
  await waitStatus(ownersNode(), "it sees that it is out of office", 90, (own) => !own.inOffice && own.tenure === tenure);
  const learned = since();
  // Its pool goes on with what it has when it has caught up.
  await chain.network.finalizes(2);
  const itself = await ownersNode().api();
  await assertRefused(itself, owner, [
    [/responsibilities\.NotHolder/, act(itself, "SecurityOversight", itself.tx.txPause.unpause(BURN))],
    [/immortality\.AlreadyHandedOver/, itself.tx.immortality.cancelActivation()],
  ]);
  await submit(itself, owner, itself.tx.immortality.claimReturn());
  const { activation } = await waitStatus(witness(), "it knows of the claim", 15, ({ activation }) => activation?.returnAt != null);
  await assertRefused(api, owner, [[/immortality\.AlreadyClaimed/, api.tx.immortality.claimReturn()]]);
  const back = await waitStatus(witness(), "it is back", 90, ({ inOffice }) => inOffice);
  console.log(`knew after ${learned.toFixed(1)} s that it was out of office, and was back in it after ${since().toFixed(1)} s`);
  assert.ok(back.slot >= activation!.returnAt!);
  assert.deepEqual([back.tenure, back.activation], [tenure + 1, null]);

  const isCode = ({ responsibility }: { responsibility: string }) => responsibility === "RuntimeUpgrade";
  for (const power of (await powers(witness())).filter((power) => !isCode(power))) assert.deepEqual(power.heldBy, { owner: owner.address });
  await shared(isCode, () => false);
  await ownerActs(api, "SecurityOversight", api.tx.txPause.unpause(BURN));
  const upgrade = api.tx.responsibilities.authorizeUpgrade(codeHash(api, CODE));
  await assertRefused(api, owner, [[/responsibilities\.NotHolder/, act(api, "RuntimeUpgrade", upgrade)]]);
  assert.equal(((await api.query.council.members()) as any).length, 0);
  await until("its validator is back", 120, async () => (await decentralization(witness())).ownersValidators === 1);
  await chain.network.finalizes(2);
});
