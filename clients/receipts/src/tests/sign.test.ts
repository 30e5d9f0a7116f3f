// Keys at hand, and wallets, which wrap what they sign and do not say how.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyring } from "@polkadot/keyring";
import { hexToU8a, u8aConcat, u8aToHex, u8aWrapBytes } from "@polkadot/util";
import { type Hex, payload, type Scheme, type Signer, signReceipt, verifyReceipt, type WalletAccount } from "../index.ts";
import { alice, bob, pair, receipt } from "./samples.ts";

/** What a wallet answers. */
type Sign = (message: Uint8Array) => Uint8Array;

const wallet = (address: string, sign: Sign): WalletAccount => ({
  address,
  signer: {
    signRaw: async ({ data, type }) => {
      assert.equal(type, "bytes");
      return { id: 1, signature: u8aToHex(sign(hexToU8a(data))) };
    },
  },
});

for (const scheme of ["sr25519", "ed25519", "ecdsa"] as Scheme[]) {
  test(`${scheme}: a pair and wallets of all kinds sign`, async () => {
    const key = pair("//Alice", scheme);
    const own = receipt({ customer: key.address });
    const signs: [boolean, Sign][] = [
      [true, (message) => key.sign(u8aWrapBytes(message))],
      [true, (message) => key.sign(u8aWrapBytes(message), { withType: true })],
      [false, (message) => key.sign(message)],
    ];
    for (const [wrapped, sign] of signs) {
      const signed = await signReceipt(wallet(key.address, sign), own);
      assert.deepEqual([signed.wrapped, signed.signature.scheme, signed.by], [wrapped, scheme, "Customer"]);
      assert.ok(verifyReceipt(signed));
    }
    assert.ok(verifyReceipt(await signReceipt(key, own)));
    assert.ok(verifyReceipt(await signReceipt(key, own, { wrap: true })));
  });
}

test("a wallet's signature of something else is refused", async () => {
  const answers: Sign[] = [
    (message) => bob.sign(message),
    () => alice.sign(payload(receipt({ sequence: 2n }))),
    () => new Uint8Array(0),
    (message) => u8aConcat(alice.sign(message), [0, 0]),
  ];
  for (const answer of answers) await assert.rejects(signReceipt(wallet(alice.address, answer), receipt()), /is not one of/);
});

test("a wallet that signs no messages is told apart", async () => {
  await assert.rejects(signReceipt({ address: alice.address, signer: {} }, receipt()), /does not sign messages/);
});

test("nobody but a meter signs for another", async () => {
  await assert.rejects(signReceipt(bob, receipt()), /not of the customer/);
  const byMeter = await signReceipt(bob, receipt(), { by: "Meter" });
  assert.ok(verifyReceipt(byMeter, { meter: bob.address }));
  assert.ok(!verifyReceipt(byMeter, { meter: alice.address }));
  assert.ok(!verifyReceipt(byMeter));
});

test("a key of another kind does not sign", async () => {
  const ethereum = new Keyring({ type: "ethereum" }).addFromSeed(new Uint8Array(32).fill(1));
  await assert.rejects(signReceipt(ethereum, receipt(), { by: "Meter" }), /not signed by keys of the type ethereum/);
});

test("what is no signed receipt does not verify", async () => {
  const good = await signReceipt(alice, receipt());
  assert.ok(!verifyReceipt({ ...good, signature: { scheme: "ed25519", value: "0x00" as Hex } }));
  assert.ok(!verifyReceipt({ ...good, receipt: { ...good.receipt, node: -1 } }));
  const byMeter = { ...good, by: "Provider" as Signer };
  assert.ok(!verifyReceipt(byMeter, { meter: alice.address }));
});
