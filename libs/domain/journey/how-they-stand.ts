import type { CivilDate, YesNoUnknown } from '../kernel';
import { homeOn } from '../placements';
import type { PersonWhoMatters } from '../relationships';
import type { RelationshipFacts, Standing } from '../transitions/assessment';
import { livesInTheHome } from './roles';
import type { Journey } from './state';

/**
 * Safety comes first, then choice: neither is scored. Contact that is not permitted, whatever the reason, and somebody of
 * whom nothing may be told, add to no score (research/product 3.3, row 17). Somebody who drifted out of the young person's life is no longer there to be lost.
 */
export function standingOf(person: PersonWhoMatters): Standing | undefined {
  if (person.heldBackForSafety) return person.past ? 'ended-for-safety' : 'restricted-for-safety';
  if (person.past) return STANDING_WHEN_PAST[person.state];
  const barred = person.restrictions.find(({ kind }) => kind === 'no-contact' || kind === 'information-barred');
  if (barred === undefined) return 'live';
  return barred.reasonClass.endsWith('refuses') ? 'ended-by-choice' : 'restricted-for-safety';
}

const STANDING_WHEN_PAST: Partial<Record<PersonWhoMatters['state'], Standing>> = {
  'ended-by-choice': 'ended-by-choice',
  'ended-for-safety': 'ended-for-safety',
  deceased: 'deceased',
};

/** Under one roof today: by what they are, or because a relative has the same postcode. Otherwise only a known other address says no. */
export function livesTogether(
  person: PersonWhoMatters,
  { journey, on }: { readonly journey: Journey; readonly on: CivilDate },
): YesNoUnknown {
  if (livesInTheHome(person.role)) return 'yes';
  if (person.group === 'workers' || person.group === 'school-and-community') return 'no';
  const home = homeOn(journey.placements, on);
  const here = home.inCare === 'yes' ? home.postcode : null;
  return here === null ? 'unknown' : atPostcode(person, here);
}

function atPostcode({ where, group }: PersonWhoMatters, here: string): YesNoUnknown {
  if (where.kind !== 'at') return 'unknown';
  if (where.postcode !== here) return 'no';
  return group === 'family' ? 'yes' : 'unknown';
}

/** Days since contact. That somebody looked and there was none, and that nobody wrote it down, are different. */
export const daysSinceContactWith = ({ contact }: PersonWhoMatters): RelationshipFacts['daysSinceLastContact'] => {
  if (contact.kind === 'held') return contact.days;
  return contact.kind === 'not-recorded' ? 'not-recorded' : 'none-found';
};
