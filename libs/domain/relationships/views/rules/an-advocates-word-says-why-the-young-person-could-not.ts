import type { Reason } from '../../../kernel';
import type { SaidBy } from '../../vocabulary';

/** An advocate speaks only for somebody who is unable to say, and says why. Source: research/product 3.6, "accept when" 1. */
export function anAdvocatesWordSaysWhyTheYoungPersonCouldNot(
  saidBy: SaidBy,
  whyAnAdvocate: string | null,
): Reason | undefined {
  if (saidBy !== 'advocate' || whyAnAdvocate !== null) return undefined;
  const message = 'Say why the young person could not say this themselves';
  return { code: 'advocate-without-a-reason', message, field: 'whyAnAdvocate' };
}
