import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';

/** How an app of a cluster is, by its own word. */
interface Ready {
  readonly status: string;
  readonly parts: Readonly<Record<string, { readonly ok: boolean; readonly why?: string }>>;
}

/** A projector or a relay as it is started by whoever installs it: a process of its own, from what was built. */
export interface AppProcess {
  readonly url: string;
  ready(): Promise<Ready>;
  /** Waits until it says that it is ready. */
  untilReady(): Promise<void>;
  /** Kills it at once (SIGKILL). */
  kill(): Promise<void>;
  /** Sends SIGTERM and gives the status it ended with. */
  stop(): Promise<number | null>;
}

const READY_MS_MAX = 30_000;

/** Starts it with these settings beside the environment. Build first: `node infra/build/build.mjs`. */
export async function startAppProcess(
  app: 'projector' | 'relay',
  settings: Readonly<Record<string, string>>,
): Promise<AppProcess> {
  const program = path.resolve(`dist/apps/${app}/src/main.js`);
  const env = { ...process.env, NODE_ENV: 'test', PORT: '0', ...settings };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await addressOf(child);
  const ready = async (): Promise<Ready> => (await (await fetch(`${url}/health/ready`)).json()) as Ready;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await ended)[0];
  };
  return {
    url,
    ready,
    untilReady: () => untilReady(ready),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** What it says first is where it is. */
async function addressOf(child: ChildProcess): Promise<string> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const said = new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', resolve);
    child.once('exit', () => reject(new Error(`it did not start: ${complaint}`)));
  });
  return (await said).trim().replace(/^The \w+ is at /, '');
}

async function untilReady(ready: () => Promise<Ready>): Promise<void> {
  const until = Date.now() + READY_MS_MAX;
  for (;;) {
    const answer = await ready();
    if (answer.status === 'ready') return;
    if (Date.now() > until) throw new Error(`it did not become ready: ${JSON.stringify(answer)}`);
    await pauseFor(50);
  }
}
