import type { Command } from 'commander';
import { stableUuid } from '#libs/application';
import { importPeople, TEMPLATE, TEMPLATE_EXPLAINED, type Finding } from '#libs/importers/people';
import { listInPlainWords, printTemplate, tellList, type ListOptions } from '../list-import';
import { peopleRecord } from '../people-record';
import { configOf } from '../settings';
import { Progress, WrongUse } from '../terminal';
import { withEngine } from '../with-engine';
import { peopleInWords } from '../words/people-in-words';

export function registerImportPeople(imports: Command): void {
  imports
    .command('people')
    .argument('[file]', 'CSV: one row for each person who matters to a young person')
    .description('read people who matter; somebody who may be on record already is asked about, not recorded twice')
    .option('--template', 'print an empty list to fill in, and what each column is for')
    .option('--dry-run', 'say what would come of it and write nothing')
    .option('--errors <file>', 'write the refused rows and the questions to this CSV file')
    .option('--json', 'answer as JSON')
    .action((file: string | undefined, options: ListOptions, command: Command) => people(file, options, command));
}

async function people(file: string | undefined, options: ListOptions, command: Command): Promise<void> {
  if (options.template) return printTemplate(TEMPLATE, TEMPLATE_EXPLAINED);
  if (file === undefined) throw new WrongUse('Name the list to read, or print an empty one with --template.');
  const dryRun = options.dryRun === true;
  const progress = new Progress('Importing');
  const found: Finding[] = [];
  const report = await withEngine(configOf(command), async (open) =>
    importPeople(file, {
      sink: await peopleRecord(open, { dryRun }),
      idFrom: stableUuid,
      dryRun,
      ...(options.errors === undefined ? {} : { errorsFile: options.errors }),
      onFinding: (finding) => found.push(finding),
      onProgress: (done, total) => progress.update(done, total, 'people'),
    }),
  )
    .catch(listInPlainWords)
    .finally(() => progress.end());
  tellList(report, found, options, peopleInWords);
}
