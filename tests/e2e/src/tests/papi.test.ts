// The other client library, polkadot-api, reads, asks view functions and transfers too.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { WebSocket } from "@polkadot/x-ws";
import { createClient, type PolkadotClient } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import { getWsProvider } from "polkadot-api/ws";
import { FLX, pair } from "../harness/accounts.ts";
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

test("a view function answers as the storage does", async () => {
  const owner = await api.view.Responsibilities.owner();
  assert.equal(owner, pair("//Alice").address);
  assert.equal(owner, await api.query.Responsibilities.Owner.getValue());
});
