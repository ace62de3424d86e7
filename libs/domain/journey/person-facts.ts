import type { CivilDate, GridReference, YesNoUnknown } from '../kernel';
import { dateOfBirth } from '../profile';
import {
  closenessOn,
  contactsBy,
  personOn,
  whereaboutsOn,
  type PersonWhoMatters,
  type Relationship,
} from '../relationships';
import type { Evidence, RelationshipFacts } from '../transitions/assessment';
import { daysSinceContactWith, livesTogether, standingOf } from './how-they-stand';
import { classOf, isCurrentCarer, isPaid, roleInWords } from './roles';
import type { Journey } from './state';
import { supportsOf } from './support-facts';
import { isLovedAndThere } from './two-relationships/evidence';
import { outlastsTheRole } from './two-relationships/loving-and-lasting';

/** Where a postcode is; undefined when nobody knows. A place is never made up. */
export type Locate = (postcode: string) => GridReference | undefined;

/** Where a brother or sister lives by their own linked record: for working out distances, never for showing (ADR 0014). */
export interface LinkedPlace {
  readonly grid: GridReference | 'unknown';
  readonly livesTogether: YesNoUnknown;
  /** Where the link stands in this journey: the fact of this record that it rests on. */
  readonly revision: number;
}

/** What the facts about one person are gathered from. */
export interface Gathering {
  readonly journey: Journey;
  readonly on: CivilDate;
  readonly locate: Locate;
  /** By relationship; those whose record is not linked are not in it. */
  readonly linked?: ReadonlyMap<string, LinkedPlace>;
}

/** How a reason names the recorded fact behind it: the stream and the event's place in it. */
export const factAt = (stream: 'journey' | 'contactLog', revision: number): string => `${stream}:${revision}`;

/** Facts about one person who matters, as far as they are recorded; undefined when the relationship is over and gone. */
export function personFacts(relationship: Relationship, gathering: Gathering): RelationshipFacts | undefined {
  const person = personOn(relationship, gathering.journey.contactLog, gathering.on);
  const standing = standingOf(person);
  if (standing === undefined) return undefined;
  const { role } = person;
  return {
    id: person.relationshipId,
    name: person.name,
    role: roleInWords(role),
    relationshipClass: classOf(role),
    standing,
    ring: ringOf(person),
    ...whereTheyLive(person, gathering),
    isCurrentCarer: isCurrentCarer(role),
    supports: supportsOf(relationship, dateOfBirth(gathering.journey.profile), gathering.on),
    plannedIntervalDays: person.agreed?.everyDays ?? 'none',
    daysSinceLastContact: daysSinceContactWith(person),
    inPlaceToday: person.planComplete ? ['M1'] : [],
    lovedAndLasting: isLovedAndThere(person, gathering),
    isPaid: isPaid(role),
    outlastsRole: outlastsTheRole(person),
    evidence: evidenceOf(relationship, person, gathering),
  };
}

/** By the linked record of a brother or sister, or else by what this record says. */
function whereTheyLive(
  person: PersonWhoMatters,
  gathering: Gathering,
): Pick<RelationshipFacts, 'grid' | 'livesTogether'> {
  const linked = gathering.linked?.get(person.relationshipId);
  if (linked !== undefined) return { grid: linked.grid, livesTogether: linked.livesTogether };
  const { where } = person;
  const grid = where.kind === 'at' ? (gathering.locate(where.postcode) ?? 'unknown') : 'unknown';
  return { grid, livesTogether: livesTogether(person, gathering) };
}

function ringOf({ ring, workerRing }: PersonWhoMatters): RelationshipFacts['ring'] {
  const value = ring ?? workerRing;
  if (value === null) return 'unknown';
  return { value: value as 1 | 2 | 3 | 4, saidBy: ring === null ? 'worker' : 'young-person' };
}

function evidenceOf(relationship: Relationship, person: PersonWhoMatters, gathering: Gathering): Evidence {
  const { journey, on } = gathering;
  const at = (...facts: readonly ({ readonly revision: number } | null | undefined)[]): string[] =>
    facts.flatMap((fact) => (fact ? [factAt('journey', fact.revision)] : []));
  const last = contactsBy(journey.contactLog, person.relationshipId, on).slice(-1);
  const ring = closenessOn(relationship, on, person.ring === null ? 'worker' : 'young-person');
  const where = gathering.linked?.get(person.relationshipId) ?? whereaboutsOn(relationship, on);
  return {
    ring: at(ring),
    distance: at(where),
    'living-together': at(where),
    supports: at(...person.supports),
    'contact-plan': at(person.agreed),
    'last-contact': [...at(person.agreed), ...last.map(({ revision }) => factAt('contactLog', revision))],
  };
}
