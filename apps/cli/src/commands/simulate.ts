import type { Command } from 'commander';
import { isCivilDate } from '#libs/domain/kernel';
import { systemClock } from '#libs/runtime';
import { simulateAuthority, writeAuthority } from '#libs/simulator';
import { answerJson, say, WrongUse } from '../terminal';

interface SimulateOptions {
  readonly youngPeople: string;
  readonly years: string;
  readonly seed: string;
  readonly endsOn?: string;
  readonly out: string;
  readonly json?: boolean;
}

const YOUNG_PEOPLE_MAX = 20_000;
const YEARS_MAX = 20;

export function registerSimulate(root: Command): void {
  root
    .command('simulate')
    .description('invent an authority: return files by year, a gazetteer, staff and recorded actions')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--young-people <n>', 'how many', '200')
    .option('--years <n>', 'collection years of history', '5')
    .option('--seed <n>', 'the same seed gives the same authority', '1')
    .option('--ends-on <day>', 'the invented today (default: today)')
    .option('--json', 'answer as JSON')
    .action(simulate);
}

async function simulate(options: SimulateOptions): Promise<void> {
  const endsOn = options.endsOn ?? systemClock.today();
  if (!isCivilDate(endsOn)) throw new WrongUse(`--ends-on takes a day like 2026-03-31, not ${JSON.stringify(endsOn)}`);
  const authority = simulateAuthority({
    youngPeople: whole(options.youngPeople, '--young-people', YOUNG_PEOPLE_MAX),
    years: whole(options.years, '--years', YEARS_MAX),
    seed: whole(options.seed, '--seed', Number.MAX_SAFE_INTEGER),
    endsOn,
  });
  const written = await writeAuthority(authority, options.out);
  if (options.json) return answerJson(written);
  say(`${authority.name}, invented, with ${authority.youngPeople.length} young people, is in ${options.out}.`);
}

function whole(text: string, option: string, max: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > max) throw new WrongUse(`${option} takes a whole number from 1 to ${max}, not ${text}`);
  return number;
}
