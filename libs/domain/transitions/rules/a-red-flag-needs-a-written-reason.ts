import type { Reason } from '../../kernel';
import type { SeenAtDecision } from '../vocabulary';

/** The product flags and explains; people decide, and write why when they decide past a red flag. */
export function aRedFlagNeedsAWrittenReason(
  optionId: string,
  reasonPastRed: string | null,
  seen: SeenAtDecision,
): Reason | undefined {
  const flags = seen.options.find((option) => option.optionId === optionId)?.flags ?? [];
  const red = flags.filter((flag) => flag.severity === 'red');
  if (red.length === 0 || reasonPastRed !== null) return undefined;
  const count = red.length === 1 ? 'a red flag' : `${red.length} red flags`;
  const message = `There is ${count}. Say why the move should go ahead: ${red.map((flag) => flag.sentence).join(' ')}`;
  return { code: 'reason-past-red-missing', message, field: 'reasonPastRed' };
}
