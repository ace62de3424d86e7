import type { CivilDate } from '#libs/domain/kernel';
import type { LeaverPosition } from '../types';

/** The time after care of one young person, as it is invented. */
export interface Leaver {
  readonly left: CivilDate;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly positions: readonly LeaverPosition[];
}
