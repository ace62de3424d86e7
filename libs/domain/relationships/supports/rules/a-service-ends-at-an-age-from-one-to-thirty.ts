import type { Reason } from '../../../kernel';

const AGE_MIN = 1;
const AGE_MAX = 30;

/** Services for children and care leavers end by 25; 30 leaves room and still catches a year typed for an age. */
export function aServiceEndsAtAnAgeFromOneToThirty(age: number | null, field = 'endsAtAge'): Reason | undefined {
  if (age === null || (Number.isInteger(age) && age >= AGE_MIN && age <= AGE_MAX)) return undefined;
  return {
    code: 'age-outside-1-to-30',
    message: 'The age at which it ends must be a whole number from 1 to 30',
    field,
  };
}
