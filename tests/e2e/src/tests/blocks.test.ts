// A development chain makes blocks at once and finalises them, and any client can read what it is.

import { test } from "node:test";
import { pair } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { until } from "../harness/waiting.ts";

/** Our pallets, as the metadata names them. */
const OURS = ["Coins", "Finality", "Responsibilities", "GiftedNodes", "Incentives", "Treasury", "Billing", "Scaling", "Rotation", "Immortality"];

const chain = developmentChain();

test("blocks are made every three seconds and finalised", async () => {
  const { api, node } = chain;
  await until("three blocks are final", 30, async () => (await node.height("finalized")) >= 3);
  const slot = async (height: number) =>
    Number(await (await api.at(await api.rpc.chain.getBlockHash(height))).query.aura.currentSlot());
  assert.equal(Number(await api.call.auraApi.slotDuration()), 3000);
  // A node that has just started on a busy machine may miss one.
  await until("three blocks follow each other slot by slot", 30, async () => {
    const last = await node.height("finalized");
    const [first, second, third] = await Promise.all([last - 2, last - 1, last].map(slot));
    return second === first + 1 && third === second + 1;
  });
  assert.ok((await node.height()) - (await node.height("finalized")) <= 3, "finality lags by three blocks at most");
});

test("the chain itself knows how far it is final", async () => {
  const { api, node } = chain;
  const onChain = async () => Number(await api.query.finality.finalized());
  const known = await until("a block is final on chain", 30, async () => (await onChain()) > 0 && onChain());
  assert.ok(known <= (await node.height("finalized")), "it knows no more than the node");
  assert.ok((await node.height()) - (await onChain()) <= 6, "it is a block behind the node");
  const [[who, report]] = ((await api.query.finality.reports()) as any).reports;
  const [validator] = (await api.query.session.validators()) as any;
  assert.equal(who.toString(), validator.toString());
  assert.ok(report.number.toNumber() >= known);
});

test("the chain tells wallets its coins and its version", async () => {
  const { api } = chain;
  assert.deepEqual(api.registry.chainTokens, ["FLX", "GEN", "NEX", "AUR"]);
  assert.deepEqual(api.registry.chainDecimals, [12, 12, 12, 12]);
  assert.equal(api.registry.chainSS58, 42);
  assert.equal(api.runtimeVersion.specName.toString(), "immortal");
});

test("the metadata documents every call, event, error and storage item of ours, and their fields", () => {
  const { api } = chain;
  const { lookup, pallets } = api.runtimeMetadata.asLatest;
  const undocumented: string[] = [];
  const check = (name: string, docs: { length: number }) => docs.length > 0 || undocumented.push(name);

  for (const pallet of pallets.filter(({ name }) => OURS.includes(name.toString()))) {
    for (const kind of ["calls", "events", "errors"] as const) {
      if (pallet[kind].isNone) continue;
      const { variants } = lookup.getSiType(pallet[kind].unwrap().type).def.asVariant;
      assert.ok(variants.length > 0, `${pallet.name} has ${kind}`);
      for (const variant of variants) {
        const name = `${pallet.name}.${kind}.${variant.name}`;
        check(name, variant.docs);
        // What a call's arguments mean stands in the call's own docs.
        if (kind === "calls") continue;
        for (const field of variant.fields) check(`${name}.${field.name.unwrapOr("")}`, field.docs);
      }
    }
    for (const entry of pallet.storage.unwrap().items) check(`${pallet.name}.${entry.name}`, entry.docs);
  }
  assert.deepEqual(undocumented, []);
  assert.equal(pallets.filter(({ name }) => OURS.includes(name.toString())).length, OURS.length);
});

test("Alice is in office on a development chain", async () => {
  const { api } = chain;
  assert.equal((await api.query.responsibilities.owner()).toString(), pair("//Alice").address);
});

test("Prometheus reads the height", async () => {
  const metrics = await chain.node.metrics();
  assert.match(metrics, /substrate_block_height\{status="best"[^}]*\} [1-9]/);
});

test("finality can be asked about", async () => {
  const { best } = await chain.node.rpc("grandpa_roundState");
  assert.equal(best.totalWeight, 1);
});
