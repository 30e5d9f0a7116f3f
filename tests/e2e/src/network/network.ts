// A network of real validators, whose nodes and links can be broken in every way, and a timeline of it.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output } from "../harness/binary.ts";
import { Node } from "../harness/node.ts";
import { until } from "../harness/waiting.ts";
import { HEARTBEAT_KEY, HEARTBEAT_SEED, insertKeys, specOf, validators } from "./genesis.ts";
import { bestGround, type Ground } from "./grounds.ts";
import { Timeline } from "./timeline.ts";

export interface NetworkOptions {
  /** How many validators genesis has, each with its node, which comes first. */
  validators: number;
  /** How many nodes follow them, which could validate, but have no session keys and no seat yet. */
  guests?: number;
  /** Has the first node, Alice's, be the owner's: it sends heartbeats, and its silence means something. */
  owner?: boolean;
  /** Changes the chain spec before there is a chain. */
  patch?: (spec: any) => void;
  /** What every node is told besides. */
  args?: string[];
  /** What it stands on: the best that the machine has, if nothing else is asked for. */
  ground?: (count: number) => Promise<Ground>;
}

/** Seconds that nodes may take to be one chain again: over a link that was cut, TCP may wait for two minutes. */
const MENDING = 150;

// A signal by itself ends a process without the event `exit`.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

export class Network {
  readonly timeline = new Timeline();
  readonly nodes: Node[] = [];
  private readonly folder = newFolder();
  private readonly removeNow = () => {
    for (const node of this.nodes) node.killNow();
    this.ground.remove();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  };

  private constructor(private readonly ground: Ground) {
    process.once("exit", this.removeNow);
  }

  /** Starts a network and waits until it is ready. If it does not get there, its timeline stays. */
  static async start(options: NetworkOptions): Promise<Network> {
    const { validators, guests = 0, ground = bestGround } = options;
    const network = new Network(await ground(validators + guests));
    try {
      await network.prepare(options);
      // One after the other: each compiles the runtime, on all cores.
      for (const node of network.nodes) await node.start();
      await network.ready();
      return network;
    } catch (error) {
      const timeline = network.timeline.save();
      await network.remove();
      throw new Error(`the network did not get ready: ${error}\nIts timeline: ${timeline}`);
    }
  }

  /** Whether links can be cut. */
  get canCut(): boolean {
    return this.ground.links !== undefined;
  }

  /** The indices of all nodes. */
  get all(): number[] {
    return [...this.nodes.keys()];
  }

  /** Waits until the nodes of `which` see each other and finality moves. */
  async ready(which = this.all, seconds = MENDING): Promise<void> {
    await this.each(which, seconds, "sees the others", async (node) => {
      const { peers } = await node.rpc("system_health");
      return peers >= which.length - 1;
    });
    await this.finalizes(1, which, seconds);
    this.timeline.note("ready");
  }

  /** Waits until so many blocks that are not made yet are final on each node of `which`. */
  async finalizes(blocks = 1, which = this.all, seconds = MENDING): Promise<void> {
    const goal = Math.max(...(await this.heights("best", which))) + blocks;
    await this.each(which, seconds, `finalises #${goal}`, async (node) => (await node.height("finalized")) >= goal);
  }

  /** The heights of nodes. */
  heights(of: "best" | "finalized", which = this.all): Promise<number[]> {
    return Promise.all(which.map((i) => this.nodes[i].height(of)));
  }

  /** Lets nothing through between two groups. */
  cut(groupA: number[], groupB: number[]): void {
    this.lossy(groupA, groupB, 100);
  }

  /** Loses so many percent of all packets between two groups, which may be the same. */
  lossy(groupA: number[], groupB: number[], percent: number): void {
    this.timeline.note(`lose ${percent} % between [${groupA}] and [${groupB}]`);
    this.links.lose(groupA, groupB, percent);
  }

  /** Makes all links whole. TCP may notice as late again as the links were cut, two minutes at most. */
  heal(): void {
    this.timeline.note("heal");
    this.links.heal();
  }

  private get links() {
    if (!this.ground.links) throw new Error("links cannot be cut on this machine: see `canCut`");
    return this.ground.links;
  }

  /** Ends all nodes and leaves nothing. */
  async remove(): Promise<void> {
    process.off("exit", this.removeNow);
    await Promise.all(this.nodes.map((node) => node.kill()));
    this.removeNow();
  }

  private each(which: number[], seconds: number, what: string, ask: (node: Node) => Promise<boolean>): Promise<unknown> {
    return Promise.all(which.map((i) => until(`${this.nodes[i].name} ${what}`, seconds, () => ask(this.nodes[i]))));
  }

  /** Makes the keys and the chain spec, which names all nodes as boot nodes. */
  private async prepare({ validators: count, owner = false, patch, args = [] }: NetworkOptions): Promise<void> {
    const chain = join(this.folder, "chain.json");
    const seats = validators(count);
    const spec = await specOf(seats, owner);
    spec.bootNodes = [];
    for (const [i, place] of this.ground.places.entries()) {
      const name = seats[i]?.name ?? `Guest${i - count + 1}`;
      const key = join(this.folder, `${name}.key`);
      const address = `/ip4/${place.host}/tcp/${place.p2pPort}`;
      spec.bootNodes.push(`${address}/p2p/${await newNetworkKey(key)}`);

      const own = [`--chain=${chain}`, "--validator", `--node-key-file=${key}`, `--public-addr=${address}`];
      if (owner && i === 0) own.push("--owner-heartbeat");
      this.nodes.push(
        new Node({
          name,
          args: [...own, "--detailed-log-output", ...args],
          folder: join(this.folder, name),
          place,
          witness: { did: (what) => this.timeline.note(what, name), logged: this.timeline.reader(name) },
        }),
      );
    }
    patch?.(spec);
    writeFileSync(chain, JSON.stringify(spec));
    // Raw, so that its nodes need not each work out what the chain begins with.
    writeFileSync(chain, await output("export-chain-spec", `--chain=${chain}`, "--raw"));
    for (const [i, { suri }] of seats.entries()) await insertKeys(suri, chain, this.nodes[i].basePath);
    if (owner) await insertKeys(HEARTBEAT_SEED, chain, this.nodes[0].basePath, HEARTBEAT_KEY);
  }
}

/** Makes a network key; gives the peer's name by it. */
async function newNetworkKey(file: string): Promise<string> {
  await output("key", "generate-node-key", "--chain=local_testnet", `--file=${file}`);
  return (await output("key", "inspect-node-key", `--file=${file}`)).trim();
}

/** A folder whose name tells whose it is. Removes those of processes that were killed. */
function newFolder(): string {
  const prefix = "immortal-network-";
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const [pid] = name.slice(prefix.length).split("-");
    if (!existsSync(`/proc/${pid}`)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}
