// What scaling refuses: each for its own reason, and nothing changes.

import { test } from "node:test";
import type { KeyringPair } from "@polkadot/keyring/types";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { ONE } from "../harness/coins.ts";
import { happened, height } from "../harness/events.ts";
import { ALL, GIFTS, NOTARY, statusOf } from "../harness/gifts.ts";
import { act, approve, type Call, owner, ownerActs, reached } from "../harness/powers.ts";
import {
  blockOf,
  impoverishing,
  join,
  managed,
  scalingAt,
  scalingChain,
  serves,
  SMALL,
  whatIf,
  windowBegins,
  withTerms,
} from "../harness/scaling.ts";
import { TERMS } from "../harness/scaling-formulas.ts";

const [bob, charlie, dave, eve, ferdie, one, two] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie", "One", "Two"].map((name) => pair(`//${name}`));
const [bobs, charlies, daves, eves, ferdies] = ["Bob", "Charlie", "Dave", "Eve", "Ferdie"].map((name) => pair(`//${name}//stash`));

// No era ends here, and nothing closes by itself: nothing changes but by what these tests do.
const payers = [bob, charlie, dave, eve, ferdie, one, two, bobs, charlies, daves, eves];
const chain = scalingChain(payers, 1_000, { open: 1_000 });

/** All that the chain keeps of decisions, of who has what by them, and of what is set aside for that. */
async function kept(): Promise<string[]> {
  const { api } = chain;
  const { scaling, treasury } = (await api.at(await api.rpc.chain.getBlockHash())).query;
  const { decisions, orders, offers, contracts, boostedNodes, kinds } = scaling;
  const maps = await Promise.all([decisions, orders, offers, contracts, boostedNodes, kinds, treasury.spends].map((map) => map.entries()));
  const { terms, nextDecision, claims, spent, budget, outcome, trusts } = scaling;
  const values = [terms, nextDecision, claims, spent, budget, outcome, trusts, treasury.nextSpend, treasury.terms];
  const all = maps.flat().map(([key, value]) => `${key.toHex()} ${value.toHex()}`);
  return [...all.sort(), ...(await Promise.all(values.map((value) => value()))).map((value) => value.toHex())];
}

/** Runs what is refused, and expects nothing to have changed. */
async function changesNothing(refusals: () => Promise<unknown>): Promise<void> {
  const before = await kept();
  await refusals();
  assert.deepEqual(await kept(), before);
}

/** Nodes, by what is the matter with them. */
const nodes: Record<string, number> = {};

/** The decisions that the owner asks for: about clusters; about registries, of which none is taken. */
const [CLUSTERS, REGISTRIES] = [0, 1];

test("two decisions are asked for, and nodes come of which one has a contract and one is boosted", async () => {
  const { api, node } = chain;
  nodes.old = (await join(api, ferdie, node)).id;
  await serves(api, nodes.old);
  await managed(api, api.tx.scaling.request("EncCluster", 4), api.tx.scaling.request("BpciRegistry", 1));
  const come = async (name: string, who: KeyringPair, of: object = {}, isSilent = false) => {
    nodes[name] = (await join(api, who, node, of, isSilent)).id;
  };
  await Promise.all([
    come("silent", bob, {}, true),
    come("good", one),
    come("spare", two),
    come("gift", charlie, { gift: GIFTS.miner }),
    come("small", dave, { resources: SMALL }),
    come("notary", eve, { specialization: NOTARY }),
    come("careless", eves, { gift: { CommunityValidator: { uptimeCommitment: TERMS.uptime - 1, commission: ALL } } }),
    come("jailed", bobs),
    come("leaving", charlies),
    come("away", daves),
  ]);
  const { silent, ...others } = nodes;
  await Promise.all(Object.values(others).map((id) => serves(api, id)));
  await Promise.all([
    ownerActs(api, "NodeRegistration", api.tx.giftedNodes.jail(nodes.jailed)),
    submit(api, charlies, api.tx.giftedNodes.retire(nodes.leaving)),
    submit(api, daves, api.tx.giftedNodes.startMaintenance(nodes.away)),
    submit(api, one, api.tx.scaling.takeOrder(CLUSTERS, nodes.good, 0)),
    // Whoever has a node that does not serve brings another.
    come("second", bob),
  ]);
  await serves(api, nodes.second);
  await happened(api, 1, "scaling.ContractAwarded", ({ node }) => Number(node) === nodes.good);
  await happened(api, 1, "scaling.GiftBoosted", ({ node }) => Number(node) === nodes.gift);
  assert.equal(await statusOf(api, silent), "Pending");
});

