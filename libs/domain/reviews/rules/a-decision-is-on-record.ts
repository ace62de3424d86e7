import type { Reason } from '../../kernel';

/** What was never decided has no outcome, and cannot be taken back. */
export function aDecisionIsOnRecord(known: object | null | undefined): Reason | undefined {
  if (known !== null && known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'This decision is not on record', field: 'decisionId' };
}
