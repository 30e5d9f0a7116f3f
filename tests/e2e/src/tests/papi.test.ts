// The other client library, polkadot-api, reads, asks view functions and transfers too.

import { after, before, test } from "node:test";
import { WebSocket } from "@polkadot/x-ws";
import { createClient, type PolkadotClient } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import { getWsProvider } from "polkadot-api/ws";
import { FLX, pair } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { ALL, COINS, type Coin, existentialDeposit, ONE } from "../harness/coins.ts";
import { Node } from "../harness/node.ts";

const bob = pair("//Bob");
const charlie = pair("//Charlie");

let node: Node;
let client: PolkadotClient;
let api: any;

before(async () => {
  node = await Node.start({ args: ["--dev"] });
  client = createClient(getWsProvider(node.rpcUrl, { websocketClass: WebSocket }));
  api = client.getUnsafeApi();
});
after(async () => {
  client?.destroy();
  await node.remove();
});

test("polkadot-api reads a balance and transfers FLX", async () => {
  const free = async (address: string): Promise<bigint> =>
    (await api.query.System.Account.getValue(address, { at: "best" })).data.free;

  const before = await free(charlie.address);
  const transfer = api.tx.Balances.transfer_keep_alive({ dest: { type: "Id", value: charlie.address }, value: FLX });
  const signer = getPolkadotSigner(bob.publicKey, "Sr25519", (message) => bob.sign(message));
  const { ok } = await transfer.signAndSubmit(signer);

  assert.equal(ok, true);
  assert.equal(await free(charlie.address), before + FLX);
});

test("polkadot-api moves every coin, and the views tell what is stored", async () => {
  const held = { Gen: api.query.Gen, Nex: api.query.Nex, Aur: api.query.Aur };
  const stored = async (coin: Coin) =>
    coin === "Flx"
      ? (await api.query.System.Account.getValue(charlie.address, { at: "best" })).data
      : await held[coin].Account.getValue(charlie.address, { at: "best" });
  const signer = getPolkadotSigner(bob.publicKey, "Sr25519", (message) => bob.sign(message));
  for (const coin of ALL) {
    const before = (await stored(coin)).free;
    const value = { coin: { type: coin }, dest: { type: "Id", value: charlie.address }, amount: ONE };
    assert.equal((await api.tx.Coins.transfer_keep_alive(value).signAndSubmit(signer)).ok, true);
    assert.equal((await stored(coin)).free, before + ONE);
  }

  let value = 0n;
  for (const { coin, free, held, transferable } of await api.view.Coins.balances(charlie.address)) {
    const account = await stored(coin.type);
    assert.deepEqual([free, held], [account.free, account.reserved]);
    assert.equal(transferable, free - existentialDeposit(coin.type));
    value += (free + held) * COINS[coin.type as Coin];
  }
  assert.equal(await api.view.Coins.value(charlie.address), value);

  for (const { coin, symbol, tier, cap, issued } of await api.view.Coins.coins()) {
    assert.equal(Buffer.from(symbol).toString(), coin.type.toUpperCase());
    assert.equal(tier, COINS[coin.type as Coin]);
    assert.equal(cap, issued);
  }
  const rates = await api.query.Coins.Rates.getValue();
  for (const { coin, per_flx, stale, set_at } of await api.view.Coins.rates()) {
    const rate = rates[coin.type.toLowerCase()];
    assert.deepEqual([per_flx, set_at, stale], [rate?.per_flx ?? 10n ** 18n, rate?.set_at, false]);
  }
  assert.deepEqual(await api.view.Coins.fee(charlie.address, 1000n), [{ type: "Flx", value: undefined }, 1000n]);
  for (const { coin, schedule } of await api.view.Coins.vesting(pair("//Alice").address)) {
    assert.deepEqual(schedule, await api.query.Coins.Vesting.getValue(pair("//Alice").address, coin));
  }
});

test("polkadot-api asks the views of nodes and rewards", async () => {
  const stored = await api.query.GiftedNodes.Nodes.getValue(0);
  const { nodes, next } = await api.view.GiftedNodes.nodes({ operator: undefined, kind: undefined, status: undefined }, 0, 10);
  assert.deepEqual([nodes.length, next], [1, undefined]);
  assert.deepEqual(nodes[0].node.operator, stored.operator);
  assert.deepEqual((await api.view.GiftedNodes.node(0)).node.bond, stored.bond);
  assert.equal((await api.view.GiftedNodes.stage()).type, "Bootstrapping");

  const { reserve, pool, promised, releasable } = await api.view.Incentives.pools();
  for (const coin of ALL) {
    const name = coin.toLowerCase();
    // Four tenths of what is worth 10^9 units, less what opens the pool.
    assert.equal(reserve[name] + pool[name], (400_000_000n * ONE) / COINS[coin]);
    assert.deepEqual([pool[name], promised[name]], [existentialDeposit(coin), 0n]);
    assert.equal(releasable[name], (reserve[name] - existentialDeposit(coin)) / 1_460n);
  }
  assert.equal(await api.view.Incentives.earnings(0), undefined);
  assert.deepEqual(await api.view.Incentives.rounds(10), []);
  assert.equal(await api.view.Incentives.era_value(1_000n * ONE), ONE);
});

test("a view function answers as the storage does", async () => {
  const owner = await api.view.Responsibilities.owner();
  assert.equal(owner, pair("//Alice").address);
  assert.equal(owner, await api.query.Responsibilities.Owner.getValue());
});
