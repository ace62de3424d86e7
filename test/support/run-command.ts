import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { toEnvironment, type Config } from '#libs/runtime';

/** What a command of the command line came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the built command line on an installation, beside this process: what the installation stands on may be served from
 * here, so this process must not be held up.
 */
export async function runCommand(config: Config, ...args: readonly string[]): Promise<Ran> {
  const env = { PATH: process.env['PATH'] ?? '', ...toEnvironment(config) };
  const child = spawn(process.execPath, ['apps/cli/bin/throughline.js', ...args], { env });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}
