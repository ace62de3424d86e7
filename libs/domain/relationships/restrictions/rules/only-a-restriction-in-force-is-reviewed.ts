import { vagueInWords, type Reason } from '../../../kernel';
import type { Restriction } from '../state';

/** A restriction that was lifted is not kept on by looking at it: if it is needed again it is a new one, with its own reason. */
export function onlyARestrictionInForceIsReviewed(restriction: Restriction | undefined): Reason | undefined {
  if (restriction === undefined || restriction.lifted === null) return undefined;
  const message = `This restriction was lifted: ${vagueInWords(restriction.lifted.on)}. If it is needed again, record a new one`;
  return { code: 'already-lifted', message, field: 'restrictionId' };
}
