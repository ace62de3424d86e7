import type { CivilDate, Reason } from '../../kernel';

/** Days in care are counted from what has happened. Only the end of a programme of education may be known ahead. */
export function whatIsRecordedHasHappenedByToday(
  day: CivilDate | null,
  today: CivilDate,
  field: string,
): Reason | undefined {
  if (day === null || day <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field };
}
