import type { Command } from 'commander';
import { PromisesReader } from '#libs/application';
import { systemClock } from '#libs/runtime';
import { checkedMoment, reading } from '../settings';
import { answer, answerJson, Progress } from '../terminal';
import { promisesInWords } from '../words/promises-in-words';

interface Options {
  readonly json?: boolean;
  readonly asKnownAt?: string;
}

export function registerPromises(report: Command): void {
  report
    .command('promises')
    .description(
      'the share of promises about relationships that were alive twelve weeks after the move, by kind of move',
    )
    .option('--as-known-at <moment>', 'what was known by then: a day or an instant')
    .option('--json', 'answer as JSON')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) => promises(options, command));
}

const HELP = `
Approving a move makes what protects each relationship a promise. Whether it was kept is worked out from recorded contact.
Alive is kept, or kept in part. The rate is alive out of alive and broken; nothing recorded is never counted as broken, and
the range says what the rate would be if all of it had been, or none. No rate is made of a number under 5.`;

async function promises(options: Options, command: Command): Promise<void> {
  const asKnownAt = checkedMoment(options.asKnownAt, '--as-known-at');
  const progress = new Progress('Reading');
  const report = await reading(command, ({ log, roll }) =>
    new PromisesReader(log, roll, systemClock).alive(asKnownAt, (done, total) => progress.update(done, total)),
  );
  progress.end();
  return options.json ? answerJson({ asKnownAt: asKnownAt ?? null, ...report }) : answer(promisesInWords(report));
}
