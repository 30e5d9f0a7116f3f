// Ports of this machine.

import { randomInt } from "node:crypto";
import { createServer, type ListenOptions, type Server } from "node:net";

/** Ports below those that Linux gives to whoever names none. */
const [FIRST, LAST] = [15_000, 32_000];

function bind(where: ListenOptions): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(where, () => resolve(server));
  });
}

/** Listens on a port of the loopback. */
export const listen = (port: number): Promise<Server> => bind({ host: "127.0.0.1", port });

/**
 * `count` different ports that are free, and stay so until this process ends: a node that is told them may take seconds until it listens.
 * Who has a port has the socket of its name, too, and no other process of these tests can have that.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = randomInt(FIRST, LAST);
    if (!(await areFree([port]))) continue;
    const held = await bind({ path: `\0immortal/port/${port}` }).catch(() => undefined);
    if (!held) continue;
    held.unref();
    ports.push(port);
  }
  return ports;
}

/** Whether all these ports are free now. */
export async function areFree(ports: number[]): Promise<boolean> {
  const taken = await Promise.allSettled(ports.map((port) => listen(port)));
  const ours = taken.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  await Promise.all(ours.map((server) => new Promise((closed) => server.close(closed))));
  return ours.length === ports.length;
}
