import type { Reason } from '../../kernel';
import type { AgreeSharing } from '../inputs';

/** The young person decides what is shared. Somebody agrees for them only where they cannot, and says why. */
export function anAdvocateSaysWhyTheyAgreed({ agreedBy, whyAnAdvocate }: AgreeSharing): Reason | undefined {
  if (agreedBy === 'young-person' || (whyAnAdvocate !== null && whyAnAdvocate !== '')) return undefined;
  const message = 'Say why the young person could not agree themselves';
  return { code: 'advocate-without-why', message, field: 'whyAnAdvocate' };
}
