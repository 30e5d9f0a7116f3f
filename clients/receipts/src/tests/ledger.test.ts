// The ledger takes what follows, refuses what goes down, and loses nothing.

import assert from "node:assert/strict";
import fs, { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { mock, test } from "node:test";
import { fromJson, Ledger, NOTHING, type Receipt, signReceipt, type SignedReceipt, toJson, verifyReceipt } from "../index.ts";
import { alice, bob, GENESIS, path, receipt, signed } from "./samples.ts";

const open = (file: string) => Ledger.open(file, { genesis: GENESIS });
const used = (storageMibH: bigint): Pick<Receipt, "consumption"> => ({ consumption: { ...NOTHING, storageMibH } });

/** What a ledger of this file holds. */
function held(file: string): SignedReceipt[] {
  const ledger = open(file);
  const all = ledger.all();
  ledger.close();
  return all;
}

test("the next receipt counts on from the last", async () => {
  const ledger = open(path("ledger.jsonl"));
  const channel = { node: 7, customer: alice.address, service: "Storage", epoch: 9 } as const;
  const first = ledger.next(channel, { storageMibH: 10n });
  assert.deepEqual(first, receipt(used(10n)));
  assert.equal(ledger.accept(await signReceipt(alice, first)), true);
  const second = ledger.next(channel, { storageMibH: 5n, cpuMs: 3n });
  assert.deepEqual(second, receipt({ sequence: 2n, consumption: { ...NOTHING, storageMibH: 15n, cpuMs: 3n } }));
  assert.equal(ledger.next({ ...channel, epoch: 10 }, {}).sequence, 1n);
  assert.throws(() => ledger.next(channel, { storageMibH: -1n }), /less than nothing/);
  assert.throws(() => ledger.next(channel, { storageMibH: 2n ** 64n - 1n }), /storageMibH is no bigint/);
  ledger.close();
});

test("the latest receipt is kept, once, and none goes down", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  const [first, third] = [await signed({ ...used(5n) }), await signed({ sequence: 3n, ...used(9n) })];
  assert.equal(ledger.accept(first), true);
  assert.equal(ledger.accept(third), true);
  assert.equal(ledger.accept(third), false);
  // The same receipt, signed anew.
  assert.equal(ledger.accept(await signReceipt(alice, { ...third.receipt }, { wrap: true })), false);
  const refused: [string, Partial<Receipt>][] = [
    ["Sequence", { ...used(5n) }],
    ["Sequence", { sequence: 3n, ...used(10n) }],
    ["Sequence", { sequence: 2n, ...used(9n) }],
    ["Lower", { sequence: 4n, ...used(8n) }],
    ["Lower", { sequence: 4n, consumption: { ...NOTHING, cpuMs: 100n } }],
    ["Genesis", { genesis: `0x${"00".repeat(32)}` }],
  ];
  for (const [reason, change] of refused) {
    const wrong = await signed(change);
    assert.throws(() => ledger.accept(wrong), { name: "WrongReceipt", reason });
  }
  assert.throws(() => ledger.accept({ ...third, receipt: { ...third.receipt, sequence: 4n } }), { reason: "Signature" });
  assert.throws(() => ledger.accept({ ...third, receipt: { ...third.receipt, node: -1 } }), { reason: "Malformed" });
  assert.deepEqual([ledger.latest(third.receipt), ledger.all()], [third, [third]]);
  ledger.close();
  assert.deepEqual(held(file), [third]);
  assert.equal(readFileSync(file, "utf8"), `${toJson(first)}\n${toJson(third)}\n`);
});

test("only a provider's own nodes and the appointed meters count", async () => {
  const ledger = Ledger.open(path("ledger.jsonl"), {
    genesis: GENESIS,
    nodes: [7],
    meterOf: (customer) => (customer === alice.address ? bob.address : undefined),
  });
  const foreign = await signed({ node: 8 });
  assert.throws(() => ledger.accept(foreign), { reason: "Node" });
  assert.equal(ledger.accept(await signReceipt(bob, receipt(), { by: "Meter" })), true);
  const wrong = await signReceipt(alice, receipt({ sequence: 2n }), { by: "Meter" });
  assert.throws(() => ledger.accept(wrong), { reason: "Signature" });
  const unknown = await signReceipt(alice, receipt({ customer: bob.address }), { by: "Meter" });
  assert.throws(() => ledger.accept(unknown), { reason: "MeterUnknown" });
  ledger.close();
});

test("many at once are kept all or not at all", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  const good = [await signed(), await signed({ sequence: 2n }), await signed({ customer: bob.address }), await signed()];
  assert.throws(() => ledger.acceptAll(good), { reason: "Sequence" });
  assert.deepEqual([ledger.all(), readFileSync(file, "utf8")], [[], ""]);
  assert.equal(ledger.acceptAll([good[0]!, good[0]!, good[1]!, good[2]!]), 3);
  assert.deepEqual(ledger.all(), [good[1], good[2]]);
  ledger.close();
  assert.deepEqual(held(file), [good[1], good[2]]);
});

