import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below what the system hands to clients as their own end of a connection (from 32768): a client that calls a stopped
 * broker again and again would otherwise, sooner or later, be given that very port and be connected to itself.
 */
const PORT_MIN = 20_000;
const PORT_MAX = 32_000;
const TRIES_MAX = 50;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Ports of this machine on which nobody listens, each different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  for (let tries = 0; tries < TRIES_MAX && found.size < count; tries += 1) {
    const port = randomInt(PORT_MIN, PORT_MAX);
    if (await isFree(port)) found.add(port);
  }
  if (found.size < count) throw new Error(`${String(count)} free ports were not found`);
  return [...found];
}
