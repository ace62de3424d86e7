import type { Reason } from '../../kernel';
import type { HomeDetails } from '../events';

/**
 * A home may change its name, its provider or move house; when all three differ it is another home that was given a
 * reference already taken, and recording it would put two homes into one.
 */
export function aReferenceStandsForOneHome(known: HomeDetails | null, now: HomeDetails): Reason | undefined {
  if (known === null || known.name === now.name || known.provider === now.provider) return undefined;
  if (known.postcode === null || known.postcode === now.postcode) return undefined;
  const message = `The reference ${now.reference} already stands for ${known.name} of ${known.provider}. Give this home another`;
  return { code: 'reference-taken', field: 'details.reference', message };
}
