import type { CivilDate } from '../../kernel';
import {
  leavingCareFrom,
  spellsFrom,
  type LeavingCare,
  type LeavingCareRules,
  type LeavingCareSpell,
} from '../../leaving-care';
import { careHistoryOf, type LeavingCareParts } from './history';

export { leavingCareAsBelieved, type Belief } from './as-believed';
export { careHistoryOf, type LeavingCareParts } from './history';
export { leavingCareInWords, nextInWords } from './in-words';
export type { LeavingCare, LeavingCareRules, LeavingCareSpell } from '../../leaving-care';

/**
 * What the law calls them on a day, of what was known when the journey was folded: the category, why, the sum day by day, and what
 * is missing where it is not known. `rules` is what the service has set for itself; the statutory ages otherwise.
 */
export const leavingCareOn = (journey: LeavingCareParts, day: CivilDate, rules?: LeavingCareRules): LeavingCare =>
  leavingCareFrom(careHistoryOf(journey), day, rules);

/** The categories over time, half-open, from the 14th birthday up to `until`, reckoned forward as if what is recorded went on. */
export const leavingCareSpells = (
  journey: LeavingCareParts,
  until: CivilDate,
  rules?: LeavingCareRules,
): readonly LeavingCareSpell[] => spellsFrom(careHistoryOf(journey), until, rules);
