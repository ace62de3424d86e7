import type { Command } from 'commander';
import { makeBackup, restoreBackup, type Manifest, type Restored } from '#libs/runtime';
import { configOf } from '../settings';
import { answer, answerJson } from '../terminal';

interface RestoreOptions {
  readonly lastKnown?: string;
  readonly json?: boolean;
}

export function registerBackup(root: Command): void {
  root
    .command('backup')
    .argument('<dir>', 'a new folder for the backup')
    .description(
      'copy the data folder while the planner goes on: events, who looked at what, reference data; not lists and drafts',
    )
    .option('--json', 'answer as JSON')
    .action(async (dir: string, options: { json?: boolean }, command: Command) => {
      const manifest = await makeBackup(configOf(command), dir);
      if (options.json) return answerJson(manifest);
      answer(
        `Backed up to ${dir}: ${inWords(manifest)}\nIts hash: ${manifest.log.hash}. Keep that somewhere else, too.`,
      );
    });
  root
    .command('restore')
    .argument('<dir>', 'the folder of a backup')
    .description(
      'make a data folder of a backup (--data names a new one), and check all of it against what was backed up',
    )
    .option('--last-known <dir>', 'a later backup, or its manifest.json: says how much was recorded after this one')
    .option('--json', 'answer as JSON')
    .action(async (dir: string, options: RestoreOptions, command: Command) => {
      const { data } = configOf(command);
      const restored = await restoreBackup({
        from: dir,
        to: data,
        ...(options.lastKnown ? { lastKnown: options.lastKnown } : {}),
      });
      if (options.json) return answerJson(restored);
      answer(`Restored to ${data}: ${inWords(restored.manifest)}\n${missingInWords(restored)}`);
    });
}

const inWords = ({ log, accessEntries, postcodes }: Manifest): string =>
  `${log.events} events, ${accessEntries} records of who looked, ${postcodes} postcodes.`;

function missingInWords({ manifest, eventsMissing }: Restored): string {
  const until = manifest.log.lastRecordedAt;
  const last = until === null ? 'Nothing was recorded in it yet.' : `The last event in it was recorded on ${until}.`;
  const after = `Whatever was recorded after the backup was made (${manifest.madeAt}) is not in it: ask those who recorded it.`;
  if (eventsMissing === null) return `${last} ${after}`;
  return eventsMissing === 0
    ? `${last} Nothing is known to be missing.`
    : `${last} ${eventsMissing} events that were recorded after it are missing. ${after}`;
}
