// Ports of this machine.

import { createServer, type Server } from "node:net";

/** Listens on a port of the loopback: on a free one, if none is named. */
export function listen(port = 0): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
      resolve({ server, port: address.port });
    });
  });
}

/** `count` different ports that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const taken = await Promise.all(Array.from({ length: count }, () => listen()));
  await Promise.all(taken.map(({ server }) => new Promise((closed) => server.close(closed))));
  return taken.map(({ port }) => port);
}

/** Whether all these ports are free now. */
export async function areFree(ports: number[]): Promise<boolean> {
  const taken = await Promise.allSettled(ports.map((port) => listen(port)));
  const ours = taken.flatMap((result) => (result.status === "fulfilled" ? [result.value.server] : []));
  await Promise.all(ours.map((server) => new Promise((closed) => server.close(closed))));
  return ours.length === ports.length;
}
