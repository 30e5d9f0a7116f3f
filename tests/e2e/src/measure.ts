// Prints, from one run of a development chain: blocks made in a minute, finality's lag, memory, the runtime's size.

import { Node } from "./harness/node.ts";
import { sleep, until } from "./harness/waiting.ts";

const SECONDS = 60;

const node = await Node.start({ args: ["--dev"] });
try {
  await until("a block is final", 30, async () => (await node.height("finalized")) >= 1);
  const before = await node.height();
  const lags: number[] = [];
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end; await sleep(1000)) {
    lags.push((await node.height()) - (await node.height("finalized")));
  }
  const blocks = (await node.height()) - before;
  const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
  const code = (await node.rpc("state_getStorageSize", "0x3a636f6465")) as number;

  const rows = [
    [`blocks made in ${SECONDS} s`, `${blocks}`],
    ["finality lag, mean", `${mean.toFixed(2)} blocks`],
    ["finality lag, largest", `${Math.max(...lags)} blocks`],
    ["resident memory", `${(node.residentMemory() / 2 ** 20).toFixed(0)} MiB`],
    ["compressed WASM runtime", `${(code / 1024).toFixed(0)} KiB`],
  ];
  for (const [what, figure] of rows) console.log(`${what.padEnd(26)}${figure.padStart(12)}`);
} finally {
  await node.remove();
}