test("an order is not for every node, nor at every price", async () => {
  const { api } = chain;
  const take = (decision: number, name: string, limit: bigint | number = 0) => api.tx.scaling.takeOrder(decision, nodes[name] ?? 1_000_000, limit);
  const twice = (call: Call) => api.tx.utility.batchAll([call, call]);
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, two, [
        [/scaling\.UnknownDecision/, take(1_000, "spare")],
        [/scaling\.UnknownNode/, take(CLUSTERS, "none")],
        [/scaling\.NotOperator/, take(CLUSTERS, "good")],
        [/scaling\.WrongKind/, take(REGISTRIES, "spare")],
        [/scaling\.PriceBelowLimit/, take(CLUSTERS, "spare", ONE * ONE)],
        [/scaling\.AlreadyClaimed/, twice(take(CLUSTERS, "spare"))],
      ]),
      assertRefused(api, owner, [[/scaling\.OwnersNode/, api.tx.scaling.takeOrder(CLUSTERS, 0, 0)]]),
      assertRefused(api, eve, [[/scaling\.WrongKind/, take(CLUSTERS, "notary")]]),
      assertRefused(api, dave, [[/scaling\.TooSmall/, take(CLUSTERS, "small")]]),
      assertRefused(api, eves, [[/scaling\.PromisesTooLittle/, take(CLUSTERS, "careless")]]),
      assertRefused(api, bob, [
        [/scaling\.NotServing/, take(CLUSTERS, "silent")],
        [/scaling\.WithholdsCapacity/, take(CLUSTERS, "second")],
      ]),
      assertRefused(api, daves, [[/scaling\.NotServing/, take(CLUSTERS, "away")]]),
      assertRefused(api, bobs, [[/scaling\.NodeJailed/, take(CLUSTERS, "jailed")]]),
      assertRefused(api, charlies, [[/scaling\.NodeLeaving/, take(CLUSTERS, "leaving")]]),
      assertRefused(api, ferdie, [[/scaling\.NotNew/, take(CLUSTERS, "old")]]),
      assertRefused(api, one, [
        [/scaling\.UnderContract/, take(CLUSTERS, "good")],
        [/giftedNodes\.LessThanPromised/, api.tx.giftedNodes.setResources(nodes.good, SMALL)],
      ]),
      assertRefused(api, charlie, [[/scaling\.IsBoosted/, take(CLUSTERS, "gift")]]),
    ]),
  );
});

test("an offer is not for every node either", async () => {
  const { api } = chain;
  const take = (decision: number, name: string) => api.tx.scaling.takeOffer(decision, nodes[name] ?? 1_000_000);
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, two, [
        [/scaling\.UnknownDecision/, take(1_000, "spare")],
        [/scaling\.UnknownNode/, take(CLUSTERS, "none")],
        [/scaling\.NotOperator/, take(CLUSTERS, "gift")],
        // It is a gift for the community.
        [/scaling\.NoOffer/, take(CLUSTERS, "spare")],
      ]),
      assertRefused(api, charlie, [
        [/scaling\.WrongKind/, take(REGISTRIES, "gift")],
        [/scaling\.IsBoosted/, take(CLUSTERS, "gift")],
      ]),
    ]),
  );
  // Who does not fit when it is registered is an ordinary gift, and nothing else.
  await changesNothing(async () => {
    const small = await join(api, eves, chain.node, { gift: GIFTS.miner, resources: SMALL });
    await assertRefused(api, eves, [[/scaling\.TooSmall/, api.tx.scaling.takeOffer(CLUSTERS, small.id)]]);
  });
});

test("a contract is renewed by whose node it is, and not before its time", async () => {
  const { api } = chain;
  const { renew } = api.tx.scaling;
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, two, [
        [/scaling\.UnknownNode/, renew(1_000_000)],
        [/scaling\.NotOperator/, renew(nodes.good)],
        [/scaling\.NoContract/, renew(nodes.spare)],
      ]),
      assertRefused(api, one, [[/scaling\.TooEarly/, renew(nodes.good)]]),
    ]),
  );
});

