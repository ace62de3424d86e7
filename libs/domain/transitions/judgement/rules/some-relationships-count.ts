import type { Reason } from '../../../kernel';
import type { RingWeights } from '../../vocabulary';

/** With nothing counting, every option would be the same: that is no order at all. */
export function someRelationshipsCount(weights: RingWeights): Reason | undefined {
  if (Object.values(weights).some((weight) => weight > 0)) return undefined;
  return { code: 'no-weight', message: 'At least one ring must count for something', field: 'weights' };
}
