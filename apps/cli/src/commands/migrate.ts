import type { Command } from 'commander';
import { moveInstallation, type Config, type Moved } from '#libs/runtime';
import { configOf } from '../settings';
import { answer, answerJson, Progress, WrongUse } from '../terminal';

interface MigrateOptions {
  readonly toData?: string;
  readonly json?: boolean;
}

export function registerMigrate(root: Command): void {
  root
    .command('migrate')
    .description(
      'bring a whole installation to another place, with every id, revision and recorded time as it is: from the data folder ' +
        'into the cluster that is configured, or with --to-data from what is configured into a new data folder. Stop the ' +
        'planner first. When it was cut off, run it again',
    )
    .option('--to-data <dir>', 'the data folder to fill: new, or filled in part by an earlier run')
    .option('--json', 'answer as JSON')
    .action((options: MigrateOptions, command: Command) => migrate(options, command));
}

async function migrate({ toData, json }: MigrateOptions, command: Command): Promise<void> {
  const configured = configOf(command);
  const [from, to] = toData === undefined ? intoCluster(configured) : [configured, inFolder(configured, toData)];
  const progress = new Progress('Moving');
  const moved = await moveInstallation({
    from,
    to,
    onProgress: (phase, done) => progress.update(0, 0, `${phase}: ${done} events`),
  }).finally(() => progress.end());
  if (json) return answerJson(moved);
  answer(inWords(moved, toData ?? 'the cluster'));
}

function intoCluster(configured: Config): readonly [Config, Config] {
  if (configured.events === 'embedded') {
    throw new WrongUse('Say where to: --to-data DIR, or the cluster (THROUGHLINE_ENGINE, THROUGHLINE_EVENTS, …).');
  }
  return [inFolder(configured, configured.data), configured];
}

/** An embedded installation in a folder, with nothing of a cluster. */
const inFolder = (config: Config, data: string): Config => ({
  ...config,
  engine: 'embedded',
  events: 'embedded',
  postgres: undefined,
  data,
});

function inWords(moved: Moved, where: string): string {
  const before = moved.eventsThereBefore === 0 ? '' : ` (${moved.eventsThereBefore} of them by an earlier run)`;
  return [
    `${moved.events} events of ${moved.streams} streams are in ${where}${before}, and were compared one by one.`,
    `Both logs have the hash ${moved.hash}.`,
    ...kept(moved),
    'Lists are built anew when the planner or the projector starts there.',
  ].join('\n');
}

function* kept({ postcodes }: Moved): Generator<string> {
  if (postcodes !== null) yield `${postcodes} postcodes are there.`;
}
