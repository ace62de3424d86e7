import type { PromisesReport } from '#libs/application';
import type { PromisesAlive } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';

const KINDS: Readonly<Record<PromisesAlive['kindOfMove'], string>> = {
  all: 'All moves',
  stayed: 'Stayed where they were',
  parent: 'To a parent',
  kinship: 'To family or friends',
  foster: 'To a foster home',
  'childrens-home': 'To a children’s home',
  supported: 'To supported accommodation',
  independent: 'To a home of their own',
  other: 'To another kind of home',
  unknown: 'Kind of home not known',
};
const NAME_WIDTH = 28;
const WIDTH = 14;
const COLUMNS = ['promises', 'alive', 'broken', 'not recorded', 'not asked', 'rate', 'range'] as const;

/** The share of promises alive at twelve weeks, as text. */
export const promisesInWords = ({ on, rows }: PromisesReport): string =>
  [
    `Promises twelve weeks after the move, for moves that happened twelve weeks or more before ${dayInWords(on)}`,
    '',
    `${''.padEnd(NAME_WIDTH)}${COLUMNS.map((name) => name.padStart(WIDTH)).join('')}`,
    ...rows.map(row),
  ].join('\n');

function row({ kindOfMove, total, alive, broken, notRecorded, notAsked, ...rates }: PromisesAlive): string {
  const cells = [total, alive, broken, notRecorded, notAsked, rateInWords(rates), rangeInWords(rates)];
  return `${KINDS[kindOfMove].padEnd(NAME_WIDTH)}${cells.map((cell) => String(cell).padStart(WIDTH)).join('')}`;
}

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`;
const rateInWords = ({ rate, suppressed }: Pick<PromisesAlive, 'rate' | 'suppressed'>): string =>
  suppressed ? 'suppressed' : rate === null ? '-' : percent(rate);
const rangeInWords = ({ rateRange }: Pick<PromisesAlive, 'rateRange'>): string =>
  rateRange === null ? '' : `${(100 * rateRange.low).toFixed(0)} to ${percent(rateRange.high)}`;
