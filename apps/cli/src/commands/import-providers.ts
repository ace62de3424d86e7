import type { Command } from 'commander';
import { civilDate } from '#libs/domain/kernel';
import { importProviders, TEMPLATE, TEMPLATE_EXPLAINED, type Finding } from '#libs/importers/providers';
import { homeRecord } from '../home-record';
import { listsCaughtUp } from '../return-record';
import { listInPlainWords, printTemplate, tellList, type ListOptions } from '../list-import';
import { checkedDay, configOf } from '../settings';
import { Progress, WrongUse } from '../terminal';
import { withEngine } from '../with-engine';
import { providersInWords } from '../words/providers-in-words';

interface ProvidersOptions extends ListOptions {
  readonly statedOn?: string;
}

export function registerImportProviders(imports: Command): void {
  imports
    .command('providers')
    .argument('[file]', 'CSV: one row for each home, with the places free in it')
    .description('read homes and the places free in them; what is known already is not recorded twice')
    .option('--template', 'print an empty list to fill in, and what each column is for')
    .option('--dry-run', 'say what would come of it and write nothing')
    .option('--errors <file>', 'write the refused rows and the questions to this CSV file')
    .option('--stated-on <day>', 'the day the list speaks of, where a row has none of its own')
    .option('--json', 'answer as JSON')
    .action((file: string | undefined, options: ProvidersOptions, command: Command) =>
      providers(file, options, command),
    );
}

async function providers(file: string | undefined, options: ProvidersOptions, command: Command): Promise<void> {
  if (options.template) return printTemplate(TEMPLATE, TEMPLATE_EXPLAINED);
  if (file === undefined) throw new WrongUse('Name the list to read, or print an empty one with --template.');
  const statedOn = checkedDay(options.statedOn, '--stated-on');
  const dryRun = options.dryRun === true;
  const progress = new Progress('Importing');
  const found: Finding[] = [];
  const report = await withEngine(configOf(command), async (open) => {
    const imported = await importProviders(file, {
      ...(await homeRecord(open, { dryRun })),
      dryRun,
      ...(statedOn === undefined ? {} : { statedOn: civilDate(statedOn) }),
      ...(options.errors === undefined ? {} : { errorsFile: options.errors }),
      onFinding: (finding) => found.push(finding),
      onProgress: (done, total) => progress.update(done, total, 'homes'),
    });
    // Whoever ranks homes next reads the list, which nobody keeps up once this command has ended.
    await listsCaughtUp(open);
    return imported;
  })
    .catch(listInPlainWords)
    .finally(() => progress.end());
  tellList(report, found, options, providersInWords);
}
