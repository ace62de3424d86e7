import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Role } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { environmentForProcess } from './process-environment';
import { Visitor } from './visitor';

export { paths } from '../../apps/planner/src/paths';

/** A planner as it is started by whoever installs it: a process of its own, from what was built. */
export interface PlannerProcess {
  readonly url: string;
  /** Its figures, in Prometheus' text. */
  figures(): Promise<string>;
  /** All that it has written to its log so far. */
  log(): string;
  as(role: Role, ref: string): Promise<Visitor>;
  /** Sends SIGTERM and says how it ended, and after how many milliseconds. */
  stop(): Promise<{ readonly status: number | null; readonly signal: string | null; readonly ms: number }>;
}

const BUILT = path.resolve('dist/apps/planner/src/main.js');
const HERE = '127.0.0.1';

/** Starts a planner on a data folder. Build first: `node infra/build/build.mjs`. */
export async function startPlannerProcess(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PlannerProcess> {
  const metricsPort = await freePort();
  const env = {
    ...environmentForProcess(), NODE_ENV: 'test', PORT: '0', THROUGHLINE_DATA: data, THROUGHLINE_LOG_LEVEL: 'debug',
    THROUGHLINE_METRICS_PORT: String(metricsPort), ...settings,
  }; // prettier-ignore
  const child = spawn(process.execPath, [BUILT], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let said = '';
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('\n')) {
    await Promise.race([
      once(child.stdout, 'data'),
      ended.then(() => Promise.reject(new Error(`it did not start: ${log}`))),
    ]);
  }
  const url = said.trim().replace('Throughline is at ', '');
  return {
    url,
    figures: async () => (await fetch(`http://${HERE}:${metricsPort}/metrics`)).text(),
    log: () => log,
    as: (role, ref) => signIn(url, role, ref),
    stop: async () => {
      const began = Date.now();
      child.kill('SIGTERM');
      const [status, signal] = await ended;
      return { status, signal, ms: Date.now() - began };
    },
  };
}

async function signIn(url: string, role: Role, ref: string): Promise<Visitor> {
  const visitor = new Visitor(overHttp(url));
  const answer = await visitor.submit(paths.signIn.show(), { role, ref });
  if (answer.status !== 303) throw new Error(`could not sign in as ${role}: ${answer.status} ${answer.words}`);
  return visitor;
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** What a visitor needs of a server, over a real connection. */
function overHttp(base: string): FastifyInstance {
  const inject = async ({ method, url, headers, payload }: Asked) => {
    const body = payload === undefined ? {} : { body: payload };
    const response = await fetch(new URL(url, base), { method, redirect: 'manual', headers: { ...headers }, ...body });
    const rawPayload = Buffer.from(await response.arrayBuffer());
    const cookies = response.headers.getSetCookie().map(cookieOf);
    const found = Object.fromEntries(response.headers.entries());
    return { statusCode: response.status, headers: found, cookies, rawPayload, payload: rawPayload.toString('utf8') };
  };
  return { inject } as unknown as FastifyInstance;
}

function cookieOf(line: string): { readonly name: string; readonly value: string; readonly maxAge?: number } {
  const [pair = '', ...rest] = line.split('; ');
  const at = pair.indexOf('=');
  const maxAge = rest.find((part) => part.startsWith('Max-Age='))?.slice('Max-Age='.length);
  const value = decodeURIComponent(pair.slice(at + 1));
  return { name: pair.slice(0, at), value, ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HERE);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
