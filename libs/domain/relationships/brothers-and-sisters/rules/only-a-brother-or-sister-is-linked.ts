import type { CivilDate, Reason } from '../../../kernel';
import { roleOn } from '../../person/queries';
import type { Relationship } from '../../state';
import { isBrotherOrSister } from '../brother-or-sister';

/** Two records are linked because two young people are brothers or sisters, of whatever kind, and for nothing else. */
export function onlyABrotherOrSisterIsLinked(known: Relationship | undefined, day: CivilDate): Reason | undefined {
  if (known === undefined || isBrotherOrSister(roleOn(known, day).role)) return undefined;
  const message = `${known.personName} is not recorded as a brother or sister`;
  return { code: 'not-a-brother-or-sister', message, field: 'relationshipId' };
}
