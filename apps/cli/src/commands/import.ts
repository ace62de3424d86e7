import type { Command } from 'commander';
import { importReturn, UnreadableReturn, type ImportReport } from '#libs/importers/ssda903';
import { importPostcodes } from '../import-postcodes';
import { returnRecord } from '../return-record';
import { configOf } from '../settings';
import { answer, answerJson, CommandFailed, Progress, say, WrongUse } from '../terminal';
import { withEngine } from '../with-engine';
import { reportInWords } from '../words/report-in-words';
import { registerImportPeople } from './import-people';
import { registerImportProviders } from './import-providers';

interface ReturnOptions {
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly year?: string;
  readonly json?: boolean;
}

export function registerImport(root: Command): void {
  const imports = root.command('import').description('read what others hold: a return, a gazetteer, a list of homes');
  imports
    .command('ssda903')
    .argument('<path...>', 'folders, CSV files or XML files; one year or several, in any order')
    .description('read SSDA903 returns into events; everything is read before anything is recorded')
    .option('--dry-run', 'say what would come of it and write nothing')
    .option('--errors <file>', 'write the refused and the queried rows to this CSV file')
    .option('--year <year>', 'collection year, by its 31 March (default: worked out from the data)')
    .option('--json', 'answer as JSON')
    .action((paths: readonly string[], options: ReturnOptions, command: Command) => ssda903(paths, options, command));
  imports
    .command('postcodes')
    .argument('<file>', 'ONS Postcode Directory, Code-Point Open, or postcode,easting,northing; as CSV')
    .description('read where postcodes are, so that miles can be worked out')
    .option('--json', 'answer as JSON')
    .action(async (file: string, options: { json?: boolean }, command: Command) => {
      const counts = await importPostcodes(configOf(command), file);
      if (options.json) return answerJson(counts);
      answer(
        `${counts.saved} postcodes read; ${counts.withoutPlace} have no place on the National Grid; ${counts.refused} lines refused.`,
      );
    });
  registerImportPeople(imports);
  registerImportProviders(imports);
}

async function ssda903(paths: readonly string[], options: ReturnOptions, command: Command): Promise<void> {
  const year = yearOf(options.year);
  const progress = new Progress('Importing');
  const report = await withEngine(configOf(command), async (open) =>
    importReturn(paths, {
      ...(await returnRecord(open)),
      dryRun: options.dryRun === true,
      ...(year === undefined ? {} : { year }),
      ...(options.errors === undefined ? {} : { errorsFile: options.errors }),
      onProgress: ({ phase, done, total }) => progress.update(done, total, phase),
    }),
  )
    .catch(inPlainWords)
    .finally(() => progress.end());
  tell(report, options);
}

function tell(report: ImportReport, options: ReturnOptions): void {
  if (options.errors !== undefined) say(`Refused and queried rows are in ${options.errors}.`);
  if (options.json) return answerJson(report);
  answer(reportInWords(report));
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(19|20)\d{2}$/.test(text))
    throw new WrongUse(`--year takes the year of the collection’s 31 March, like 2018, not ${text}`);
  return Number(text);
}

function inPlainWords(error: unknown): never {
  throw error instanceof UnreadableReturn ? new CommandFailed(error.message) : error;
}
