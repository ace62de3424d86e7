import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { MoveAssessment } from '#libs/application';
import { allMoves, isOpen, moveOptionInput, type MoveOption } from '#libs/domain/transitions';
import { withoutSafety, type RankedOptions } from '#libs/domain/transitions/assessment';
import type { ReadingEngine } from '#libs/runtime';
import { sightsOutside } from '../outside';
import { reading, whoIs } from '../settings';
import { answer, answerJson, CommandFailed, WrongUse } from '../terminal';
import { optionsInWords } from '../words/options-in-words';

interface AssessOptions {
  readonly move?: string;
  readonly option: readonly string[];
  readonly json?: boolean;
}

export function registerAssess(root: Command): void {
  root
    .command('assess')
    .argument('<young-person>', 'local identifier or uuid')
    .description('what a move would do to the people who matter, as the page shows it')
    .option('--move <id>', 'a move on record (default: the open one)')
    .option(
      '--option <json-or-file>',
      'an option nobody has proposed yet, as JSON or a file of it; may be repeated',
      gathered,
      [],
    )
    .option('--json', 'answer as JSON')
    .addHelpText('after', EXAMPLE)
    .action((named: string, options: AssessOptions, command: Command) => assess(named, options, command));
}

const EXAMPLE = `
Example of an option:
  --option '{"label":"Foster home in Harrowmere","place":"U4","postcode":"ZZ1 2AB","sameCarer":"no","school":"changed","planned":"yes"}'
What is left out counts as not known.`;

const gathered = (value: string, before: readonly string[]): readonly string[] => [...before, value];

async function assess(named: string, options: AssessOptions, command: Command): Promise<void> {
  const adHoc = await Promise.all(options.option.map(readOption));
  await reading(command, async (engine) => {
    const youngPersonId = await whoIs(engine, named);
    const assessed = await assessmentFor(engine, youngPersonId, adHoc.length > 0 ? adHoc : options.move);
    const ranked = withoutThoseHeldBack(assessed.ranked);
    if (options.json) return answerJson({ youngPersonId, ...ranked });
    answer(optionsInWords(ranked.options));
  });
}

async function assessmentFor(
  engine: ReadingEngine,
  id: string,
  ask: readonly MoveOption[] | string | undefined,
): Promise<MoveAssessment> {
  const asked = ask ?? (await openMoveOf(engine, id));
  const assessed = await engine.cases.assessMove(id, asked, { sights: await sightsOutside(engine, id) });
  if (assessed === undefined) throw new CommandFailed('There is no such move on record for this young person.');
  return assessed;
}

async function openMoveOf(engine: ReadingEngine, id: string): Promise<string> {
  const found = await engine.cases.caseAt(id);
  const open = found === undefined ? [] : allMoves(found.journey.transitions).filter(isOpen);
  const [only, ...others] = open;
  if (only === undefined)
    throw new CommandFailed('No move is being planned for this young person. Give one or more with --option.');
  if (others.length > 0) {
    const list = open.map((move) => `  ${move.transitionId}  ${move.why.split('\n')[0]}`).join('\n');
    throw new WrongUse(`Several moves are open; choose one with --move:\n${list}`);
  }
  return only.transitionId;
}

const PLACEHOLDER = '00000000-0000-4000-8000-';

async function readOption(text: string, ordinal: number): Promise<MoveOption> {
  const json = text.trimStart().startsWith('{') ? text : await readFile(text, 'utf8').catch(() => missing(text));
  const optionId = `${PLACEHOLDER}${String(ordinal + 1).padStart(12, '0')}`;
  const parsed = moveOptionInput.safeParse({ optionId, ...(parsedJson(json) as object) });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new WrongUse(`--option ${ordinal + 1} cannot be used:\n${wrong}`);
}

function missing(file: string): never {
  throw new WrongUse(`--option takes JSON or a file of it; there is no file ${file}`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(`--option is not JSON: ${(error as Error).message}`);
  }
}

/** Whoever is held back for safety is in nothing that leaves the record. */
const withoutThoseHeldBack = (ranked: RankedOptions): RankedOptions => ({
  ...ranked,
  options: ranked.options.map((option) => ({
    ...option,
    assessment: option.assessment === null ? null : withoutSafety(option.assessment),
  })),
});
