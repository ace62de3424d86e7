import type { Reason } from '../../kernel';

/** When somebody stops being looked after, the return asks why, and the record says it from the start. */
export function howCareEndsIsKnown(rec: string | null): Reason | undefined {
  if (rec !== null) return undefined;
  return { code: 'care-ending-missing', message: 'Choose why they are no longer looked after', field: 'rec' };
}
