import { vagueInWords, type CivilDate } from '../kernel';
import type { ContactLogState } from './contact/contact-log';
import { driftOn, tieStateOn, type Drift, type TieState } from './contact/contact-queries';
import { daysSinceContact, type SinceContact } from './contact/since-contact';
import {
  agreementOn,
  allRelationships,
  hadBegun,
  hadEnded,
  isCompletePlan,
  isHeldBackForSafety,
  isVisible,
  openRupturesOn,
  pauseOn,
  restrictionsOn,
  roleOn,
  supportsOn,
  whereaboutsOn,
} from './queries';
import type { ContactAgreement } from './contact/state';
import type { Pause, Rupture } from './course/state';
import type { Restriction } from './restrictions/state';
import type { Relationship, RelationshipsState } from './state';
import type { Support } from './supports/state';
import { saidOfThem, type SaidOfThem } from './views/said-on';
import type { RelationshipRole } from './vocabulary';

/** The parts of a young person's life that people belong to. */
export type LifeGroup = 'family' | 'carers' | 'friends' | 'workers' | 'school-and-community';

const CARERS: readonly RelationshipRole[] = [
  'foster-carer', 'former-foster-carer', 'kinship-carer', 'former-kinship-carer', 'respite-carer', 'hub-carer',
  'residential-key-worker', 'former-key-worker', 'home-staff',
]; // prettier-ignore
const WORKERS: readonly RelationshipRole[] = [
  'social-worker', 'former-social-worker', 'personal-adviser', 'reviewing-officer', 'advocate', 'independent-visitor',
  'mentor', 'youth-worker', 'therapist',
]; // prettier-ignore
const FRIENDS: readonly RelationshipRole[] = ['friend', 'peer-same-home', 'partner'];
const AROUND: readonly RelationshipRole[] = [
  'teacher', 'coach', 'employer', 'faith-or-community-leader', 'neighbour', 'other',
]; // prettier-ignore

/** Which part of life a role belongs to. */
export function groupOf(role: RelationshipRole): LifeGroup {
  if (CARERS.includes(role)) return 'carers';
  if (WORKERS.includes(role)) return 'workers';
  if (FRIENDS.includes(role)) return 'friends';
  return AROUND.includes(role) ? 'school-and-community' : 'family';
}

/** Where somebody lives. That nobody knows and that nobody wrote it down are different. */
export type Where =
  | { readonly kind: 'at'; readonly postcode: string }
  | { readonly kind: 'nobody-knows' }
  | { readonly kind: 'not-recorded' };

function whereOn(relationship: Relationship, day: CivilDate): Where {
  const whereabouts = whereaboutsOn(relationship, day);
  if (whereabouts === undefined) return { kind: 'not-recorded' };
  return whereabouts.postcode === null ? { kind: 'nobody-knows' } : { kind: 'at', postcode: whereabouts.postcode };
}

/** One person who matters, as a page shows them on a day. JSON-serialisable. */
export interface PersonWhoMatters extends SaidOfThem {
  readonly relationshipId: string;
  readonly name: string;
  readonly role: RelationshipRole;
  readonly group: LifeGroup;
  /** In words; null is "not known". */
  readonly since: string | null;
  readonly toldBy: Relationship['toldBy'];
  readonly ownWords: string | null;
  readonly where: Where;
  readonly contact: SinceContact;
  readonly drift: Drift;
  readonly state: TieState;
  readonly agreed: ContactAgreement | null;
  /** Whether the agreement has a named adult and a first date. */
  readonly planComplete: boolean;
  readonly supports: readonly Support[];
  readonly restrictions: readonly Restriction[];
  /** What broke and is not mended. */
  readonly openRuptures: readonly Rupture[];
  /** The break that is agreed; null when there is none. */
  readonly pause: Pause | null;
  readonly heldBackForSafety: boolean;
  /** Whether the relationship had ended by the day. */
  readonly past: boolean;
}

/** How one person stands on a day. */
export function personOn(relationship: Relationship, log: ContactLogState, day: CivilDate): PersonWhoMatters {
  const { role } = roleOn(relationship, day);
  const agreed = agreementOn(relationship, day);
  return {
    relationshipId: relationship.relationshipId,
    name: relationship.personName,
    role,
    group: groupOf(role),
    since: relationship.since === null ? null : vagueInWords(relationship.since),
    toldBy: relationship.toldBy,
    ownWords: relationship.ownWords,
    ...saidOfThem(relationship, day),
    where: whereOn(relationship, day),
    contact: daysSinceContact(log, relationship.relationshipId, day),
    drift: driftOn(relationship, log, day),
    state: tieStateOn(relationship, log, day),
    agreed: agreed ?? null,
    planComplete: isCompletePlan(agreed),
    supports: supportsOn(relationship, day),
    restrictions: restrictionsOn(relationship, day),
    openRuptures: openRupturesOn(relationship, day),
    pause: pauseOn(relationship, day) ?? null,
    heldBackForSafety: isHeldBackForSafety(relationship, day),
    past: hadEnded(relationship, day),
  };
}

const RING_NOT_GIVEN = 5;
const closeness = (person: PersonWhoMatters): number => person.ring ?? RING_NOT_GIVEN;

/**
 * The people who matter on a day, closest first by the young person's own rings, then by name; past relationships last.
 * Whoever had not begun by the day is left out; a beginning nobody knows counts as begun, and `since` says so.
 */
export function peopleWhoMatter(
  state: RelationshipsState,
  log: ContactLogState,
  day: CivilDate,
  audience: 'workers' | 'shared' = 'workers',
): readonly PersonWhoMatters[] {
  return allRelationships(state)
    .filter((relationship) => hadBegun(relationship, day) && isVisible(relationship, day, audience))
    .map((relationship) => personOn(relationship, log, day))
    .sort(
      (a, b) => Number(a.past) - Number(b.past) || closeness(a) - closeness(b) || a.name.localeCompare(b.name, 'en-GB'),
    );
}
