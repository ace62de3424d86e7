import type { CivilDate, Reason, VagueDate } from '../../../kernel';

/** Contact is recorded when it has happened, or when it was due and did not. */
export function contactIsNotInTheFuture(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  const message = 'Contact that has not happened yet cannot be recorded: the date must be today or in the past';
  return { code: 'contact-in-the-future', message, field: 'occurred' };
}
