import type { Reason } from '../../kernel';
import type { RecordVisit } from '../inputs';

/**
 * The young person is seen alone unless they refuse or it is not appropriate: then the visit says why. Source: Care Planning,
 * Placement and Case Review (England) Regulations 2010, reg 29 (wording to be verified).
 */
export function whoWasNotSeenAloneHasAReason({ alone, whyNotAlone }: RecordVisit): Reason | undefined {
  if (alone !== 'no' || (whyNotAlone ?? '') !== '') return undefined;
  return { code: 'not-alone-without-why', message: 'Say why they were not seen alone', field: 'whyNotAlone' };
}
