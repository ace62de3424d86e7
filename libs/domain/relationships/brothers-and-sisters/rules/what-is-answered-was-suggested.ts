import type { Reason } from '../../../kernel';
import type { BondFacts } from '../links';

/** A link is confirmed or declined because the other record asks, and still does. */
export function whatIsAnsweredWasSuggested(
  { bondId, otherYoungPersonId }: { readonly bondId: string; readonly otherYoungPersonId: string },
  { elsewhere }: BondFacts,
): Reason | undefined {
  const asked = elsewhere[otherYoungPersonId]?.find((one) => one.bondId === bondId);
  if (asked?.said === 'suggested' && !asked.withdrawn) return undefined;
  return { code: 'not-asked', message: 'This was not asked, or whoever asked it has withdrawn it', field: 'bondId' };
}
