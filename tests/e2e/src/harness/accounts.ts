// The well-known accounts, and sending their transactions.

import { Keyring } from "@polkadot/api";
import type { ApiPromise, SubmittableResult } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import assert from "./assert.ts";
import { ONE } from "./coins.ts";

await cryptoWaitReady();
const keyring = new Keyring({ type: "sr25519", ss58Format: 42 });

/** The pair of a path: `pair("//Alice")`. */
export const pair = (uri: string): KeyringPair => keyring.addFromUri(uri);

/** Planck in one FLX. */
export const FLX = ONE;

/**
 * Signs and sends; gives the result once it is in a block. Fails with the name of the error, such as
 * `responsibilities.CallNotListed`, if the call failed, and as the node says if it did not take the transaction.
 */
export function submit(
  api: ApiPromise,
  signer: KeyringPair,
  transaction: SubmittableExtrinsic<"promise">,
  nonce = -1,
): Promise<SubmittableResult> {
  return new Promise((resolve, reject) => {
    transaction
      .signAndSend(signer, { nonce }, (result) => {
        if (result.isError) reject(new Error(`the transaction is ${result.status.type}`));
        if (!result.isInBlock) return;
        if (result.internalError) reject(result.internalError);
        else if (result.dispatchError) reject(new Error(errorName(api, result)));
        else resolve(result as SubmittableResult);
      })
      .catch(reject);
  });
}

/** Signs and sends transactions of one account all at once, in their order. */
export async function submitAll(
  api: ApiPromise,
  signer: KeyringPair,
  transactions: readonly SubmittableExtrinsic<"promise">[],
): Promise<SubmittableResult[]> {
  const nonce = (await api.rpc.system.accountNextIndex(signer.address)).toNumber();
  return Promise.all(transactions.map((transaction, i) => submit(api, signer, transaction, nonce + i)));
}

/** Sends transactions of one account all at once, in their order, and expects each to fail with its error. */
export async function assertRefused(
  api: ApiPromise,
  signer: KeyringPair,
  refusals: readonly (readonly [RegExp, SubmittableExtrinsic<"promise">])[],
): Promise<void> {
  const nonce = (await api.rpc.system.accountNextIndex(signer.address)).toNumber();
  const refused = refusals.map(([error, transaction], i) =>
    assert.rejects(submit(api, signer, transaction, nonce + i), error, transaction.method.toString()),
  );
  await Promise.all(refused);
}

/** The name of the error that a call failed with. */
export function errorName(api: ApiPromise, { dispatchError }: Pick<SubmittableResult, "dispatchError">): string {
  if (!dispatchError?.isModule) return dispatchError?.toString() ?? "no error";
  const { section, name } = api.registry.findMetaError(dispatchError.asModule);
  return `${section}.${name}`;
}

/** What an account can spend, in planck. */
export async function free(api: ApiPromise, account: KeyringPair): Promise<bigint> {
  const { data } = (await api.query.system.account(account.address)) as any;
  return data.free.toBigInt();
}

/** The fee that a transaction was charged, in planck. */
export function feeOf(result: Pick<SubmittableResult, "events">): bigint {
  const paid = result.events.find(({ event }) => event.section === "transactionPayment");
  if (!paid) throw new Error("the block holds no fee of this transaction");
  return (paid.event.data as any).actualFee.toBigInt();
}
