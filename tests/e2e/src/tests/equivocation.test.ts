// A validator that votes for two blocks in one round: anyone proves it, once, and it costs the bond.

import { test } from "node:test";
import { Keyring } from "@polkadot/api";
import { stringToHex } from "@polkadot/util";
import { assertRefused, pair, submit } from "../harness/accounts.ts";
import assert from "../harness/assert.ts";
import { developmentChain } from "../harness/chain.ts";
import { account, ONE, TREASURY } from "../harness/coins.ts";
import { nodeOf, statusOf } from "../harness/gifts.ts";

const chain = developmentChain();
const [alice, bob] = ["Alice", "Bob"].map((name) => pair(`//${name}`));
/** The development chain's only validator, and its key for votes. */
const NODE = 0;
const voter = new Keyring({ type: "ed25519" }).addFromUri("//Alice");
const ROUND = 1;

/** The call that reports two votes of one round. */
async function report(first: string, second: string) {
  const { api } = chain;
  const setId = Number(await api.query.grandpa.currentSetId());
  const vote = (targetHash: string) => {
    const prevote = { targetHash, targetNumber: 1 };
    // What is signed: the kind of the vote, the vote, the round, the set.
    const payload = api.createType("(u8, FinalityGrandpaPrevote, u64, u64)", [0, prevote, ROUND, setId]).toU8a();
    return [prevote, voter.sign(payload)];
  };
  const owned = (await api.call.grandpaApi.generateKeyOwnershipProof(setId, voter.publicKey)) as any;
  // What Polkadot.js takes for the proof is an optional one, still encoded.
  const proof = api.createType("Option<Bytes>", owned.unwrap().toU8a(true)).unwrap().toU8a(true);
  const equivocation = { roundNumber: ROUND, identity: voter.publicKey, first: vote(first), second: vote(second) };
  return api.tx.grandpa.reportEquivocation(
    { setId, equivocation: { Prevote: equivocation } } as any,
    api.createType("SpSessionMembershipProof", proof) as any,
  );
}

test("two votes of a round are reported by anyone, once: the bond goes to the treasury, and the validator to jail", async () => {
  const { api } = chain;
  const [one, other] = ["one", "other"].map((word) => stringToHex(word.padEnd(32)));
  const bond = 10n * ONE;
  await submit(api, alice, api.tx.giftedNodes.bondMore(NODE, bond));
  await assertRefused(api, bob, [[/grandpa.InvalidEquivocationProof/, await report(one, one)]]);
  assert.equal(await statusOf(api, NODE), "Active");

  const before = await account(api, "Gen", TREASURY);
  const result = await submit(api, bob, await report(one, other));
  assert.equal(await statusOf(api, NODE), "Jailed");
  // Of one validator, one is all.
  assert.equal((await nodeOf(api, NODE)).bond.amount.toBigInt(), 0n);
  assert.equal((await account(api, "Gen", TREASURY)).free - before.free, bond);
  assert.ok(result.events.some(({ event }) => event.section === "giftedNodes" && event.method === "NodeSlashed"));

  await assertRefused(api, bob, [[/grandpa.DuplicateOffenceReport/, await report(one, other)]]);
});
