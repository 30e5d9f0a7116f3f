// Integers as the chain encodes them, least byte first.

/** Four bytes of a number. */
export function u32(name: string, value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 32) throw new Error(`${name} is no integer from 0 to 2^32 - 1: ${value}`);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** Eight bytes of a bigint. */
export function u64(name: string, value: bigint): Uint8Array {
  if (typeof value !== "bigint" || value < 0n || value >= 2n ** 64n) {
    throw new Error(`${name} is no bigint from 0 to 2^64 - 1: ${value}`);
  }
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}
