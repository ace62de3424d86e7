import { sortDay, type CivilDate, type Reason, type VagueDate } from '../../kernel';

/** Catches a year typed wrongly: a move can be needed the same day, never earlier. */
export function aMoveIsNotNeededBeforeItIsProposed(
  neededBy: CivilDate | null,
  proposed: VagueDate,
): Reason | undefined {
  if (neededBy === null || neededBy >= sortDay(proposed)) return undefined;
  const message = 'The day by which the move is needed cannot be before it was proposed';
  return { code: 'needed-before-proposed', message, field: 'neededBy' };
}
