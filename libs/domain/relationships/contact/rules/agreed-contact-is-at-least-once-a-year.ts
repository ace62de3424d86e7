import type { Reason } from '../../../kernel';

const DAYS_MAX = 366;

/** How often is a number of days from 1 to 366, or left to them: less than once a year is not an agreement to keep in touch. */
export function agreedContactIsAtLeastOnceAYear(everyDays: number | null): Reason | undefined {
  if (everyDays === null || (Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= DAYS_MAX)) return undefined;
  return {
    code: 'days-outside-1-to-366',
    message: 'Say how often as a number of days from 1 to 366',
    field: 'everyDays',
  };
}