test("who may ask for capacity asks for some, once, and strangers decide nothing", async () => {
  const { api } = chain;
  const { request, approve: approved, cancel } = api.tx.scaling;
  const by = (call: Call) => act(api, "EconomicManagement", call);
  const policy = await withTerms(api, {});
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, bob, [
        [/BadOrigin/, request("BpciNotary", 1)],
        [/BadOrigin/, approved(CLUSTERS)],
        [/BadOrigin/, cancel(CLUSTERS)],
        [/BadOrigin/, policy],
        [/responsibilities\.NotHolder/, by(request("BpciNotary", 1))],
        [/responsibilities\.NotHolder/, by(cancel(CLUSTERS))],
        [/responsibilities\.NotHolder/, approve(api, "EconomicManagement", policy)],
      ]),
      assertRefused(api, owner, [
        [/BadOrigin/, cancel(CLUSTERS)],
        [/responsibilities\.WrongResponsibility/, act(api, "NetworkGovernance", cancel(CLUSTERS))],
        [/scaling\.ZeroDemand/, by(request("BpciNotary", 0))],
        [/scaling\.AbsurdDemand/, by(request("BpciNotary", 17))],
        [/scaling\.AbsurdDemand/, by(request("BpciNotary", 0xffff_ffff))],
        [/scaling\.AlreadyDeciding/, by(request("EncCluster", 1))],
        [/scaling\.NotWaiting/, by(approved(CLUSTERS))],
        [/scaling\.UnknownDecision/, by(approved(1_000))],
        [/scaling\.UnknownDecision/, by(cancel(1_000))],
      ]),
    ]),
  );
});

test("terms are changed within bounds", async () => {
  const { api } = chain;
  const changed = async (values: object) => act(api, "EconomicManagement", await withTerms(api, values));
  const { prices, lot } = ((await api.query.scaling.terms()) as any).toJSON();
  const outOf: [string, object][] = [
    ["Target", { target: ALL * 0.3 - 1 }],
    ["Target", { target: ALL * 0.95 + 1 }],
    ["Target", { slack: TERMS.target }],
    ["Lot", { lot: { ...lot, storageGib: 0 } }],
    ["Price", { prices: { ...prices, validator: 1_000n * ONE + 1n } }],
    // A lot costs no more either.
    ["Price", { prices: { ...prices, cpuMillicore: ONE } }],
    ["Floor", { floor: 0 }],
    ["Validators", { validators: 1_001 }],
    ["Period", { open: 0 }],
    ["Period", { open: 14_401 }],
    ["Period", { rising: 0 }],
    ["Period", { rising: 1_001 }],
    ["Period", { offers: 0 }],
    ["Period", { offers: 7 * 28_800 + 1 }],
    ["Period", { approval: 0 }],
    ["Period", { approval: 30 * 28_800 + 1 }],
    ["Eras", { eras: 0 }],
    ["Eras", { eras: 181 }],
    ["HeldBack", { heldBack: ALL / 2 + 1 }],
    ["Failures", { failures: TERMS.eras }],
    ["Boost", { boost: 0 }],
    ["LeastCap", { leastCap: ALL / 2 + 1 }],
  ];
  const refusals = await Promise.all(outOf.map(async ([term, values]) => [new RegExp(`scaling\\.${term}OutOfBounds`), await changed(values)] as const));
  await changesNothing(() => assertRefused(api, owner, refusals));
});

