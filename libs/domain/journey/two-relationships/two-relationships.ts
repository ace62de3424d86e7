import type { CivilDate, YesNoUnknown } from '../../kernel';
import {
  allRelationships,
  hadBegun,
  lovingAndLastingOn,
  personOn,
  type PersonWhoMatters,
  type SaidBy,
} from '../../relationships';
import { standingOf } from '../how-they-stand';
import { roleInWords } from '../roles';
import type { Journey } from '../state';
import { evidenceFor, type Asked, type Evidence } from './evidence';
import { isLeftOut } from './loving-and-lasting';

/** Somebody who is named as loving and lasting, with what supports it. */
export interface NamedPerson {
  readonly relationshipId: string;
  readonly name: string;
  readonly role: string;
  readonly saidBy: SaidBy;
  /** Whether they count. Unknown where it hangs on something nobody recorded. */
  readonly counts: YesNoUnknown;
  /** Why they do not count, or what it hangs on; null where they count. */
  readonly why: string | null;
  readonly evidence: Evidence;
}

/** Not a score: none, one, two or more, or not known. */
export type HowMany = 0 | 1 | '2 or more' | 'unknown';

/** The loving and lasting relationships of one young person on a day. JSON-serialisable. Source: research/product 3.6. */
export interface TwoRelationships {
  readonly on: CivilDate;
  readonly result: HowMany;
  /** Why it is not known: nobody ever asked, or it hangs on evidence that nobody recorded; null where it is known. */
  readonly unknownBecause: 'never-asked' | 'evidence-missing' | null;
  /** People who count, and how many it could be if everything that is not known were yes. */
  readonly counted: number;
  readonly couldBe: number;
  /** Everybody named, closest first. Whoever is held back for safety is not here: never counted and never shared. */
  readonly named: readonly NamedPerson[];
}

const WANTED = 2;
const CLOSE_RING_MAX = 2;

/** The answer where nobody was ever asked. */
export const neverAsked = (on: CivilDate): TwoRelationships => ({
  on,
  ...resultOf(false, 0, 0),
  counted: 0,
  couldBe: 0,
  named: [],
});

/**
 * Whether somebody who is named counts: the relationship is there, it outlasts a job, and nobody knows that they lost touch.
 * Contact that nobody ever recorded rules nobody out; where only some is recorded, it hangs on what is missing.
 */
function judged(person: PersonWhoMatters, { outlastsRole, inTouch }: Evidence): Pick<NamedPerson, 'counts' | 'why'> {
  const over = overInWords(person);
  if (over !== null) return { counts: 'no', why: over };
  const hangsOn = [
    ...(outlastsRole === null ? [] : [outlastsRole]),
    ...(inTouch.answer === 'unknown' && person.contact.kind === 'not-recorded' ? [] : [inTouch]),
  ];
  const against = hangsOn.find(({ answer }) => answer === 'no') ?? hangsOn.find(({ answer }) => answer === 'unknown');
  return against === undefined ? { counts: 'yes', why: null } : { counts: against.answer, why: against.words };
}

/** Ended and restricted relationships never count, whatever was said of them. */
function overInWords(person: PersonWhoMatters): string | null {
  const standing = standingOf(person);
  if (standing === 'live') return null;
  if (standing === 'deceased') return 'They have died. They stay named';
  return person.past ? 'The relationship has ended' : 'They are not to be in touch';
}

function namedPerson(person: PersonWhoMatters, asked: Asked): readonly NamedPerson[] {
  const said = person.lovingAndLasting;
  if (said?.answer !== 'yes' || isLeftOut(person)) return [];
  const evidence = evidenceFor(person, said, asked);
  const { relationshipId, name, role } = person;
  return [
    { relationshipId, name, role: roleInWords(role), saidBy: said.saidBy, ...judged(person, evidence), evidence },
  ];
}

/** Who is named as loving and lasting on a day, and whether there are two or more. */
export function twoRelationshipsOn(journey: Journey, on: CivilDate): TwoRelationships {
  const asked = peopleAskedAbout(journey, on);
  const named = asked.flatMap((person) => namedPerson(person, { journey, on }));
  const counted = named.filter(({ counts }) => counts === 'yes').length;
  const couldBe = counted + named.filter(({ counts }) => counts === 'unknown').length;
  return { on, ...resultOf(asked.length > 0, counted, couldBe), counted, couldBe, named };
}

/** Everybody of whom it was ever asked by the day, closest first. */
function peopleAskedAbout({ relationships, contactLog }: Journey, on: CivilDate): readonly PersonWhoMatters[] {
  return allRelationships(relationships)
    .filter((relationship) => hadBegun(relationship, on) && lovingAndLastingOn(relationship, on) !== undefined)
    .map((relationship) => personOn(relationship, contactLog, on))
    .sort((a, b) => (a.ring ?? FURTHEST) - (b.ring ?? FURTHEST) || a.name.localeCompare(b.name, 'en-GB'));
}
const FURTHEST = 5;

function resultOf(
  wasAsked: boolean,
  counted: number,
  couldBe: number,
): Pick<TwoRelationships, 'result' | 'unknownBecause'> {
  if (!wasAsked) return { result: 'unknown', unknownBecause: 'never-asked' };
  if (counted >= WANTED) return { result: '2 or more', unknownBecause: null };
  if (couldBe > counted) return { result: 'unknown', unknownBecause: 'evidence-missing' };
  return { result: counted === 0 ? 0 : 1, unknownBecause: null };
}

/** People placed in the first or second ring of whom it was never asked whether they are loving and lasting. */
export const closeAndNotAsked = (people: readonly PersonWhoMatters[]): readonly PersonWhoMatters[] =>
  people.filter(
    (person) =>
      person.lovingAndLasting === null &&
      !isLeftOut(person) &&
      standingOf(person) === 'live' &&
      person.ring !== null &&
      person.ring <= CLOSE_RING_MAX,
  );
