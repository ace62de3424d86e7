import type { Reason } from '../../../kernel';
import type { SaidBy } from '../../vocabulary';

/** What the young person said and why they could not say it cannot both be so: nobody guesses which is meant. */
export function theYoungPersonsOwnWordNeedsNoAdvocate(
  saidBy: SaidBy,
  whyAnAdvocate: string | null,
): Reason | undefined {
  if (saidBy !== 'young-person' || whyAnAdvocate === null) return undefined;
  const message = 'Leave this empty when the young person said it, or choose that an advocate did';
  return { code: 'reason-without-an-advocate', message, field: 'whyAnAdvocate' };
}
