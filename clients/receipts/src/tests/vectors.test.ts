// What this package makes of the shared vectors is what the node makes of them: node/src/receipt checks the same file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { stringToHex, u8aToHex } from "@polkadot/util";
import { assertReceipt, encodeReceipt, fromJson, payload, SERVICE_TYPES, signReceipt, toJson, verifyReceipt, wrappedPayload } from "../index.ts";
import { readVectors } from "../vectors/vectors.ts";

await cryptoWaitReady();
const { right, wrong } = readVectors();

for (const { name, suri, scheme, wrapped, repeats, meter, payload: bytes, line } of right) {
  test(`right: ${name}, ${scheme}`, async () => {
    const signed = fromJson(line);
    assert.equal(toJson(signed), line);
    assert.equal(u8aToHex(payload(signed.receipt)), bytes);
    assert.equal(u8aToHex(encodeReceipt(signed.receipt)), bytes.replace(stringToHex("immortal/receipt"), "0x"));
    assert.equal(
      u8aToHex(wrappedPayload(signed.receipt)),
      `${stringToHex("<Bytes>")}${bytes.slice(2)}${stringToHex("</Bytes>").slice(2)}`,
    );

    const expected = { genesis: signed.receipt.genesis, ...(meter && { meter }) };
    assertReceipt(signed, expected);
    assert.equal(verifyReceipt(signed, expected), true);

    const pair = new Keyring({ type: scheme, ss58Format: 42 }).addFromUri(suri);
    const again = await signReceipt(pair, signed.receipt, { by: signed.by, wrap: wrapped });
    assertReceipt(again, expected);
    if (repeats) assert.deepEqual(again, signed);
    else assert.notDeepEqual(again, signed);
  });
}

for (const { name, expected, reason, line } of wrong) {
  test(`wrong: ${name}`, () => {
    assert.throws(() => assertReceipt(fromJson(line), expected), { name: "WrongReceipt", reason });
  });
}

test("the vectors hold every service, scheme and way to sign", () => {
  const held = right.map(({ line }) => fromJson(line));
  assert.deepEqual(new Set(held.map(({ receipt }) => receipt.service)), new Set(SERVICE_TYPES));
  assert.equal(new Set(right.map(({ scheme, wrapped }) => `${scheme} ${wrapped}`)).size, 6);
  assert.equal(new Set(held.map(({ by }) => by)).size, 2);
});
