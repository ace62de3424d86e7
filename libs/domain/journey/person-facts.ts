import type { CivilDate, GridReference, YesNoUnknown } from '../kernel';
import { homeOn } from '../placements';
import { dateOfBirth } from '../profile';
import {
  closenessOn,
  contactsBy,
  personOn,
  whereaboutsOn,
  type PersonWhoMatters,
  type Relationship,
} from '../relationships';
import type { Evidence, RelationshipFacts, Standing } from '../transitions/assessment';
import { classOf, isCurrentCarer, isFormer, isPaid, livesInTheHome, roleInWords } from './roles';
import type { Journey } from './state';
import { supportsOf } from './support-facts';

/** Where a postcode is; undefined when nobody knows. A place is never made up. */
export type Locate = (postcode: string) => GridReference | undefined;

/** What the facts about one person are gathered from. */
export interface Gathering {
  readonly journey: Journey;
  readonly on: CivilDate;
  readonly locate: Locate;
}

/** How a reason names the recorded fact behind it: the stream and the event's place in it. */
export const factAt = (stream: 'journey' | 'contactLog', revision: number): string => `${stream}:${revision}`;

/** Facts about one person who matters, as far as they are recorded; undefined when the relationship is over and gone. */
export function personFacts(relationship: Relationship, gathering: Gathering): RelationshipFacts | undefined {
  const person = personOn(relationship, gathering.journey.contactLog, gathering.on);
  const standing = standingOf(person);
  if (standing === undefined) return undefined;
  const { role } = person;
  const postcode = person.where.kind === 'at' ? person.where.postcode : null;
  return {
    id: person.relationshipId,
    name: person.name,
    role: roleInWords(role),
    relationshipClass: classOf(role),
    standing,
    ring: ringOf(person),
    grid: postcode === null ? 'unknown' : (gathering.locate(postcode) ?? 'unknown'),
    livesTogether: livesTogether(person, gathering),
    isCurrentCarer: isCurrentCarer(role),
    supports: supportsOf(relationship, dateOfBirth(gathering.journey.profile), gathering.on),
    plannedIntervalDays: person.agreed?.everyDays ?? 'none',
    daysSinceLastContact: daysSince(person),
    inPlaceToday: person.planComplete ? ['M1'] : [],
    lovedAndLasting: 'unknown',
    isPaid: isPaid(role),
    outlastsRole: isFormer(role) ? 'yes' : 'unknown',
    evidence: evidenceOf(relationship, person, gathering),
  };
}

/**
 * Safety comes first, then choice: neither is scored. Contact that is not permitted, whatever the reason, adds to no
 * score (research/product 3.3). Somebody who drifted out of the young person's life is no longer there to be lost.
 */
function standingOf(person: PersonWhoMatters): Standing | undefined {
  if (person.heldBackForSafety) return person.past ? 'ended-for-safety' : 'restricted-for-safety';
  if (person.past) return STANDING_WHEN_PAST[person.state];
  const barred = person.restrictions.find((restriction) => restriction.kind === 'no-contact');
  if (barred === undefined) return 'live';
  return barred.reasonClass.endsWith('refuses') ? 'ended-by-choice' : 'restricted-for-safety';
}

const STANDING_WHEN_PAST: Partial<Record<PersonWhoMatters['state'], Standing>> = {
  'ended-by-choice': 'ended-by-choice',
  'ended-for-safety': 'ended-for-safety',
  deceased: 'deceased',
};

function ringOf({ ring, workerRing }: PersonWhoMatters): RelationshipFacts['ring'] {
  const value = ring ?? workerRing;
  if (value === null) return 'unknown';
  return { value: value as 1 | 2 | 3 | 4, saidBy: ring === null ? 'worker' : 'young-person' };
}

/** Under one roof today: by what they are, or because a relative has the same postcode. Otherwise only a known other address says no. */
function livesTogether(person: PersonWhoMatters, { journey, on }: Gathering): YesNoUnknown {
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

const daysSince = ({ contact }: PersonWhoMatters): RelationshipFacts['daysSinceLastContact'] => {
  if (contact.kind === 'held') return contact.days;
  return contact.kind === 'none-held' ? 'none-found' : 'not-recorded';
};

function evidenceOf(relationship: Relationship, person: PersonWhoMatters, { journey, on }: Gathering): Evidence {
  const at = (...facts: readonly ({ readonly revision: number } | null | undefined)[]): string[] =>
    facts.flatMap((fact) => (fact ? [factAt('journey', fact.revision)] : []));
  const last = contactsBy(journey.contactLog, person.relationshipId, on).slice(-1);
  const ring = closenessOn(relationship, on, person.ring === null ? 'worker' : 'young-person');
  const where = whereaboutsOn(relationship, on);
  return {
    ring: at(ring),
    distance: at(where),
    'living-together': at(where),
    supports: at(...person.supports),
    'contact-plan': at(person.agreed),
    'last-contact': [...at(person.agreed), ...last.map(({ revision }) => factAt('contactLog', revision))],
  };
}
