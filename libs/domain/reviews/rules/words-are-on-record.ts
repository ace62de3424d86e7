import type { Reason } from '../../kernel';

/** Only what somebody said can be taken back. */
export function wordsAreOnRecord(known: object | undefined): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'These words are not on record', field: 'wordsId' };
}
