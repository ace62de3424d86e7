import type { Reason } from '../../../kernel';
import type { Plan } from '../../plan/state';

/**
 * A version names who would be called if things go wrong. Source: research/product row 36; Care Leavers (England) Regulations
 * 2010 Schedule 1 paragraph 4.
 */
export function aVersionSaysWhomToCall({ contingency }: Plan): Reason | undefined {
  const stands = contingency.at(-1);
  if (stands !== undefined && stands.callers.length > 0) return undefined;
  const message = 'Say first what happens if things go wrong, and name who would be called';
  return { code: 'no-contingency', message, field: 'contingency' };
}
