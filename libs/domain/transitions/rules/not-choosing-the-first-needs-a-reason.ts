import type { Reason } from '../../kernel';
import type { SeenAtDecision } from '../vocabulary';

/** Choosing other than the option that keeps most relationships is a judgement, and is written down. Source: research/product 3.3. */
export function notChoosingTheFirstNeedsAReason(
  optionId: string,
  reasonNotFirst: string | null,
  seen: SeenAtDecision,
): Reason | undefined {
  const rank = seen.options.find((option) => option.optionId === optionId)?.rank;
  if (rank === undefined || rank === 1 || reasonNotFirst !== null) return undefined;
  const message = 'Another option keeps more of the relationships that matter. Say why it is not the one you prefer';
  return { code: 'reason-not-first-missing', message, field: 'reasonNotFirst' };
}
