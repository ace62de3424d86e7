import type { Reason } from '../../kernel';

/** What was never said or agreed cannot be taken back. */
export function onlyWhatIsOnRecordIsTakenBack(known: object | undefined, field: string): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'This is not on record', field };
}