test("wherever a crash cuts the last line off, all before it is there, and it goes on", async () => {
  const file = path("ledger.jsonl");
  const [first, second] = [await signed(), await signed({ sequence: 2n })];
  const [whole, half] = [`${toJson(first)}\n`, `${toJson(second)}\n`];
  for (let length = 0; length < half.length; length++) {
    writeFileSync(file, whole + half.slice(0, length));
    const ledger = open(file);
    assert.deepEqual(ledger.all(), [first], `cut after ${length} bytes`);
    ledger.close();
  }
  const ledger = open(file);
  ledger.accept(second);
  ledger.close();
  assert.deepEqual(held(file), [second]);
});

test("a full disk costs the receipt at hand and no other", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  const [first, second] = [await signed(), await signed({ sequence: 2n })];
  ledger.accept(first);

  const { writeSync } = fs;
  let calls = 0;
  const full = mock.method(fs, "writeSync", (file: number, bytes: Uint8Array) => {
    if (calls++ > 0) throw new Error("ENOSPC");
    return writeSync(file, bytes, 0, 100);
  });
  syncBuiltinESMExports();
  assert.throws(() => ledger.accept(second), /ENOSPC/);
  full.mock.restore();
  syncBuiltinESMExports();

  assert.deepEqual(ledger.all(), [first]);
  assert.equal(readFileSync(file, "utf8"), `${toJson(first)}\n`);
  assert.equal(ledger.accept(second), true);
  ledger.close();
  assert.deepEqual(held(file), [second]);
});

test("a disk that fails at everything ends the ledger, not what it holds", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  const [first, second] = [await signed(), await signed({ sequence: 2n })];
  ledger.accept(first);
  const fails = [mock.method(fs, "fsyncSync", () => assert.fail("EIO")), mock.method(fs, "ftruncateSync", () => assert.fail("EIO"))];
  syncBuiltinESMExports();
  assert.throws(() => ledger.accept(second), /EIO/);
  for (const fail of fails) fail.mock.restore();
  syncBuiltinESMExports();
  assert.throws(() => ledger.accept(second), /open it again/);
  assert.deepEqual(ledger.all(), [first]);
  ledger.close();
  // Written it was: it may be there, but nobody was told so.
  assert.deepEqual(held(file), [second]);
});

test("a file that holds something else is not opened", async () => {
  const file = path("ledger.jsonl");
  writeFileSync(file, `${toJson(await signed())}\n{}\n`);
  assert.throws(() => open(file), /ledger\.jsonl, line 2: the receipt is refused: it is not written as/);
  writeFileSync(file, `${toJson(await signed({ genesis: `0x${"00".repeat(32)}` }))}\n`);
  assert.throws(() => open(file), /line 1: .*another chain/);
  writeFileSync(file, "");
  writeFileSync(`${file}.settled`, "{}\n");
  assert.throws(() => open(file), /settled, line 1/);
});

test("what is settled is not due, until more is signed for", async () => {
  const file = path("ledger.jsonl");
  let ledger = open(file);
  const [first, other] = [await signed(), await signed({ customer: bob.address, epoch: 12 })];
  ledger.acceptAll([first, other]);
  assert.deepEqual(ledger.due(), [first, other]);
  assert.deepEqual(ledger.due({ since: 10 }), [other]);

  ledger.markSettled([first]);
  ledger.markSettled([first]);
  assert.deepEqual(ledger.due(), [other]);
  ledger.close();
  ledger = open(file);
  assert.deepEqual(ledger.due(), [other]);
  assert.equal(readFileSync(`${file}.settled`, "utf8").split("\n").length, 2);

  const second = await signed({ sequence: 2n });
  ledger.accept(second);
  assert.deepEqual(new Set(ledger.due()), new Set([second, other]));
  ledger.close();
});

test("old epochs are forgotten, and superseded receipts with them", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  const [old, first, second] = [await signed({ epoch: 3 }), await signed(), await signed({ sequence: 2n })];
  for (const one of [old, first, second]) ledger.accept(one);
  ledger.markSettled([old, first]);
  ledger.forgetBefore(9);
  assert.deepEqual(ledger.all(), [second]);
  assert.equal(readFileSync(file, "utf8"), `${toJson(second)}\n`);
  assert.equal(readFileSync(`${file}.settled`, "utf8").split("\n").length, 2);
  assert.ok(!existsSync(`${file}.next`));

  const third = await signed({ sequence: 3n });
  assert.equal(ledger.accept(third), true);
  ledger.close();
  assert.deepEqual(held(file), [third]);
  assert.throws(() => ledger.accept(third), /is closed/);
});

test("a leftover of an interrupted clean-up does no harm", async () => {
  const file = path("ledger.jsonl");
  const one = await signed();
  const ledger = open(file);
  ledger.accept(one);
  appendFileSync(`${file}.next`, "a line\nand half a li");
  ledger.forgetBefore(0);
  ledger.close();
  assert.deepEqual(held(file), [one]);
});

test("its lines are signed receipts as everybody writes them", async () => {
  const file = path("ledger.jsonl");
  const ledger = open(file);
  ledger.accept(await signed());
  ledger.close();
  assert.ok(verifyReceipt(fromJson(readFileSync(file, "utf8").trim()), { genesis: GENESIS }));
});
