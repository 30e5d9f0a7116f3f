// Encoding refuses what the chain has no number for; channels; batches.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { u8aToHex } from "@polkadot/util";
import { batches, encodeReceipt, encodeSigned, isSameAccount, latest, NOTHING, type Receipt } from "../index.ts";
import { channelKey } from "../receipt.ts";
import { alice, bob, receipt, signed } from "./samples.ts";

test("a receipt has 109 bytes", () => assert.equal(encodeReceipt(receipt()).length, 32 + 4 + 32 + 1 + 4 + 8 + 4 * 8));

test("what is no field of a receipt is refused by name", () => {
  const wrong: [RegExp, object][] = [
    [/^Error: genesis/, { genesis: "0x12" }],
    [/^Error: node/, { node: 2 ** 32 }],
    [/^Error: node/, { node: -1 }],
    [/^Error: node/, { node: 1.5 }],
    [/^Error: epoch/, { epoch: Number.NaN }],
    [/^Error: service/, { service: "Gambling" }],
    [/^Error: sequence/, { sequence: 2n ** 64n }],
    [/^Error: sequence/, { sequence: 1 }],
    [/^Error: cpuMs/, { consumption: { ...NOTHING, cpuMs: -1n } }],
    [/^Error: movedMib/, { consumption: { ...NOTHING, movedMib: 2n ** 64n } }],
    [/^Error: 0x1234 is no account/, { customer: "0x1234" }],
    [/Invalid/, { customer: `${alice.address}x` }],
  ];
  for (const [error, change] of wrong) assert.throws(() => encodeReceipt(receipt(change as Partial<Receipt>)), error);
});

test("what is no field of a signed receipt is refused by name", async () => {
  const good = await signed();
  const wrong: [RegExp, object][] = [
    [/^Error: by/, { by: "Provider" }],
    [/^Error: wrapped/, { wrapped: 1 }],
    [/^Error: signature is of no scheme: toString/, { signature: { scheme: "toString", value: "0x" } }],
    [/^Error: signature has not 65 bytes/, { signature: { ...good.signature, scheme: "ecdsa" } }],
  ];
  for (const [error, change] of wrong) assert.throws(() => encodeSigned({ ...good, ...change }), error);
});

test("a customer is one and the same, however its account is written", () => {
  const others = [u8aToHex(alice.publicKey), new Keyring({ ss58Format: 0 }).encodeAddress(alice.publicKey)];
  for (const customer of others) {
    assert.equal(channelKey(receipt({ customer })), channelKey(receipt()));
    assert.ok(isSameAccount(customer, alice.address));
  }
  assert.ok(!isSameAccount(bob.address, alice.address));
});

test("a channel is of one chain, node, customer, service and epoch", () => {
  const changes: Partial<Receipt>[] = [
    { genesis: `0x${"00".repeat(32)}` },
    { node: 8 },
    { customer: bob.address },
    { service: "Compute" },
    { epoch: 10 },
  ];
  assert.equal(new Set([{}, ...changes].map((change) => channelKey(receipt(change)))).size, 6);
  assert.equal(channelKey(receipt({ sequence: 9n, consumption: { ...NOTHING, cpuMs: 1n } })), channelKey(receipt()));
});

test("the latest receipt of each channel is left", async () => {
  const [first, last, other] = [await signed(), await signed({ sequence: 9n }), await signed({ node: 8 })];
  assert.deepEqual(latest([last, other, first]), [last, other]);
  assert.deepEqual(latest([]), []);
});

test("batches hold all, in order, and no more than they may", () => {
  const all = Array.from({ length: 513 }, (_, i) => i);
  assert.deepEqual(batches(all).map((batch) => batch.length), [256, 256, 1]);
  assert.deepEqual(batches(all).flat(), all);
  assert.deepEqual(batches(all.slice(0, 256)).length, 1);
  assert.deepEqual(batches([]), []);
  for (const size of [0, -1, 1.5]) assert.throws(() => batches(all, size), /a batch cannot hold/);
});
