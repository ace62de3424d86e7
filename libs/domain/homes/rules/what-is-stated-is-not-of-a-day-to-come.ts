import { dayInWords, type CivilDate, type Reason } from '../../kernel';

/** Nobody can say today how things are on a later day. A place that will be free later is stated with its own day. */
export const whatIsStatedIsNotOfADayToCome = (
  day: CivilDate,
  today: CivilDate,
  { field, what }: { readonly field: string; readonly what: string },
): Reason | undefined =>
  day <= today
    ? undefined
    : { code: 'day-to-come', field, message: `${what} ${dayInWords(day)}, which is still to come` };
