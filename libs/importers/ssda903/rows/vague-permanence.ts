import { inMonth, inYear, onDay, type VagueDate } from '#libs/domain/kernel';
import { readDate } from '../../files/read-date';

/** The day is not known, and perhaps not the month. */
const UNKNOWN_PARTS = /^zz\/(?<month>zz|0[1-9]|1[0-2])\/(?<year>(?:19|20)\d\d)$/i;

/** DATE_PERM: parts that nobody knows are written zz. Null when it is not such a date. */
export function vaguePermanence(text: string): VagueDate | null {
  const whole = readDate(text);
  if (whole.kind === 'date') return onDay(whole.date);
  const parts = UNKNOWN_PARTS.exec(text)?.groups;
  if (parts === undefined) return null;
  const { month, year } = parts;
  return month?.toLowerCase() === 'zz' ? inYear(Number(year)) : inMonth(Number(year), Number(month));
}
