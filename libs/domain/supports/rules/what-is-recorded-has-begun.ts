import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** A fact is about what has been. What is still to come is written down as what comes instead, with its own day. */
export const whatIsRecordedHasBegun = (occurred: VagueDate, today: CivilDate): Reason | undefined =>
  occurred.from <= today
    ? undefined
    : { code: 'in-the-future', field: 'occurred', message: 'The date must be today or in the past' };
