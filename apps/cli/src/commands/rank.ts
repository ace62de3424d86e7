import type { Command } from 'commander';
import type { RankedVacancies } from '#libs/domain/journey/vacancies';
import { civilDate } from '#libs/domain/kernel';
import { allMoves, isOpen } from '#libs/domain/transitions';
import { projectionsStatus } from '#libs/read-store';
import type { ReadingEngine } from '#libs/runtime';
import { sightsOutside } from '../outside';
import { checkedDay, reading, whoIs } from '../settings';
import { answer, answerJson, CommandFailed, say, WrongUse } from '../terminal';
import { vacanciesInWords } from '../words/vacancies-in-words';

interface RankOptions {
  readonly move?: string;
  readonly neededBy?: string;
  readonly limit: string;
  readonly json?: boolean;
}

const LIMIT = 20;
const LIMIT_MAX = 10_000;

export function registerRank(root: Command): void {
  root
    .command('rank')
    .argument('<young-person>', 'local identifier or uuid')
    .description('homes with a place, in order of the relationships each would keep')
    .option('--move <id>', 'the move it is for (default: the open one, when there is one)')
    .option('--needed-by <day>', 'the day by which a place is needed (default: that of the move)')
    .option('--limit <n>', 'how many homes to show', String(LIMIT))
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nHomes come from a list: throughline import providers --help')
    .action((named: string, options: RankOptions, command: Command) => rank(named, options, command));
}

async function rank(named: string, options: RankOptions, command: Command): Promise<void> {
  const neededBy = checkedDay(options.neededBy, '--needed-by');
  const limit = limitOf(options.limit);
  await reading(command, async (engine) => {
    const youngPersonId = await whoIs(engine, named);
    const transitionId = await moveFor(engine, youngPersonId, options.move);
    await sayWhenBehind(engine);
    const found = await engine.cases.rankVacancies(youngPersonId, await engine.lists.openHomes(), {
      ...(transitionId === undefined ? {} : { transitionId }),
      ...(neededBy === undefined ? {} : { neededBy: civilDate(neededBy) }),
      explainFirst: limit,
      moment: { sights: await sightsOutside(engine, youngPersonId) },
    });
    if (found === undefined) throw new CommandFailed(`No young person is known here as ${named}.`);
    if (options.json) return answerJson({ youngPersonId, ...shortened(found, limit) });
    answer(vacanciesInWords(found, limit));
  });
}

/** The move it is for: the one named, or the one being planned when it is only one. Its weights and its day count. */
async function moveFor(engine: ReadingEngine, youngPersonId: string, named?: string): Promise<string | undefined> {
  const found = await engine.cases.caseAt(youngPersonId);
  const moves = found === undefined ? [] : allMoves(found.journey.transitions);
  if (named !== undefined && !moves.some(({ transitionId }) => transitionId === named))
    throw new CommandFailed('There is no such move on record for this young person.');
  const open = moves.filter(isOpen);
  return named ?? (open.length === 1 ? open[0]?.transitionId : undefined);
}

/** A list that is behind the log may name a place that is gone: whoever asks is told. */
async function sayWhenBehind({ log, lists }: ReadingEngine): Promise<void> {
  const rows = await projectionsStatus({ log, store: lists });
  const homes = rows.find(({ name }) => name === 'homes');
  if (homes?.upToDate === false)
    say(
      'The list of homes has not caught up with what was recorded last. Start the planner, or: throughline projections rebuild homes',
    );
}

const shortened = (found: RankedVacancies, limit: number) => ({
  ...found,
  homes: found.ranked.length,
  ranked: found.ranked.slice(0, limit),
});

function limitOf(text: string): number {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > LIMIT_MAX)
    throw new WrongUse(`--limit takes a whole number from 1 to ${LIMIT_MAX}, not ${text}`);
  return limit;
}
