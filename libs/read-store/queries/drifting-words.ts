import { civilDate, dayInWords, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { frequencyInWords, LAST_DAYS } from '#libs/domain/relationships';
import type { ReadSchema } from '../database/schema';

type Row = ReadSchema['contactDue'];

const inWords = (day: string): string => dayInWords(civilDate(day));
const daysInWords = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** What is the matter with a relationship that drifts, on a day. */
export function whatOf(row: Pick<Row, 'personName' | 'lastContact' | 'noneSince' | 'dueOn' | 'lapsesOn'>, today: CivilDate): string {
  const { personName } = row;
  if (row.lapsesOn === null) {
    return row.dueOn === null ? `No contact with ${personName} is recorded` : `Contact with ${personName} is late`;
  }
  const left = daysBetween(today, civilDate(row.lapsesOn));
  if (left <= 0) return `Contact with ${personName} has lapsed`;
  if (left <= LAST_DAYS) return `Contact with ${personName} lapses in ${daysInWords(left)}`;
  return row.dueOn === null ? `No contact with ${personName} was found` : `Contact with ${personName} is late`;
} // prettier-ignore

/** What it rests on: the last contact, what was agreed, and when it lapses. */
export function whyOf(row: Pick<Row, 'lastContact' | 'noneSince' | 'lookedTo' | 'everyDays' | 'lapsesOn'>, today: CivilDate): string {
  const rhythm = row.everyDays === null ? 'no rhythm is agreed' : `agreed ${frequencyInWords(row.everyDays)}`;
  return [lastOf(row), rhythm, ...lapseOf(row, today)].join('; ');
} // prettier-ignore

function lastOf({ lastContact, noneSince, lookedTo }: Pick<Row, 'lastContact' | 'noneSince' | 'lookedTo'>): string {
  const looked = lookedTo === null ? '' : `, and somebody looked up to ${inWords(lookedTo)}`;
  if (lastContact !== null) {
    return `Last contact ${inWords(lastContact)}${lookedTo !== null && lookedTo > lastContact ? looked : ''}`;
  }
  if (noneSince !== null) return `None since ${inWords(noneSince)} at the least${looked}`;
  return 'Not recorded, which does not mean that there was none';
}

function lapseOf({ lapsesOn }: Pick<Row, 'lapsesOn'>, today: CivilDate): readonly string[] {
  if (lapsesOn === null) return [];
  const left = daysBetween(today, civilDate(lapsesOn));
  if (left <= 0) return [`lapsed on ${inWords(lapsesOn)}`];
  return [`lapses on ${inWords(lapsesOn)}, ${daysInWords(left)} left`];
}
