// A network namespace for each node, and one with a bridge between them and us.
//
// They have no names: a namespace lasts as long as a process in it, and that ends with us, however we end.

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import type { Ground } from "./grounds.ts";
import { Links } from "./links.ts";

/** The networks that several processes can have at a time: 198.18.0.0/24 to 198.18.255.0/24, which RFC 2544 keeps for tests. */
const NETWORKS = 256;

/** Makes a namespace for each of `count` nodes. Fails without root, iproute2 or nftables. */
export async function namespaces(count: number): Promise<Ground> {
  const all: ChildProcess[] = [];
  const remove = () => all.forEach((holder) => holder.kill("SIGKILL"));
  try {
    for (let i = 0; i <= count; i++) all.push(await namespace());
    const [hub, ...nodes] = all;

    ip(inside(hub), ["link add bridge type bridge", "link set bridge up"]);
    const network = joinHost(hub);
    const hosts = nodes.map((node, i) => {
      const host = `${network}.${i + 1}`;
      ip(inside(hub), [`link add node${i} type veth peer name eth0 netns ${node.pid}`, `link set node${i} master bridge up`]);
      ip(inside(node), ["link set lo up", `addr add ${host}/24 dev eth0`, "link set eth0 up"]);
      return host;
    });

    const links = new Links(hosts, (rules) => {
      const chain = ["chain forward {", "type filter hook forward priority 0", ...rules, "}"];
      // Made before it is deleted, because it need not be there yet.
      const table = ["table bridge links", "delete table bridge links", "table bridge links {", ...chain, "}", ""];
      execute([...inside(hub), "nft", "-f", "-"], table);
    });
    return { places: hosts.map((host, i) => place(host, inside(nodes[i]))), links, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A process in a network namespace of its own, which lasts until its input ends. */
async function namespace(): Promise<ChildProcess> {
  const holder = spawn("unshare", ["--net", "cat"]);
  holder.stdin.on("error", () => {});
  holder.stdin.write("inside");
  await new Promise((inside, refuse) => {
    holder.on("error", refuse);
    holder.stderr.on("data", (reason) => refuse(new Error(String(reason))));
    holder.stdout.once("data", inside);
  });
  return holder;
}

const inside = (holder: ChildProcess): string[] => ["nsenter", `--net=/proc/${holder.pid}/ns/net`];

function execute([program, ...args]: string[], input: string[]): void {
  execFileSync(program, args, { input: input.join("\n"), stdio: ["pipe", "ignore", "pipe"] });
}

const ip = (within: string[], commands: string[]): void => execute([...within, "ip", "-batch", "-"], commands);

/** Joins this process to the bridge; gives the first three numbers of the network's addresses. */
function joinHost(hub: ChildProcess): string {
  for (let i = 0; ; i++) {
    const name = `immortal${i}`;
    try {
      // That the name is free decides which network it is.
      ip(inside(hub), [`link add host type veth peer name ${name} netns ${process.pid}`, "link set host master bridge up"]);
    } catch (error) {
      if (i + 1 < NETWORKS && String(error).includes("File exists")) continue;
      throw error;
    }
    ip([], [`addr add 198.18.${i}.254/24 dev ${name}`, `link set ${name} up`]);
    return `198.18.${i}`;
  }
}

const place = (host: string, within: string[]) => ({
  host,
  within,
  rpcPort: 9944,
  prometheusPort: 9615,
  p2pPort: 30333,
  // We ask from outside of the namespace.
  args: ["--unsafe-rpc-external", "--rpc-methods=unsafe", "--rpc-cors=all", "--prometheus-external"],
});
