// Where a node listens.

import { freePorts } from "./ports.ts";

export interface Place {
  host: string;
  rpcPort: number;
  prometheusPort: number;
  p2pPort: number;
  /** What it must be told to listen there. */
  args?: string[];
  /** The command that executes it there. */
  within?: string[];
}

/** On the loopback; on free ports, if none are named. */
export async function onLoopback(ports?: number[]): Promise<Place> {
  const [rpcPort, prometheusPort, p2pPort] = ports ?? (await freePorts(3));
  return { host: "127.0.0.1", rpcPort, prometheusPort, p2pPort };
}
