import type { Reason } from '../../../kernel';

/** Only help that was recorded, given or not given, is taken back. */
export function whatIsTakenBackWasRecorded(delivery: object | undefined): Reason | undefined {
  if (delivery !== undefined) return undefined;
  return { code: 'no-such-help', message: 'There is no such record of help for this action', field: 'deliveryId' };
}
