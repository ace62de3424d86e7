import type { Reason } from '../../kernel';

/** What was taken back is not put right: what is so is recorded anew. */
export function whatWasTakenBackIsRecordedAnew(takenBack: object | undefined): Reason | undefined {
  if (takenBack === undefined) return undefined;
  return { code: 'taken-back', message: 'This was taken back: record it anew', field: 'recordId' };
}
