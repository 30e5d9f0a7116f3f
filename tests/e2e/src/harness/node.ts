// A real node: started on free ports and in a folder of its own, and always stopped.

import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ApiPromise, WsProvider } from "@polkadot/api";
import { command, output, runtimes } from "./binary.ts";
import { type Place, onLoopback } from "./places.ts";
import { until } from "./waiting.ts";

/** Seconds that a node may take until its RPC answers. */
const STARTING = 120;
/** Seconds that a node may take to stop when it is asked to. */
const STOPPING = 30;
/** Milliseconds that an answer of its RPC may take: a frozen node takes connections and is silent. */
const ANSWERING = 10_000;

export interface NodeOptions {
  /** What the node is told besides where to listen and where to keep its data. */
  args: string[];
  /** What it calls itself. */
  name?: string;
  /** Where it keeps its data; in its folder, if nowhere is named. */
  basePath?: string;
  /** The folder that is its own, and goes with it; a new one, if none is named. */
  folder?: string;
  /** Where it listens. */
  place: Place;
  /** Who is told what is done to it, and every line of its log. */
  witness?: { did(what: string): void; logged(line: string): void };
}

export class Node {
  private process?: ChildProcess;
  private apis: ApiPromise[] = [];
  private readonly folder: string;
  readonly name: string;
  readonly place: Place;
  readonly basePath: string;
  private frozen = false;

  constructor(private readonly options: NodeOptions) {
    this.name = options.name ?? "Node";
    this.place = options.place;
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), "immortal-"));
    mkdirSync(this.folder, { recursive: true });
    this.basePath = options.basePath ?? join(this.folder, "base");
  }

  /** Starts a node and waits until its RPC answers. */
  static async start(options: Omit<NodeOptions, "place">): Promise<Node> {
    const node = new Node({ ...options, place: await onLoopback() });
    await node.start();
    return node;
  }

  /** Starts it, once more after it was killed or stopped with its data kept. */
  async start(): Promise<void> {
    if (!this.hasEnded) throw new Error(`${this.name} runs already`);
    this.did("start");
    const { host, rpcPort, prometheusPort, p2pPort, args = [], within } = this.place;
    const log = createWriteStream(this.logFile, { flags: "a" });
    const child = spawn(
      ...command(
        [
          ...this.options.args,
          ...args,
          `--name=${this.name}`,
          `--base-path=${this.basePath}`,
          `--compiled-runtimes=${runtimes}`,
          `--rpc-port=${rpcPort}`,
          `--prometheus-port=${prometheusPort}`,
          `--listen-addr=/ip4/${host}/tcp/${p2pPort}`,
          "--no-mdns",
        ],
        within,
      ),
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.pipe(log);
      createInterface(stream).on("line", (line) => this.options.witness?.logged(line));
    }
    this.process = child;
    await until("the node's RPC answers", STARTING, () => {
      if (this.hasEnded) throw new Error(`the node ended:\n${this.logTail()}`);
      return this.rpc("system_health");
    }).catch(async (error) => {
      await this.kill();
      throw error;
    });
  }

  get rpcUrl(): string {
    return `ws://${this.place.host}:${this.place.rpcPort}`;
  }

  get prometheusUrl(): string {
    return `http://${this.place.host}:${this.place.prometheusPort}/metrics`;
  }

  get logFile(): string {
    return join(this.folder, "log");
  }

  get state(): "running" | "frozen" | "ended" {
    return this.hasEnded ? "ended" : this.frozen ? "frozen" : "running";
  }

  private get hasEnded(): boolean {
    return this.process === undefined || this.process.exitCode !== null || this.process.signalCode !== null;
  }

  private did(what: string): void {
    this.options.witness?.did(what);
  }

  /** The last lines of the log. */
  logTail(lines = 30): string {
    return readFileSync(this.logFile, "utf8").split("\n").slice(-lines).join("\n");
  }

  /** Bytes of memory that the node holds. */
  residentMemory(): number {
    const status = readFileSync(`/proc/${this.process?.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  }

  /** How many segments TCP had to send again, in all, from the network namespace that it runs in. */
  retransmitted(): number {
    const snmp = readFileSync(`/proc/${this.process?.pid}/net/snmp`, "utf8");
    const [names, values] = [...snmp.matchAll(/^Tcp: (.*)/gm)].map(([, row]) => row.split(" "));
    return Number(values[names.indexOf("RetransSegs")]);
  }

  /** Calls an RPC method over HTTP. */
  async rpc(method: string, ...params: unknown[]): Promise<any> {
    const response = await fetch(`http://${this.place.host}:${this.place.rpcPort}`, {
      method: "POST",
      signal: AbortSignal.timeout(ANSWERING),
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    }).catch((error) => {
      throw new Error(`${method}: no answer: ${error}`);
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { code: number; message: string; data?: unknown } };
    if (error) throw Object.assign(new Error(`${method}: ${error.message}: ${error.data}`), { code: error.code });
    return result;
  }

  /** What Prometheus would read. */
  async metrics(): Promise<string> {
    return (await fetch(this.prometheusUrl)).text();
  }

  /** A Polkadot.js client, connected until the node stops. */
  async api(): Promise<ApiPromise> {
    const api = await ApiPromise.create({
      provider: new WsProvider(this.rpcUrl),
      noInitWarn: true,
      throwOnConnect: true,
    });
    this.apis.push(api);
    return api;
  }

  /** The address that others reach it at. */
  async multiaddress(): Promise<string> {
    return `/ip4/${this.place.host}/tcp/${this.place.p2pPort}/p2p/${await this.rpc("system_localPeerId")}`;
  }

  /** The height of the best block, or of the last final one. */
  async height(which: "best" | "finalized" = "best"): Promise<number> {
    const hash = which === "best" ? [] : [await this.rpc("chain_getFinalizedHead")];
    return Number((await this.rpc("chain_getHeader", ...hash)).number);
  }

  /** Stops it in the middle of what it does; its connections stay open. */
  freeze(): void {
    this.did("freeze");
    this.frozen = this.process?.kill("SIGSTOP") ?? false;
  }

  /** Lets it go on. */
  thaw(): void {
    this.did("thaw");
    this.process?.kill("SIGCONT");
    this.frozen = false;
  }

  /** Ends it without warning, as a power cut does. */
  kill(): Promise<void> {
    this.did("kill");
    return this.end("SIGKILL");
  }

  /** Asks it to stop; keeps its data. */
  stop(): Promise<void> {
    this.did("stop");
    return this.end("SIGTERM");
  }

  /** Ends it and deletes its database, as `purge-chain` does; keeps its keys. */
  async wipe(): Promise<void> {
    await this.kill();
    this.did("wipe");
    const chain = this.options.args.filter((arg) => arg.startsWith("--chain="));
    await output("purge-chain", "-y", ...chain, `--base-path=${this.basePath}`);
  }

  /** Ends it without waiting, for when this process itself ends. */
  killNow(): void {
    this.process?.kill("SIGKILL");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    await Promise.all(this.apis.splice(0).map((api) => api.disconnect()));
    if (this.hasEnded) return;
    this.process?.kill(signal);
    // A frozen node would not see the signal.
    this.process?.kill("SIGCONT");
    this.frozen = false;
    await until("the node stops", STOPPING, () => this.hasEnded).catch(() => this.process?.kill("SIGKILL"));
  }

  /** Stops it and removes what it kept in a folder of its own. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
