import { inMonth, inYear, onDay, type VagueDate } from '#libs/domain/kernel';
import { readDate } from '../dates';

const UNKNOWN_PARTS = /^(zz|\d{2})\/(zz|\d{2})\/(\d{4})$/i;

/** DATE_PERM: parts that nobody knows are written zz. Null when it is not such a date. */
export function vaguePermanence(text: string): VagueDate | null {
  const whole = readDate(text);
  if (whole.kind === 'date') return onDay(whole.date);
  const [, day = '', month = '', year = ''] = UNKNOWN_PARTS.exec(text) ?? [];
  if (day.toLowerCase() !== 'zz' || Number(year) < 1900) return null;
  if (month.toLowerCase() === 'zz') return inYear(Number(year));
  const number = Number(month);
  return number >= 1 && number <= 12 ? inMonth(Number(year), number) : null;
}
