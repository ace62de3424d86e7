import type { Reason } from '../../kernel';
import type { AfterCareRecord, AfterCareType } from '../state';

/** What is put right is on record, of the same kind, and somebody says why. Nothing is overwritten in silence. */
export function aRecordIsPutRightWithAReason(
  known: AfterCareRecord | undefined,
  type: AfterCareType,
  correcting: object | undefined,
): Reason | undefined {
  if (known === undefined && correcting !== undefined) {
    return { code: 'not-on-record', message: 'There is nothing on record to put right', field: 'recordId' };
  }
  if (known === undefined || (correcting !== undefined && known.type === type)) return undefined;
  return {
    code: 'recorded-already',
    message: 'This is on record already: say why it is put right',
    field: 'correcting',
  };
}
