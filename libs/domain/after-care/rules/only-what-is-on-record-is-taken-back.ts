import type { Reason } from '../../kernel';
import type { AfterCareRecord } from '../state';

/** Only what was recorded can have been recorded by mistake. */
export function onlyWhatIsOnRecordIsTakenBack(known: AfterCareRecord | undefined): Reason | undefined {
  if (known !== undefined) return undefined;
  return { code: 'not-on-record', message: 'There is nothing on record to take back', field: 'recordId' };
}