test("what would be decided is asked as a scenario that makes sense, and changes nothing", async () => {
  const { node } = chain;
  const INVALID = -32602;
  const kind = "EncCluster";
  const all = (amount: number) => ({ cpuMillicores: amount, memoryMib: amount, storageGib: amount, bandwidthMbit: amount });
  const refused: [RegExp, unknown][] = [
    [/no lots are asked for/, { kind, lots: 0 }],
    [/more lots are asked for than any decision is about/, { kind, lots: 17 }],
    [/more lots are asked for than any decision is about/, { kind, lots: 4_294_967_295 }],
    [/invalid value: integer `4294967296`/, { kind, lots: 4_294_967_296 }],
    [/invalid value: integer `-1`/, { kind, lots: -1 }],
    [/missing field `kind`/, {}],
    [/unknown variant `Cluster`/, { kind: "Cluster" }],
    [/unknown field `lot`/, { kind, lot: 1 }],
    [/missing field `bandwidthMbit`/, { kind, used: { cpuMillicores: 1, memoryMib: 1, storageGib: 1 } }],
    [/invalid value: integer `-1`/, { kind, used: all(-1) }],
    // More than 64 bits hold.
    [/invalid (type|value)/, { kind, used: all(2 ** 64) }],
    [/an amount is a decimal string/, { kind, spendable: { flx: `${2n ** 128n}` } }],
    [/an amount is a decimal string/, { kind, spendable: { flx: "-1" } }],
    [/invalid type/, { kind, spendable: { flx: 1 } }],
    [/unknown field `eth`/, { kind, spendable: { eth: "1" } }],
    [/invalid type|expected/, 7],
  ];
  await changesNothing(async () => {
    for (const [message, scenario] of refused) {
      await assert.rejects(whatIf(node, scenario as object), (error: any) => {
        assert.match(error.message, message, JSON.stringify(scenario));
        assert.equal(error.code, INVALID, JSON.stringify(scenario));
        return true;
      });
    }
    await assert.rejects(node.rpc("immortal_scalingDecision", null, `0x${"11".repeat(32)}`), /does not tell its scaling/);
    await assert.rejects(node.rpc("immortal_scalingDecision", null, "0x11"), { code: INVALID });

    // As much as can be said makes as many lots as a decision is about, and nobody can pay for them or for none.
    const used = all(2 ** 53);
    const most = await whatIf(node, { kind, used, spendable: { flx: `${2n ** 128n - 1n}` } });
    assert.deepEqual([most.lots, most.trigger, most.measure.used, most.measure.load], [16, "Load", used, ALL]);
    const poor = await whatIf(node, { kind, used, spendable: {} });
    assert.deepEqual([poor.strategy, poor.funding, poor.lots, poor.trigger], ["GiftedNodeBased", null, 16, "Load"]);
    await assert.rejects(whatIf(node, { kind, lots: 16, spendable: {} }), /the treasury cannot spend what the lots would cost/);
    const rich = await whatIf(node, { kind, lots: 16, spendable: { aur: `${10n ** 30n}` } });
    assert.deepEqual([rich.strategy, rich.funding.coin, rich.automatic, rich.trigger], ["GiftVersusBuy", "Aur", false, "Request"]);
    const none = await whatIf(node, { kind, used: all(0) });
    assert.deepEqual([none.lots, none.trigger], [0, "Nothing"]);
  });
});

test("a treasury that has nothing buys nothing", async () => {
  const { api, node } = chain;
  const [terms, ...spends] = await impoverishing(api, node, ferdies);
  const rich = api.tx.treasury.setPolicy((await api.query.treasury.terms()) as any);
  await managed(api, terms, ...spends);
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, two, [[/scaling\.TreasuryShort/, api.tx.scaling.takeOrder(CLUSTERS, nodes.spare, 0)]]),
      assertRefused(api, owner, [[/scaling\.TreasuryShort/, act(api, "EconomicManagement", api.tx.scaling.request("BpciNotary", 1))]]),
    ]),
  );
  await managed(api, rich);
});

test("what has closed, or was cancelled, cannot be taken any more", async () => {
  const { api, node } = chain;
  const by = (call: Call) => act(api, "EconomicManagement", call);
  await managed(api, api.tx.scaling.cancel(REGISTRIES));
  await changesNothing(() =>
    Promise.all([
      assertRefused(api, owner, [
        [/scaling\.NotAlive/, by(api.tx.scaling.cancel(REGISTRIES))],
        [/scaling\.NotWaiting/, by(api.tx.scaling.approve(REGISTRIES))],
      ]),
      assertRefused(api, two, [
        [/scaling\.NoOrder/, api.tx.scaling.takeOrder(REGISTRIES, nodes.spare, 0)],
        [/scaling\.NoOffer/, api.tx.scaling.takeOffer(REGISTRIES, nodes.spare)],
      ]),
    ]),
  );

  // Open for a block, in the middle of a window: at its end it is closed for good.
  await managed(api, await withTerms(api, { rising: 1, open: 1 }));
  await windowBegins(api);
  const asked = await blockOf(api, await managed(api, api.tx.scaling.request("BpciNotary", 2)));
  const { data } = await happened(api, asked, "scaling.DecisionMade");
  const id = data.id.toNumber();
  await changesNothing(() => assertRefused(api, two, [[/scaling\.Expired/, api.tx.scaling.takeOrder(id, nodes.spare, 0)]]));
  await happened(api, asked, "scaling.DecisionEnded", ({ id: of, status }) => Number(of) === id && status.isExpired);
  await reached(api, (await height(api)) + 1);
  await changesNothing(() => assertRefused(api, two, [[/scaling\.NoOrder/, api.tx.scaling.takeOrder(id, nodes.spare, 0)]]));
  const { contracts, boosted } = await scalingAt(node);
  assert.deepEqual([contracts, boosted], [1, 1]);
});
