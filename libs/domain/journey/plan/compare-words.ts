import { dayInWords, type CivilDate } from '../../kernel';

/** A day in a sentence; "no day" where none was set. */
const byDay = (day: CivilDate | null): string => (day === null ? 'no day' : dayInWords(day));

/** By when, if it differs. */
export const byWhenChange = (before: CivilDate | null, after: CivilDate | null): readonly string[] =>
  before === after ? [] : [`by when moved from ${byDay(before)} to ${byDay(after)}`];

/** Something in words, if it differs. */
export const wordsChange = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what} changed from ${before} to ${after}`];
