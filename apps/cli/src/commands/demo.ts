import path from 'node:path';
import type { Command } from 'commander';
import { makeDemo } from '../demo/make-demo';
import { configOf } from '../settings';
import { startApp } from './start';

const DEMO_FOLDER = path.join('data', 'demo');

interface DemoOptions {
  readonly port?: string;
  readonly makeOnly?: boolean;
}

export function registerDemo(root: Command): void {
  root
    .command('demo')
    .description(
      'make an invented authority of two hundred young people with five years of history, then start the planner on it',
    )
    .option('--port <number>', 'port to listen on (default: PORT, or 3000; 0 takes a free one)')
    .option('--make-only', 'make it and do not start the planner')
    .action((options: DemoOptions, command: Command) => demo(options, command));
}

async function demo(options: DemoOptions, command: Command): Promise<void> {
  const chosen = command.optsWithGlobals<{ data?: string }>().data ?? process.env['THROUGHLINE_DATA'];
  const flags = {
    demo: true,
    ...(chosen === undefined ? { data: DEMO_FOLDER } : {}),
    ...(options.port === undefined ? {} : { port: options.port }),
  };
  const config = configOf(command, flags);
  await makeDemo(config);
  if (!options.makeOnly) await startApp('planner', { ...config, logLevel: 'warn' });
}
