import { fork } from 'node:child_process';
import { Argument, type Command } from 'commander';
import { builtFile, readConfig, toEnvironment, USUAL_PORTS, type App, type Config } from '#libs/runtime';
import { WrongUse } from '../terminal';

interface StartOptions {
  readonly port?: string;
}

export function registerStart(root: Command): void {
  root
    .command('start')
    .description('start the planner; what is recorded stays in the data folder, or where THROUGHLINE_EVENTS says')
    .addArgument(new Argument('[app]', `which process of a cluster: ${NAMES}`).default('planner'))
    .option(
      '--port <number>',
      'port to listen on (default: PORT, or 3000, 3001 and 3002 for the three; 0 takes a free one)',
    )
    .addHelpText('after', HELP)
    .action(async (asked: string, options: StartOptions, command: Command) => {
      const app = appCalled(asked);
      const { data } = command.optsWithGlobals<{ data?: string }>();
      await startApp(app, readConfig({ PORT: USUAL_PORTS[app], ...process.env }, { ...options, data }));
    });
}

const APPS = Object.keys(USUAL_PORTS) as App[];
const NAMES = `${APPS.slice(0, -1).join(', ')} or ${String(APPS.at(-1))}`;

function appCalled(asked: string): App {
  const app = APPS.find((one) => one === asked);
  if (app === undefined) throw new WrongUse(`There is no process called "${asked}": say ${NAMES}.`);
  return app;
}

const HELP = `
On one machine the planner does everything, and "start" is all there is to do. In a cluster (THROUGHLINE_ENGINE=cluster)
each process is started by itself: "start" for a planner, as many as are wanted; "start projector" for the lists, without
which they stand still; "start relay" where other systems are told (THROUGHLINE_FEED).`;

/** Runs an app as a process of its own until it ends or this one is told to stop. */
export async function startApp(app: App, config: Config): Promise<void> {
  const child = fork(builtFile('apps', app, 'src', 'main.js'), {
    env: { ...withoutSettings(process.env), ...toEnvironment(config) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)));
}

/** What was set here has been understood already, and is handed on as it was understood. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith('THROUGHLINE_')));
