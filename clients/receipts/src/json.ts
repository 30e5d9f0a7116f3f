// Signed receipts as JSON, one in a line. `immortal-node receipt` writes and reads the same.
//
// Counters are strings of digits: JSON's numbers are exact only below 2^53 in JavaScript.

import { isHex } from "@polkadot/util";
import { addressOf, COUNTERS, type Hex, mapCounters, type ServiceType } from "./receipt.ts";
import { type Scheme, scaleOf, type SignedReceipt, type Signer } from "./signed.ts";
import { WrongReceipt } from "./wrong.ts";

/** A line, without its end. */
export function toJson(signed: SignedReceipt): string {
  const { receipt, by, wrapped, signature } = signed;
  const consumption = Object.fromEntries(COUNTERS.map((counter) => [counter, `${receipt.consumption[counter]}`]));
  return JSON.stringify({
    receipt: {
      genesis: receipt.genesis.toLowerCase(),
      node: receipt.node,
      customer: addressOf(receipt.customer),
      service: receipt.service,
      epoch: receipt.epoch,
      sequence: `${receipt.sequence}`,
      consumption,
    },
    by,
    wrapped,
    signature: { scheme: signature.scheme, value: signature.value.toLowerCase() },
    scale: scaleOf(signed),
  });
}

/**
 * What a line says. Fails with a `WrongReceipt`: "Malformed" if it is none or has fields too few or too many, "Scale" if its field
 * `scale`, which may be missing, is of another receipt. The signature is not looked at: see `assertReceipt`.
 */
export function fromJson(line: string): SignedReceipt {
  let read: { signed: SignedReceipt; scale: Hex | undefined; is: Hex };
  try {
    const { signed, scale } = parse(line);
    read = { signed, scale, is: scaleOf(signed) };
  } catch (error) {
    throw new WrongReceipt("Malformed", (error as Error).message);
  }
  if (read.scale !== undefined && read.scale.toLowerCase() !== read.is) throw new WrongReceipt("Scale");
  return read.signed;
}

function parse(line: string): { signed: SignedReceipt; scale: Hex | undefined } {
  const { receipt, by, wrapped, signature, scale } = fields(
    "the line",
    JSON.parse(line),
    ["receipt", "by", "wrapped", "signature"],
    ["scale"],
  );
  const { sequence, consumption, ...channel } = fields("receipt", receipt, [
    "genesis",
    "node",
    "customer",
    "service",
    "epoch",
    "sequence",
    "consumption",
  ]);
  const counted = fields("consumption", consumption, COUNTERS);
  const { scheme, value } = fields("signature", signature, ["scheme", "value"]);
  if (scale !== undefined && !isHex(scale)) throw new Error("scale is not hex");
  return {
    signed: {
      receipt: {
        genesis: channel.genesis as Hex,
        node: channel.node as number,
        customer: address("customer", channel.customer),
        service: channel.service as ServiceType,
        epoch: channel.epoch as number,
        sequence: counter("sequence", sequence),
        consumption: mapCounters((name) => counter(name, counted[name])),
      },
      by: by as Signer,
      wrapped: wrapped as boolean,
      signature: { scheme: scheme as Scheme, value: value as Hex },
    },
    scale,
  };
}

/** The fields of an object, which must have all of `names`, may have `others`, and none else. */
function fields<Name extends string, Other extends string = never>(
  what: string,
  value: unknown,
  names: readonly Name[],
  others: readonly Other[] = [],
): Record<Name | Other, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${what} is no object`);
  const missing = names.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) throw new Error(`${what} has no field \`${missing}\``);
  const unknown = Object.keys(value).find((name) => ![...names, ...others].includes(name as Name | Other));
  if (unknown !== undefined) throw new Error(`${what} has a field \`${unknown}\`, which is unknown`);
  return value as Record<Name | Other, unknown>;
}

/** An address in the one way that this chain writes it. */
function address(name: string, value: unknown): string {
  if (typeof value !== "string" || isHex(value) || addressOf(value) !== value) {
    throw new Error(`${name} is no address of this chain: ${value}`);
  }
  return value;
}

function counter(name: string, value: unknown): bigint {
  if (typeof value !== "string" || !/^(0|[1-9][0-9]{0,19})$/.test(value)) throw new Error(`${name} is no string of digits`);
  return BigInt(value);
}
