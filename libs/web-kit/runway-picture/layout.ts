import { dayInWords, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { wrapped, type Face } from '../network-picture/text-box';
import type { RunwayItem, RunwayToDraw } from './picture';

/** One line of a label. */
export interface TextLine extends Face {
  readonly text: string;
  readonly height: number;
}

/** Everything of one day: where its sign stands on the line, and where its words stand beside it. */
export interface DayLabel {
  readonly on: CivilDate;
  readonly sign: RunwayItem['sign'] | 'cliff' | 'today';
  readonly y: number;
  readonly top: number;
  readonly lines: readonly TextLine[];
  readonly height: number;
}

export interface RunwayLayout {
  readonly height: number;
  readonly yOf: (day: CivilDate) => number;
  readonly labels: readonly DayLabel[];
}

export const AXIS_X = 64;
export const TEXT_X = 104;
const TOP = 16;
const GAP = 7;
/** Pixels of a year in which little happens. */
const YEAR_HEIGHT = 56;
const DAYS_IN_YEAR = 365.25;
const DATE: Face & { height: number } = { size: 14, bold: true, height: 18 };
const WORDS: Face & { height: number } = { size: 15, height: 19 };
const LOUD: Face & { height: number } = { size: 15, bold: true, height: 19 };
const WORD_LINES_MAX = 3;

/** What is said first on a day, where several things are: the cliff, then ends, then what changes, then what has been. */
const SIGNS: readonly DayLabel['sign'][] = ['cliff', 'end', 'replaced', 'today', 'change', 'past'];

interface Said {
  readonly on: CivilDate;
  readonly sign: DayLabel['sign'];
  readonly words: string;
}

/**
 * Lays the line out from top to bottom. Everything of a day stands beside its own place on the line; where more happens than
 * there is room for, the line is stretched, so that no label lies over another however many there are.
 */
export function layoutOf(runway: RunwayToDraw): RunwayLayout {
  const { from, until } = runway;
  const days = daysOf(runway).map((said) => ({ said, lines: linesOf(said, runway.width - TEXT_X - 4) }));
  const points: Point[] = [{ on: from, y: TOP, free: TOP }];
  const labels = days.map(({ said, lines }): DayLabel => {
    const [first] = said;
    const y = placed(points.at(-1) as Point, first.on);
    const [top, height] = [y - DATE.height / 2, heightOf(lines)];
    points.push({ on: first.on, y, free: top + height + GAP + DATE.height / 2 });
    return { on: first.on, sign: first.sign, y, top, lines, height };
  });
  const last = points.at(-1) as Point;
  points.push({ on: until, y: last.on === until ? last.y : placed(last, until), free: 0 });
  const height = Math.max(last.free, points.at(-1)?.y ?? 0) + TOP;
  return { height, yOf: (day) => between(points, day), labels };
}

/** A day that has its place on the line, and from where on the next may stand. */
interface Point {
  readonly on: CivilDate;
  readonly y: number;
  readonly free: number;
}

const placed = ({ on, y, free }: Point, day: CivilDate): number =>
  Math.max(on === day ? y : free, y + (YEAR_HEIGHT * daysBetween(on, day)) / DAYS_IN_YEAR);

/** The place of any day: between the two days that have theirs. */
function between(points: readonly Point[], day: CivilDate): number {
  const after = points.findIndex(({ on }, at) => at > 0 && on >= day);
  const [a, b] = [points[Math.max(0, after - 1)], points[after]];
  if (a === undefined || b === undefined || a.on === b.on) return (b ?? a)?.y ?? TOP;
  return a.y + ((b.y - a.y) * daysBetween(a.on, day)) / daysBetween(a.on, b.on);
}

const heightOf = (lines: readonly TextLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** What is said of each day, in order of the days; of what is outside the line nothing is drawn. */
function daysOf({ items, cliffs, today, from, until }: RunwayToDraw): readonly (readonly [Said, ...Said[]])[] {
  const said: Said[] = [
    ...cliffs.map((cliff): Said => ({ on: cliff.from, sign: 'cliff', words: cliff.words })),
    ...items,
    { on: today, sign: 'today', words: 'Today' },
  ];
  const byDay = new Map<CivilDate, [Said, ...Said[]]>();
  for (const one of said) {
    if (one.on < from || one.on > until) continue;
    const there = byDay.get(one.on);
    if (there === undefined) byDay.set(one.on, [one]);
    else there.push(one);
  }
  const inOrder = [...byDay.values()].sort(([a], [b]) => a.on.localeCompare(b.on));
  for (const day of inOrder) day.sort((a, b) => SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign));
  return inOrder;
}

function linesOf(said: readonly [Said, ...Said[]], width: number): readonly TextLine[] {
  const words = said.flatMap(({ sign, words: text }) => {
    const face = sign === 'cliff' || sign === 'today' ? LOUD : WORDS;
    return wrapped(text, width, WORD_LINES_MAX, face).map((line): TextLine => ({ text: line, ...face }));
  });
  return [{ text: dayInWords(said[0].on), ...DATE }, ...words];
}
