import { civilDate, daysBetween, type CivilDate } from '#libs/domain/kernel';
import type { LeftOut, Scope } from '../read-store';

/** What each list of My work is asked with. */
export interface WorkQuestion {
  readonly scope: Scope;
  readonly today: CivilDate;
  /** The last day that counts as soon. */
  readonly until: CivilDate;
  readonly limit: number;
  /** Whom the reader must not see. */
  readonly leftOut: LeftOut;
}

/** Days from today until a day; null when there is none. */
export const daysUntil = (today: CivilDate, due: string | null): number | null =>
  due === null ? null : daysBetween(today, civilDate(due));
