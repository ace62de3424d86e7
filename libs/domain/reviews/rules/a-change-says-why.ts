import type { Reason } from '../../kernel';

/** What stands on record is put right with a reason, which stays beside it. */
export function aChangeSaysWhy(before: object | null | undefined, reason: string | null): Reason | undefined {
  if (before === null || before === undefined || reason !== null) return undefined;
  return { code: 'change-without-why', message: 'Say why it is changed', field: 'reason' };
}
