// What can be wrong with a signed receipt. The chain's node uses the same words.

const SENTENCES = {
  Malformed: "it is not written as signed receipts are",
  Scale: "its field `scale` is of another receipt",
  Genesis: "it is of another chain",
  MeterUnknown: "a meter signed it, and it is not said whose signature that must be",
  Signature: "the signature is not of who must sign it, or not of this receipt",
  Node: "it is of another provider's node",
  Sequence: "its sequence is not higher than that of the receipt before",
  Lower: "it counts less than the receipt before",
} as const;

/** Why a signed receipt is refused, in a word. */
export type Wrong = keyof typeof SENTENCES;

/** A signed receipt is refused. */
export class WrongReceipt extends Error {
  readonly reason: Wrong;

  constructor(reason: Wrong, detail?: string) {
    super(`the receipt is refused: ${SENTENCES[reason]}${detail === undefined ? "" : `: ${detail}`}`);
    this.name = "WrongReceipt";
    this.reason = reason;
  }
}
