import type { JourneyEntry } from '#libs/domain/journey';
import { dayWords, monthWords, pluralise } from '#libs/web-kit';
import { paths } from '../../paths';
import type { OpenedCase } from '../../case/opened-case';
import { roleInWords } from '../../view/words';
import { ROLES } from '#libs/domain/kernel';

export interface TimelineRow {
  readonly anchor: string;
  readonly month: string;
  readonly minor: boolean;
  readonly words: string;
  readonly detail: string | null;
  readonly happened: string;
  readonly recorded: string;
  readonly by: string;
  readonly href: string | undefined;
}

/** A line of the timeline, with both of its dates. */
export function rowOf(entry: JourneyEntry, { youngPersonId, question }: OpenedCase): TimelineRow {
  const [relationshipId] = entry.relationshipIds;
  return {
    anchor: entry.id.replace(':', '-'),
    month: monthWords(entry.day),
    minor: entry.level === 'minor',
    words: entry.words,
    detail: entry.detail,
    happened: entry.when ?? 'date not known',
    recorded: recordedInWords(entry),
    by: signedBy(entry),
    href: relationshipId === undefined ? undefined : paths.people.show({ youngPersonId, relationshipId }, question),
  };
}

function recordedInWords({ day, recordedOn, lateDays }: JourneyEntry): string {
  const on = dayWords(recordedOn);
  if (day > recordedOn) return `${on}, ahead of time`;
  if (lateDays === null) return on;
  return lateDays === 0 ? `${on}, the same day` : `${on}, ${pluralise(lateDays, 'day')} later`;
}

function signedBy({ actor, actorRole, source }: JourneyEntry): string {
  const role = ROLES.find((one) => one === actorRole);
  const who = role === undefined || role === 'importer' ? actor : `${actor}, ${roleInWords(role)}`;
  return source.startsWith('903:') ? `${who} (from the return of ${source.split(':')[1] ?? 'a year not given'})` : who;
}

/** Rows under the month they belong to, in the order they come in. */
export function byMonth(rows: readonly TimelineRow[]): readonly { month: string; rows: readonly TimelineRow[] }[] {
  const months: { month: string; rows: TimelineRow[] }[] = [];
  for (const row of rows) {
    const last = months.at(-1);
    if (last?.month === row.month) last.rows.push(row);
    else months.push({ month: row.month, rows: [row] });
  }
  return months;
}
