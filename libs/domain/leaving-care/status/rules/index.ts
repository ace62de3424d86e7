import type { StatusRule } from '../judging';
import { eligible } from './eligible-is-16-or-17-in-care-with-thirteen-weeks';
import { formerRelevantInEducation } from './former-relevant-goes-on-in-education';
import { formerRelevantWhoAsked } from './former-relevant-may-ask-from-21-to-25';
import { formerRelevant } from './former-relevant-was-eligible-or-relevant-at-18';
import { afterDeath } from './nobody-has-a-category-after-death';
import { outsideTheAges } from './nobody-has-a-category-before-16-or-from-25';
import { none } from './none-is-whoever-no-category-fits';
import { qualifyingBySpecialGuardianship } from './qualifying-is-a-special-guardianship-from-care';
import { qualifyingByCareAfter16 } from './qualifying-was-in-care-after-16';
import { relevantEnded } from './relevant-ends-after-six-months-with-family';
import { relevantDetained } from './relevant-was-detained-or-in-hospital-at-16';
import { relevant } from './relevant-was-eligible-when-care-ended';

/** Every rule that gives a category, the strongest first: the first that holds decides. The last always holds. */
export const STATUS_RULES: readonly StatusRule[] = [
  afterDeath, outsideTheAges, eligible, relevantEnded, relevant, relevantDetained, formerRelevantInEducation,
  formerRelevantWhoAsked, formerRelevant, qualifyingBySpecialGuardianship, qualifyingByCareAfter16, none,
]; // prettier-ignore
