import type { CivilDate, Reason, VagueDate } from '../../kernel';

/** A fact is about what has been. What is meant to happen is an agreement or a plan, with its own dates. */
export function whatHappenedIsNotInTheFuture(
  occurred: VagueDate | null,
  today: CivilDate,
  field = 'occurred',
): Reason | undefined {
  if (occurred === null || occurred.from <= today) return undefined;
  return { code: 'in-the-future', message: 'The date must be today or in the past', field };
}
