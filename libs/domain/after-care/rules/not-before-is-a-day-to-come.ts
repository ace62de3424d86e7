import { sortDay, type CivilDate, type Reason, type VagueDate } from '../../kernel';
import type { ContactWish } from '../vocabulary';

/** "Not before" names a day after the one it was said on; no other wish has a day. */
export function notBeforeIsADayToCome(
  { wish, notBefore }: { readonly wish: ContactWish; readonly notBefore: CivilDate | null },
  said: VagueDate,
): Reason | undefined {
  if (wish !== 'not-before') return undefined;
  if (notBefore === null) {
    return { code: 'no-day', message: 'Enter the day before which they are not to be contacted', field: 'notBefore' };
  }
  if (notBefore > sortDay(said)) return undefined;
  return { code: 'day-has-been', message: 'The day must be after the one they said it on', field: 'notBefore' };
}
