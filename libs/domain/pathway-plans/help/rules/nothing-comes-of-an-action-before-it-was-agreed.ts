import { vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { PlanAction } from '../state';

/** Help was or was not given on the day the action was agreed, or later. Refused only when it is certain. */
export function nothingComesOfAnActionBeforeItWasAgreed(
  action: PlanAction | undefined,
  occurred: VagueDate,
): Reason | undefined {
  if (action === undefined || occurred.to >= action.on.from) return undefined;
  const message = `This action was agreed on ${vagueInWords(action.on)}: enter that day or a later one`;
  return { code: 'before-it-was-agreed', message, field: 'occurred' };
}
