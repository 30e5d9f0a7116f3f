// What is sent to the chain, and what is made of its answer. The chain itself is in tests/e2e.

import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import type { ApiPromise } from "@polkadot/api";
import { TypeRegistry } from "@polkadot/types";
import { u8aToHex } from "@polkadot/util";
import { encodeSigned, settle, SettlingEnded, type SignedReceipt, toJson } from "../index.ts";
import { alice, bob, pair, receipt, signed } from "./samples.ts";
import { signReceipt } from "../sign.ts";

/** The types of the pallet. */
const registry = new TypeRegistry();
registry.register({
  Consumption: { cpuMs: "u64", memoryMibS: "u64", storageMibH: "u64", movedMib: "u64" },
  ServiceType: { _enum: ["Transaction", "Consensus", "Storage", "CrossBorder", "Compute", "Bandwidth", "Notary", "Registry"] },
  Receipt: {
    genesis: "Hash",
    node: "u32",
    customer: "AccountId",
    service: "ServiceType",
    epoch: "u32",
    sequence: "u64",
    consumption: "Consumption",
  },
  ReceiptSigner: { _enum: ["Customer", "Meter"] },
  SignedReceipt: { receipt: "Receipt", by: "ReceiptSigner", wrapped: "bool", signature: "MultiSignature" },
  Outcome: {
    gross: "u128",
    credit: "u128",
    provider: "u128",
    pool: "u128",
    scaling: "u128",
    treasury: "u128",
    arrears: "u128",
  },
});

test("the chain's types read the very receipt", async () => {
  for (const scheme of ["ed25519", "sr25519", "ecdsa"] as const) {
    const key = pair("//Meter", scheme);
    const change = { sequence: 2n ** 64n - 1n, consumption: { cpuMs: 1n, memoryMibS: 2n, storageMibH: 3n, movedMib: 4n } };
    const one = await signReceipt(key, receipt(change), { by: "Meter", wrap: true });
    const bytes = encodeSigned(one);
    const batch = registry.createType("Vec<SignedReceipt>", [bytes, bytes]) as any;
    assert.equal(batch.toHex(), `0x08${u8aToHex(bytes).slice(2).repeat(2)}`);
    const { receipt: read, by, wrapped, signature } = batch[1];
    assert.equal(read.sequence.toBigInt(), change.sequence);
    assert.deepEqual([read.consumption.cpuMs.toNumber(), read.consumption.movedMib.toNumber()], [1, 4]);
    assert.deepEqual([read.service.type, read.customer.toString(), by.type], ["Storage", alice.address, "Meter"]);
    assert.deepEqual([wrapped.isTrue, signature.value.toHex()], [true, one.signature.value]);
  }
});

const BLOCK = `0x${"11".repeat(32)}`;

/** An event as Polkadot.js decodes it. */
const event = (method: string, fields: Record<string, unknown>) => ({ event: { section: "billing", method, data: fields } });
const numbered = (index: number) => registry.createType("u32", index);
const ok = (index: number, gross = 0) =>
  event("Settled", { index: numbered(index), outcome: registry.createType("Outcome", { gross, provider: gross }) });
const refused = (index: number) =>
  event("ReceiptRefused", { index: numbered(index), reason: { isModule: true, asModule: { index: 50, error: 4 } } });

/** Tells of one transaction how it goes on. */
type Tell = (status: "isInBlock" | "isFinalized" | "isError", fields?: object) => void;

/** An API to a chain that answers each transaction as `answers` says, one after the other. */
function api(...answers: ((tell: Tell, events: EventEmitter) => void | Promise<void>)[]) {
  const emitter = new EventEmitter();
  const sent: Uint8Array[][] = [];
  const fake = {
    registry: { findMetaError: () => ({ section: "billing", name: "NoAccount" }) },
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
    tx: {
      billing: {
        settle: (batch: Uint8Array[]) => ({
          async signAndSend(_: unknown, __: unknown, callback: (result: any) => void) {
            sent.push(batch);
            await answers.shift()!((status, fields = {}) => {
              const type = status.slice(2);
              const block = { [`as${type}`]: registry.createType("Hash", BLOCK), [status]: true, type };
              callback({ [status]: true, status: block, events: [], ...fields });
            }, emitter);
          },
        }),
      },
    },
  };
  return { api: fake as unknown as ApiPromise, sent, emitter };
}

const receipts = async (count: number): Promise<SignedReceipt[]> => {
  const all: SignedReceipt[] = [];
  for (let node = 0; node < count; node++) all.push(await signed({ node }));
  return all;
};

