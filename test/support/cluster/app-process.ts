import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { environmentForProcess } from '../process-environment';

/** How an app of a cluster is, by its own word. */
interface Ready {
  readonly status: string;
  readonly parts: Readonly<Record<string, { readonly ok: boolean; readonly why?: string }>>;
}

/** How a process ended: by itself with a status, or by a signal. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A projector or a relay that was just launched, and may still be starting. */
export interface LaunchedApp {
  /** Answers when it serves. Throws, with what it complained of, when it ended before. */
  readonly started: Promise<AppProcess>;
  readonly ended: Promise<Ended>;
  tell(signal: NodeJS.Signals): void;
  /** What it has written to its log so far, line by line. */
  log(): readonly string[];
}

/** A projector or a relay as it is started by whoever installs it: a process of its own, from what was built. */
export interface AppProcess extends Omit<LaunchedApp, 'started'> {
  readonly url: string;
  ready(): Promise<Ready>;
  /** Waits until it says that it is ready. */
  untilReady(): Promise<void>;
  /** Kills it at once (SIGKILL). */
  kill(): Promise<void>;
  /** Sends SIGTERM and gives the status it ended with. */
  stop(): Promise<number | null>;
}

type App = 'projector' | 'relay';
type Settings = Readonly<Record<string, string>>;

const READY_MS_MAX = 30_000;

/** Starts it with these settings beside the environment. Build first: `node infra/build/build.mjs`. */
export const startAppProcess = (app: App, settings: Settings): Promise<AppProcess> =>
  launchAppProcess(app, settings).started;

/** The same, without waiting until it serves. */
export function launchAppProcess(app: App, settings: Settings): LaunchedApp {
  const program = path.resolve(`dist/apps/${app}/src/main.js`);
  const env = { ...environmentForProcess(), NODE_ENV: 'test', PORT: '0', ...settings };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  // Closed, not only ended: then all that it said has been heard.
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal }));
  const said = once(child.stdout.setEncoding('utf8'), 'data').then(([text]) => String(text));
  const url = Promise.race([said, ended.then(() => Promise.reject(new Error(`it did not start: ${log}`)))]);
  const launched = {
    ended,
    tell: (signal: NodeJS.Signals) => void child.kill(signal),
    log: () => log.split('\n').filter(Boolean),
  };
  const started = url.then((text) => running(text.trim().replace(/^The \w+ is at /, ''), launched));
  started.catch(() => undefined);
  return { ...launched, started };
}

function running(url: string, launched: Omit<LaunchedApp, 'started'>): AppProcess {
  const { ended, tell } = launched;
  const ready = async (): Promise<Ready> => (await (await fetch(`${url}/health/ready`)).json()) as Ready;
  const end = (signal: NodeJS.Signals): Promise<Ended> => {
    tell(signal);
    return ended;
  };
  return {
    ...launched,
    url,
    ready,
    untilReady: () => untilReady(ready),
    kill: async () => void (await end('SIGKILL')),
    stop: async () => (await end('SIGTERM')).status,
  };
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
