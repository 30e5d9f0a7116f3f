import { ApiPromise, WsProvider, Keyring } from "@polkadot/api";
import { merkleizeMetadata } from "@polkadot-api/merkleize-metadata";
const api = await ApiPromise.create({ provider: new WsProvider(process.argv[2]), noInitWarn: true });
const bob = new Keyring({ type: "sr25519" }).addFromUri("//Bob");
const metadata = await api.call.metadata.metadataAtVersion(15);
const hash = (info) => "0x" + Buffer.from(merkleizeMetadata(metadata.unwrap().toHex(), info).digest()).toString("hex");
for (const [what, metadataHash] of [["right", hash({ decimals: 12, tokenSymbol: "FLX" })], ["wrong", hash({ decimals: 10, tokenSymbol: "DOT" })]]) {
  try {
    const r = await new Promise((ok, no) => api.tx.system.remark("0x01").signAndSend(bob, { nonce: -1, mode: 1, metadataHash }, (x) => x.isInBlock && ok(x)).catch(no));
    console.log(what, metadataHash, "in block", r.status.asInBlock.toHex(), r.events.map(({event}) => `${event.section}.${event.method}`).join(" "));
  } catch (e) { console.log(what, metadataHash, "refused", e.message); }
}
await api.disconnect();
