import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig, type Config } from '#libs/runtime';
import { clusterForTest } from './cluster';
import { runCommand, type Ran } from './run-command';

/** The built command line on an installation of its own. */
export interface CommandLine {
  run(...args: readonly string[]): Promise<Ran>;
  /** What it answers as JSON. */
  json(...args: readonly string[]): Promise<Record<string, never> & Record<string, unknown>>;
  end(): Promise<void>;
}

/**
 * The command line on an installation in which nothing is recorded yet: of one process, or where THROUGHLINE_TEST_ENGINE
 * says so a cluster, with a projector beside it and an account that may read the whole log, as an import needs.
 */
export async function freshCommandLine(): Promise<CommandLine> {
  const data = await mkdtemp(path.join(tmpdir(), 'throughline-cli-'));
  const at = await (process.env['THROUGHLINE_TEST_ENGINE'] === 'cluster' ? onCluster(data) : onFiles(data));
  const run = (...args: readonly string[]): Promise<Ran> => runCommand(at.config, ...args);
  return {
    run,
    json: async (...args) => {
      const { out, err } = await run(...args, '--json');
      if (out === '') throw new Error(err);
      return JSON.parse(out) as never;
    },
    end: async () => {
      await at.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

interface Installed {
  readonly config: Config;
  end(): Promise<void>;
}

const installed = (data: string, settings: Readonly<Record<string, unknown>> = {}): Config =>
  readConfig({}, { data, logLevel: 'error', environment: 'test', ...settings });

const onFiles = async (data: string): Promise<Installed> => ({ config: installed(data), end: async () => undefined });

async function onCluster(data: string): Promise<Installed> {
  const cluster = await clusterForTest();
  const config = installed(data, { ...cluster.settings, events: cluster.wholeEvents });
  await cluster.beginProjector(config);
  return { config, end: () => cluster.end() };
}
