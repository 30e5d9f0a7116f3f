// The node's binary, and running it to its end.

import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where builds go. */
export const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), ".cache/immortal/target");

/** The binary under test. IMMORTAL_NODE names another one. */
export const binary = process.env.IMMORTAL_NODE ?? join(target, "release/immortal-node");

/** Where all nodes keep the runtimes that they compiled: each is compiled once. */
export const runtimes = join(target, "runtimes");

/**
 * What starts `args` of the binary so that it ends with us, however we end; `within` another command that executes it.
 * A test runner that is killed runs no clean-up.
 */
export function command(args: string[], within: string[] = []): [string, string[]] {
  const [program, ...rest] = [...within, "setpriv", "--pdeathsig", "KILL", binary, ...args];
  return [program, rest];
}

/** How a command ended. */
export interface Ended {
  /** Its exit code; null if it was still running after the time limit and had to be killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Seconds that a command may take: it may have to compile the runtime, on a machine that does other things, too. */
const RUNNING = 180;

/** Runs the binary with `args`, and waits until it ends. */
export function run(args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(...command(args));
    const limit = setTimeout(() => child.kill("SIGKILL"), RUNNING * 1000);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data) => (stdout += data));
    child.stderr.on("data", (data) => (stderr += data));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve({ code, stdout, stderr });
    });
    child.stdin.end();
  });
}

/** Runs a command that must succeed; gives what it printed. */
export async function output(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  if (code !== 0) throw new Error(`immortal-node ${args.join(" ")}: exit code ${code}\n${stderr}`);
  return stdout;
}