test("each receipt is told of, and reasons have names", async () => {
  const all = await receipts(3);
  const uncharged = { customer: alice.address, uncharged: registry.createType("u128", 5) };
  const chain = api((tell) => {
    tell("isInBlock", { events: [ok(0)] });
    const other = { event: { section: "system", method: "ExtrinsicSuccess", data: {} } };
    tell("isFinalized", { events: [refused(0), ok(1, 7), event("CapReached", uncharged), ok(2), other] });
  });
  const { settled, refused: not } = await settle(chain.api, alice, all);
  assert.deepEqual(not, [{ signed: all[0], reason: "billing.NoAccount" }]);
  assert.deepEqual(settled.map(({ signed }) => signed), [all[1], all[2]]);
  assert.deepEqual(settled.map(({ uncharged }) => uncharged), [5n, 0n]);
  assert.deepEqual(settled[0]!.charge, { gross: 7n, credit: 0n, provider: 7n, pool: 0n, scaling: 0n, treasury: 0n, arrears: 0n });
  assert.equal(settled[0]!.block, BLOCK);
  assert.deepEqual(chain.sent, [all.map(encodeSigned)]);
  assert.equal(chain.emitter.listenerCount("disconnected"), 0);
});

test("who does not want to wait has the result of the first block", async () => {
  const [one] = await receipts(1);
  const chain = api((tell) => tell("isInBlock", { events: [ok(0)] }));
  assert.equal((await settle(chain.api, alice, [one!], { until: "inBlock" })).settled.length, 1);
});

test("batches follow each other, with only the latest of each channel", async () => {
  const all = await receipts(5);
  const later = await signed({ node: 0, sequence: 2n });
  const answer = (count: number) => (tell: Tell) =>
    tell("isFinalized", { events: Array.from({ length: count }, (_, i) => ok(i)) });
  const chain = api(answer(2), answer(2), answer(1));
  const { settled } = await settle(chain.api, alice, [...all, later], { size: 2 });
  assert.deepEqual(settled.map(({ signed }) => toJson(signed)), [later, ...all.slice(1)].map(toJson));
  assert.deepEqual(chain.sent.map((batch) => batch.length), [2, 2, 1]);
});

test("nothing to settle is nothing sent", async () => {
  assert.deepEqual(await settle(api().api, alice, []), { settled: [], refused: [] });
});

test("a transaction that fails refuses all of its batch, and the next goes on", async () => {
  const all = await receipts(2);
  const chain = api(
    (tell) => tell("isFinalized", { dispatchError: { isModule: false, toString: () => "BadOrigin" } }),
    (tell) => tell("isFinalized", { events: [ok(0)] }),
  );
  const { settled, refused: not } = await settle(chain.api, alice, all, { size: 1 });
  assert.deepEqual([settled.length, not], [1, [{ signed: all[0], reason: "TransactionFailed: BadOrigin" }]]);
});

test("a receipt that the chain is silent about is not settled", async () => {
  const all = await receipts(2);
  const chain = api((tell) => tell("isFinalized", { events: [ok(1)] }));
  const { settled, refused: not } = await settle(chain.api, alice, all);
  assert.deepEqual([settled.length, not], [1, [{ signed: all[0], reason: "NotTold" }]]);
});

test("what ends it early tells what is settled and what is left", async () => {
  const all = await receipts(3);
  const ends: [RegExp, (tell: Tell, events: EventEmitter) => void][] = [
    [/the transaction is Error/, (tell) => tell("isError")],
    [/connection to the node was lost/, (_, events) => events.emit("disconnected")],
    [/1014: Priority is too low/, () => { throw new Error("1014: Priority is too low"); }],
    [/tells of receipt 7 of 1/, (tell) => tell("isFinalized", { events: [ok(7)] })],
    [/or twice of the same/, (tell) => tell("isFinalized", { events: [ok(0), ok(0)] })],
  ];
  for (const [message, end] of ends) {
    const chain = api((tell) => tell("isFinalized", { events: [ok(0)] }), end);
    await assert.rejects(settle(chain.api, bob, all, { size: 1 }), (error) => {
      assert.ok(error instanceof SettlingEnded);
      assert.match(error.message, message);
      assert.deepEqual([error.outcome.settled.length, error.left], [1, all.slice(1)]);
      return true;
    });
    assert.equal(chain.emitter.listenerCount("disconnected"), 0);
  }
});

test("a chain that settles nothing says so", async () => {
  const other = { tx: {}, once() {}, off() {} } as unknown as ApiPromise;
  await assert.rejects(settle(other, alice, await receipts(1)), /has no call billing\.settle/);
});
