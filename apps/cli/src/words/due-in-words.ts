import type { DueLine, DueReport } from '#libs/application';
import { dayInWords } from '#libs/domain/kernel';

const ID_WIDTH = 12;
const DAY_WIDTH = 20;
const LATE_WIDTH = 16;

/** What is late and what is due soon, as text. */
export function dueInWords({ on, youngPeople, lines }: DueReport): string {
  const late = lines.filter(({ daysLate }) => daysLate > 0).length;
  const counted = `${late} overdue, ${lines.length - late} due within 28 days, ${youngPeople} young people on record`;
  return [`On ${dayInWords(on)}: ${counted}`, ...(lines.length === 0 ? [] : ['', ...lines.map(line)])].join('\n');
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function line({ localId, due, daysLate, what }: DueLine): string {
  const late = daysLate > 0 ? `${days(daysLate)} late` : daysLate === 0 ? 'today' : `in ${days(-daysLate)}`;
  return `${localId.padEnd(ID_WIDTH)}${dayInWords(due).padEnd(DAY_WIDTH)}${late.padEnd(LATE_WIDTH)}${what}`;
}
