import type { Command } from 'commander';
import { TwoRelationshipsReader, type FiguresAsked } from '#libs/application';
import { publishedFigures } from '#libs/domain/journey';
import { isCivilDate } from '#libs/domain/kernel';
import { systemClock } from '#libs/runtime';
import { checkedDay, checkedMoment, reading } from '../settings';
import { answer, answerJson, Progress } from '../terminal';
import { publishedInWords, twoRelationshipsInWords } from '../words/two-relationships-in-words';

interface Options {
  readonly json?: boolean;
  readonly asKnownAt?: string;
  readonly on?: string;
  readonly toShare?: boolean;
}

export function registerTwoRelationships(report: Command): void {
  report
    .command('two-relationships')
    .description('how many young people have two or more loving and lasting relationships, by their own word')
    .option('--as-known-at <moment>', 'what was known by then: a day or an instant')
    .option('--on <day>', 'everybody looked after on that day, and the moments that had come by then')
    .option('--to-share', 'as it may leave the service: no lists, and no number under 5')
    .option('--json', 'answer as JSON, with the list behind every number')
    .addHelpText('after', HELP)
    .action((options: Options, command: Command) => twoRelationships(options, command));
}

const HELP = `
Of everybody looked after on the day; at their 16th, 17th and 18th birthday; and 90 days after each move. Each past
figure as known then and as known now, with the difference person by person. Somebody counts because the young person says
so (or an advocate, where they cannot), while the relationship goes on, unless it is known that they have not been in touch
for 90 days; somebody paid only if it outlasts the job and the young person says so. Not known is never counted as no. No
rate is made of a number under 5.`;

async function twoRelationships(options: Options, command: Command): Promise<void> {
  const asked = askedOf(options);
  const progress = new Progress('Reading');
  const figures = await reading(command, ({ log, roll }) =>
    new TwoRelationshipsReader(log, roll, systemClock).figures(asked, (done, total) => progress.update(done, total)),
  );
  progress.end();
  const asKnownAt = asked.asKnownAt ?? null;
  if (options.toShare) {
    const shared = { asKnownAt, ...publishedFigures(figures) };
    return options.json ? answerJson(shared) : answer(publishedInWords(shared));
  }
  return options.json ? answerJson({ asKnownAt, ...figures }) : answer(twoRelationshipsInWords(figures));
}

function askedOf(options: Options): FiguresAsked {
  const asKnownAt = checkedMoment(options.asKnownAt, '--as-known-at');
  const on = checkedDay(options.on, '--on');
  return {
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
    ...(on !== undefined && isCivilDate(on) ? { on } : {}),
  };
}
