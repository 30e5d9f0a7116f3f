// A real node: started on free ports and in a folder of its own, and always stopped.

import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import { command } from "./binary.ts";
import { freePorts } from "./ports.ts";
import { until } from "./waiting.ts";

/** Seconds that a node may take until its RPC answers. */
const STARTING = 60;
/** Seconds that a node may take to stop when it is asked to. */
const STOPPING = 30;

export interface NodeOptions {
  /** What the node is told besides where to listen and where to keep its data. */
  args: string[];
  /** Where it keeps its data; a new folder, which it loses when it is stopped, if none is named. */
  basePath?: string;
}

export class Node {
  private process?: ChildProcess;
  private apis: ApiPromise[] = [];
  private readonly ownFolder: string;
  readonly basePath: string;

  private constructor(
    private readonly args: string[],
    basePath: string | undefined,
    readonly rpcPort: number,
    readonly prometheusPort: number,
    readonly p2pPort: number,
  ) {
    this.ownFolder = mkdtempSync(join(tmpdir(), "immortal-"));
    this.basePath = basePath ?? join(this.ownFolder, "base");
  }

  /** Starts a node and waits until its RPC answers. */
  static async start({ args, basePath }: NodeOptions): Promise<Node> {
    const [rpc, prometheus, p2p] = await freePorts(3);
    const node = new Node(args, basePath, rpc, prometheus, p2p);
    await node.start();
    return node;
  }

  /** Starts it, once more after it was killed or stopped with its data kept. */
  async start(): Promise<void> {
    const log = createWriteStream(this.logFile, { flags: "a" });
    const child = spawn(
      ...command([
        ...this.args,
        `--base-path=${this.basePath}`,
        `--rpc-port=${this.rpcPort}`,
        `--prometheus-port=${this.prometheusPort}`,
        `--listen-addr=/ip4/127.0.0.1/tcp/${this.p2pPort}`,
        "--no-mdns",
      ]),
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
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
    return `ws://127.0.0.1:${this.rpcPort}`;
  }

  private get logFile(): string {
    return join(this.ownFolder, "log");
  }

  private get hasEnded(): boolean {
    return this.process === undefined || this.process.exitCode !== null || this.process.signalCode !== null;
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

  /** Calls an RPC method over HTTP. */
  async rpc(method: string, ...params: unknown[]): Promise<any> {
    const response = await fetch(`http://127.0.0.1:${this.rpcPort}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** What Prometheus would read. */
  async metrics(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.prometheusPort}/metrics`)).text();
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
    return `/ip4/127.0.0.1/tcp/${this.p2pPort}/p2p/${await this.rpc("system_localPeerId")}`;
  }

  /** The height of the best block, or of the last final one. */
  async height(which: "best" | "finalized" = "best"): Promise<number> {
    const hash = which === "best" ? [] : [await this.rpc("chain_getFinalizedHead")];
    return Number((await this.rpc("chain_getHeader", ...hash)).number);
  }

  /** Ends it without warning, as a power cut does. */
  kill(): Promise<void> {
    return this.end("SIGKILL");
  }

  /** Asks it to stop; keeps its data. */
  stop(): Promise<void> {
    return this.end("SIGTERM");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    await Promise.all(this.apis.splice(0).map((api) => api.disconnect()));
    if (this.hasEnded) return;
    this.process?.kill(signal);
    await until("the node stops", STOPPING, () => this.hasEnded).catch(() => this.process?.kill("SIGKILL"));
  }

  /** Stops it and removes what it kept in a folder of its own. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.ownFolder, { recursive: true, force: true });
  }
}
