import type { Reason } from '../../../kernel';
import type { BondFacts } from '../links';

/** The answer for whoever may not be found: the same as for an identifier that does not exist. */
export const NOT_TO_BE_FOUND = 'No young person with this identifier can be linked. Check it with the other worker';

/** A link leads to another young person's record. One that is kept apart is answered as if there were none. */
export function theOtherYoungPersonIsOnRecord(otherYoungPersonId: string, facts: BondFacts): Reason | undefined {
  const isKnown = otherYoungPersonId === facts.youngPersonId || facts.elsewhere[otherYoungPersonId] !== undefined;
  if (isKnown) return undefined;
  return { code: 'no-such-young-person', message: NOT_TO_BE_FOUND, field: 'otherYoungPersonId' };
}
