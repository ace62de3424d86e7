import type { Reason } from '../../kernel';
import type { MoveOption } from '../vocabulary';

/** A decision needs something to compare with, and staying with more support is always to be looked at first. */
export function stayingIsOneOfAtLeastTwoOptions(options: readonly MoveOption[]): readonly Reason[] {
  const reasons: Reason[] = [];
  if (options.length < 2) {
    reasons.push({ code: 'too-few-options', message: 'Add at least two options to compare', field: 'options' });
  }
  if (!options.some((option) => option.stay)) {
    const message = 'One of the options must be staying where they are, with the support that would need';
    reasons.push({ code: 'staying-not-considered', message, field: 'options' });
  }
  return reasons;
}
