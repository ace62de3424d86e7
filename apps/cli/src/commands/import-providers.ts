import type { Command } from 'commander';
import { civilDate } from '#libs/domain/kernel';
import {
  importProviders, TEMPLATE, TEMPLATE_EXPLAINED, UnreadableFile, type Finding, type ProvidersReport,
} from '#libs/importers/providers'; // prettier-ignore
import { homeRecord } from '../home-record';
import { checkedDay, configOf } from '../settings';
import { answer, answerJson, CommandFailed, Progress, say, WrongUse } from '../terminal';
import { withEngine } from '../with-engine';
import { findingInWords, providersInWords } from '../words/providers-in-words';

/** What was refused or asked is said line by line; beyond these it is only counted. */
const FINDINGS_SAID_MAX = 20;

interface ProvidersOptions {
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly statedOn?: string;
  readonly template?: boolean;
  readonly json?: boolean;
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
  if (options.template) return printTemplate();
  if (file === undefined) throw new WrongUse('Name the list to read, or print an empty one with --template.');
  const statedOn = checkedDay(options.statedOn, '--stated-on');
  const dryRun = options.dryRun === true;
  const progress = new Progress('Importing');
  const found: Finding[] = [];
  const report = await withEngine(configOf(command), async (open) =>
    importProviders(file, {
      ...(await homeRecord(open, { dryRun })),
      dryRun,
      ...(statedOn === undefined ? {} : { statedOn: civilDate(statedOn) }),
      ...(options.errors === undefined ? {} : { errorsFile: options.errors }),
      onFinding: (finding) => found.push(finding),
      onProgress: (done, total) => progress.update(done, total, 'homes'),
    }),
  )
    .catch(inPlainWords)
    .finally(() => progress.end());
  found.slice(0, FINDINGS_SAID_MAX).forEach((finding) => say(findingInWords(finding)));
  tell(report, options);
}

/** The list itself on standard output, so that it can be kept; what the columns mean beside it. */
function printTemplate(): void {
  say(`${TEMPLATE_EXPLAINED}\n`);
  answer(TEMPLATE);
}

function tell(report: ProvidersReport, { errors, json }: ProvidersOptions): void {
  if (errors !== undefined) say(`Refused rows and questions are in ${errors}.`);
  if (json) return answerJson(report);
  answer(providersInWords(report));
}

function inPlainWords(error: unknown): never {
  throw error instanceof UnreadableFile ? new CommandFailed(`Nothing was imported.\n${error.message}`) : error;
}
