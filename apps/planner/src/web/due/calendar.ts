import { createHash } from 'node:crypto';
import { createEvents, type EventAttributes } from 'ics';
import { addDays, civilDate, partsOf, type CivilDate } from '#libs/domain/kernel';
import type { DutyRow } from '#libs/read-store';

type Day = [year: number, month: number, day: number];

const dayOf = (on: CivilDate): Day => {
  const { year, month, day } = partsOf(on);
  return [year, month, day];
};

/** The same for one duty whenever the calendar is taken again, and no way back to whose it is. */
const uidOf = ({ youngPersonId, dutyKey }: DutyRow): string =>
  `${createHash('sha256').update(`${youngPersonId} ${dutyKey}`).digest('hex').slice(0, 32)}@throughline`;

/**
 * Duties as an iCalendar file (RFC 5545), each a whole day. It leaves this service for somebody's own calendar, so it says
 * what is due and where to read on, and of whom it is: nothing, neither name nor identifier.
 */
export function calendarOf(rows: readonly DutyRow[], hrefFor: (row: DutyRow) => string): string {
  const events = rows.flatMap((row): EventAttributes[] => {
    if (row.due === null) return [];
    const on = civilDate(row.due);
    return [
      {
        uid: uidOf(row), start: dayOf(on), end: dayOf(addDays(on, 1)), title: row.what, url: hrefFor(row),
        classification: 'PRIVATE', busyStatus: 'FREE', productId: 'throughline',
      },
    ]; // prettier-ignore
  });
  const { error, value } = createEvents(events, { productId: 'throughline', calName: 'Throughline: dates' });
  if (error) throw error;
  return value ?? '';
}
