import type { Reason } from '../../../kernel';
import type { Bond } from '../state';

/** Only a link that this record holds can be withdrawn from it. */
export function aLinkIsOnRecordAndNotWithdrawn(bond: Bond | undefined): Reason | undefined {
  if (bond !== undefined && bond.withdrawn === null) return undefined;
  return { code: 'no-such-link', message: 'There is no link here to withdraw', field: 'bondId' };
}
