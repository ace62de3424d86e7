import { sortDay, type CivilDate, type Reason, type VagueDate } from '../../kernel';
import type { Meeting } from '../state';

/** A decision is followed up after the review that made it, and by today. */
export function whatBecameOfItIsKnownByToday(
  occurred: VagueDate,
  today: CivilDate,
  meeting: Meeting | null | undefined,
): Reason | undefined {
  if (occurred.from > today) {
    return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
  }
  if (meeting === null || meeting === undefined || sortDay(occurred) >= meeting.on || occurred.to >= meeting.on) {
    return undefined;
  }
  return { code: 'before-the-review', message: 'The day must be that of the review or later', field: 'occurred' };
}
