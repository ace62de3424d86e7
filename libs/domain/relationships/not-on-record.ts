import type { Reason } from '../kernel';
import type { Relationship } from './state';

/** Something about a person that is not on record; nothing to say when the person is not either: another reason says so. */
export function isNotOnRecord(what: string, known: Relationship | undefined): Reason | undefined {
  if (known === undefined) return undefined;
  const message = `There is no such ${what} on record for ${known.personName}`;
  return { code: `no-such-${what}`, message, field: `${what}Id` };
}
