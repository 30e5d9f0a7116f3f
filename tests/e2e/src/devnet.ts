// A live network of validators for a user: prints what to open and how the nodes are, until it is told to stop.

import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Node } from "./harness/node.ts";
import { onLoopback } from "./harness/places.ts";
import { areFree } from "./harness/ports.ts";
import { sleep } from "./harness/waiting.ts";
import type { Ground } from "./network/grounds.ts";
import { Network } from "./network/network.ts";

const { values } = parseArgs({ options: { validators: { type: "string", default: "7" } } });
const count = Number(values.validators);
if (!(count >= 2)) throw new Error("--validators takes a number, 2 at least; for one node there is scripts/run");

/** The loopback, which a browser reaches, at ports that stay the same if they are free. */
async function knownPorts(count: number): Promise<Ground> {
  const ports = Array.from({ length: count }, (_, i) => [9944 + i, 9615 + i, 30333 + i]);
  return {
    places: await Promise.all(ports.map(async (three) => onLoopback((await areFree(three)) ? three : undefined))),
    remove() {},
  };
}

console.log(`starting ${count} validators`);
const network = await Network.start({ validators: count, owner: true, ground: knownPorts });
const { nodes } = network;

console.log("   name        RPC                   Prometheus                     log");
for (const [i, { name, rpcUrl, prometheusUrl, logFile }] of nodes.entries()) {
  console.log(`${String(i).padEnd(2)} ${name.padEnd(11)} ${rpcUrl.padEnd(21)} ${prometheusUrl.padEnd(30)} ${logFile}`);
}
console.log(`A wallet or explorer: https://polkadot.js.org/apps/?rpc=${nodes[0].rpcUrl}
Accounts with coins, by seed: //Alice (the owner), //Bob, //Charlie, //Dave, //Eve, //Ferdie.
Kill node 0, the owner's, and the others take over: immortal_status and docs/failover.md tell.
Type a command and a node, such as: kill 3, stop 3, start 3, wipe 3, freeze 3, thaw 3. Ctrl-C stops all and removes everything.`);

const COMMANDS = ["kill", "stop", "start", "wipe", "freeze", "thaw"] as const;

const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdout.isTTY });
terminal.on("SIGINT", () => process.exit());
terminal.on("line", async (line) => {
  const [word, index] = line.trim().split(/\s+/);
  const command = COMMANDS.find((name) => name === word);
  const node = nodes[Number(index)];
  if (!command || !node) return line.trim() && console.log(`a command (${COMMANDS.join(", ")}) and a node (0 to ${count - 1})`);
  try {
    await node[command]();
  } catch (error) {
    console.log(String(error));
  }
});

/** Best block, final block and peers of a node. */
async function status(node: Node): Promise<string> {
  if (node.state !== "running") return node.state;
  try {
    const [best, finalized, { peers }] = await Promise.all([node.height(), node.height("finalized"), node.rpc("system_health")]);
    return `${best}/${finalized}/${peers}`;
  } catch {
    return "silent";
  }
}

for (;; await sleep(1000)) {
  const line = `best/final/peers ${(await Promise.all(nodes.map(status))).join(" ")}`;
  // On a terminal it stays in its place, and so does what is being typed.
  if (process.stdout.isTTY) {
    terminal.setPrompt(`${line} > `);
    terminal.prompt(true);
  } else {
    console.log(line);
  }
}
