import type { Reason } from '../../kernel';
import type { SupportEnd } from '../vocabulary';

const AGE_MIN = 5;
const AGE_MAX = 30;

/** Services for children and care leavers end by 25; 30 leaves room and still catches a year typed for an age. */
export function anAgeItEndsAtIsFromFiveToThirty(until: SupportEnd): Reason | undefined {
  if (until.kind !== 'age' || (until.age >= AGE_MIN && until.age <= AGE_MAX)) return undefined;
  const message = `The age at which it ends must be a whole number from ${AGE_MIN} to ${AGE_MAX}`;
  return { code: 'age-outside-5-to-30', field: 'age', message };
}
