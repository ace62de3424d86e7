import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cluster } from './cluster';

/** Ports below those that the system hands out by itself, so that nobody takes ours while the server is down. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;
const READY_WITHIN_MS = 15_000;
const STOPPED_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 25;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port for PostgreSQL');
}

function settings(port: number, fsync: boolean): readonly string[] {
  // Without fsync nothing waits for the disk. A process that is killed loses nothing by it: what it wrote is with the
  // system. Only a loss of power would show the difference, and no test here plays one.
  const durable = fsync ? [] : ['fsync=off', 'full_page_writes=off'];
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'max_connections=250'];
  return [...all, ...durable].flatMap((setting) => ['-c', setting]);
}

/** The server while it runs, as a child of this process. */
export class ServerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts it on a port and waits until it answers at `url`. */
  static async start(cluster: Cluster, at: { port: number; url: string; fsync: boolean }): Promise<ServerProcess> {
    const program = path.join(cluster.programs, 'postgres');
    const child = spawn(program, ['-D', cluster.data, ...settings(at.port, at.fsync)], {
      cwd: cluster.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...cluster.runBy,
    });
    const said = path.join(cluster.folder, 'server.log');
    child.stderr.pipe(createWriteStream(said, { flags: 'a' }));
    // Nobody is left behind when the tests end without saying so.
    const endWithUs = (): void => void child.kill('SIGQUIT');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    const server = new ServerProcess(child);
    if (await server.answers(at.url)) return server;
    await server.stop('SIGQUIT');
    throw new Error(`PostgreSQL did not start: ${(await readFile(said, 'utf8')).slice(-2_000)}`);
  }

  private async answers(url: string): Promise<boolean> {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until && this.runs) {
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return true;
      } catch {
        await pause(LOOK_EVERY_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
    return false;
  }

  private get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** `SIGQUIT` at once and without tidying up, as `pg_ctl -m immediate`; `SIGINT` breaks connections and tidies up. */
  async stop(how: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    if (!this.runs) return;
    const ended = once(this.child, 'exit');
    this.child.kill(how);
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await ended;
    clearTimeout(late);
  }
}
