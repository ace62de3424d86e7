import type { Command } from 'commander';
import type { Moment } from '#libs/application';
import { isCivilDate } from '#libs/domain/kernel';
import { sightsOutside } from '../outside';
import { checkedDay, checkedMoment, reading, whoIs } from '../settings';
import { answer, answerJson, CommandFailed } from '../terminal';
import { caseInWords } from '../words/case-in-words';

interface ReplayOptions {
  readonly asKnownAt?: string;
  readonly asItWasOn?: string;
  readonly json?: boolean;
}

export function registerReplay(root: Command): void {
  root
    .command('replay')
    .argument('<young-person>', 'local identifier or uuid')
    .description('the case at a moment: as it was known then, as it was on a day, or both')
    .option('--as-known-at <moment>', 'only what had been recorded by then: a day, or an instant')
    .option('--as-it-was-on <day>', 'how things stood on that day')
    .option('--json', 'answer as JSON')
    .action((named: string, options: ReplayOptions, command: Command) => replay(named, options, command));
}

async function replay(named: string, options: ReplayOptions, command: Command): Promise<void> {
  const moment = momentOf(options);
  await reading(command, async (engine) => {
    const youngPersonId = await whoIs(engine, named);
    const asShown = { ...moment, sights: await sightsOutside(engine, youngPersonId) };
    const found = await engine.cases.caseAt(youngPersonId, asShown);
    const story = await engine.cases.timelineOf(youngPersonId, asShown);
    if (found === undefined || story === undefined) throw new CommandFailed(`Nothing was known of ${named} by then.`);
    if (options.json) return answerJson({ youngPersonId, ...momentSaid(options), case: found.view, timeline: story });
    answer(caseInWords(found, story));
  });
}

function momentOf(options: ReplayOptions): Moment {
  const asKnownAt = checkedMoment(options.asKnownAt, '--as-known-at');
  const asItWasOn = checkedDay(options.asItWasOn, '--as-it-was-on');
  return {
    ...(asKnownAt === undefined ? {} : { asKnownAt }),
    ...(asItWasOn !== undefined && isCivilDate(asItWasOn) ? { asItWasOn } : {}),
  };
}

const momentSaid = ({ asKnownAt, asItWasOn }: ReplayOptions) => ({
  asKnownAt: asKnownAt ?? null,
  asItWasOn: asItWasOn ?? null,
});
