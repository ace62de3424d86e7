import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** What is being thought about is recorded when it is thought about. */
export function aProposalIsNotDatedInTheFuture(occurred: VagueDate, today: CivilDate): Reason | undefined {
  if (occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field: 'occurred' };
}
