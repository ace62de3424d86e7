import { fork } from 'node:child_process';
import type { Command } from 'commander';
import { builtFile, readConfig, toEnvironment, type Config } from '#libs/runtime';

interface StartOptions {
  readonly port?: string;
}

export function registerStart(root: Command): void {
  root
    .command('start')
    .description('start the planner; what is recorded stays in the data folder, or where THROUGHLINE_EVENTS says')
    .option('--port <number>', 'port to listen on (default: PORT, or 3000; 0 takes a free one)')
    .action(async (options: StartOptions, command: Command) => {
      await startPlanner(readConfig(process.env, { ...command.optsWithGlobals<{ data?: string }>(), ...options }));
    });
}

/** Runs the planner as a process of its own until it ends or this one is told to stop. */
export async function startPlanner(config: Config): Promise<void> {
  const child = fork(builtFile('apps', 'planner', 'src', 'main.js'), {
    env: { ...process.env, ...toEnvironment(config) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)));
}
