import type { Reason, VagueDate } from '../../kernel';

/** What starts or stops a clock of days has a day: a month says neither when it was done nor when the next is due. */
export function itIsKnownToTheDay(occurred: VagueDate): Reason | undefined {
  if (occurred.precision === 'day') return undefined;
  return { code: 'day-missing', message: 'Enter the day. The next date is reckoned from it', field: 'occurred' };
}
