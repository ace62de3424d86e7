import type { CivilDate, Reason } from '../../kernel';

/** Nobody is born after today. */
export const aDateOfBirthIsNotInTheFuture = (born: CivilDate | null, today: CivilDate): Reason | undefined =>
  born === null || born <= today
    ? undefined
    : { code: 'born-in-the-future', field: 'dateOfBirth', message: 'A date of birth cannot be in the future' };
