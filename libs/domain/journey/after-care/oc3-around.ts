import type { CivilDate } from '../../kernel';
import type { Oc3Window } from './oc3-window';

interface Stay {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/**
 * What went on "on or around" the birthday: what did so on the day itself; else what began in the window after it; else
 * what ended in the window before it.
 */
export function aroundBirthday<S extends Stay>(stays: readonly S[], { birthday, from, to }: Oc3Window): S | undefined {
  return (
    stays.find((stay) => stay.from <= birthday && (stay.until === null || birthday < stay.until)) ??
    stays.find((stay) => stay.from > birthday && stay.from <= to) ??
    stays.findLast((stay) => stay.until !== null && stay.until > from && stay.until <= birthday)
  );
}
