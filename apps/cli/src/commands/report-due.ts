import type { Command } from 'commander';
import { DutiesReader } from '#libs/application';
import { systemClock } from '#libs/runtime';
import { checkedMoment, reading } from '../settings';
import { answer, answerJson, Progress } from '../terminal';
import { dueInWords } from '../words/due-in-words';

interface Options {
  readonly json?: boolean;
  readonly asKnownAt?: string;
}

export function registerDue(report: Command): void {
  report
    .command('due')
    .description('what is overdue, and what is due within 28 days, for every young person, each with its sum')
    .option('--as-known-at <moment>', 'what was known by then, on that day: a day or an instant')
    .option('--json', 'answer as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) => due(options, command));
}

const HELP = `
Due days are worked out from what is recorded and the rules that were in force; nobody types them, so a date that is put
right moves them. What is waived, and what is a mere reminder, is left out. Young people stand by their local identifier.`;

async function due(options: Options, command: Command): Promise<void> {
  const asKnownAt = checkedMoment(options.asKnownAt, '--as-known-at');
  const progress = new Progress('Reading');
  const report = await reading(command, ({ log, roll }) =>
    new DutiesReader(log, roll, systemClock).due(asKnownAt, (done, total) => progress.update(done, total)),
  );
  progress.end();
  return options.json ? answerJson({ asKnownAt: asKnownAt ?? null, ...report }) : answer(dueInWords(report));
}
