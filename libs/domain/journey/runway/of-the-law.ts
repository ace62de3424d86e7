import { birthdayAt, type CivilDate } from '../../kernel';
import { homeOn, placeInWords } from '../../placements';
import {
  linkPersonOn,
  roleOn,
  supportsOn,
  workerOn,
  type RelationshipRole,
  type WorkerRole,
} from '../../relationships';
import { isCurrentCarer } from '../roles';
import { leavingCareOn } from '../leaving-care';
import { rolesThatEnd } from '../moves/roles-that-end';
import { goingOn, inRole, once, personLost, type Looking } from './looking';
import type { PersonLost, RunwayEnd } from './types';
import { withReplacement } from './with-replacement';

const ADULT = 18;
/** A personal adviser stays to 21, and to 25 for whoever asks. Source: research/domain L56, L60. */
const ADVISER_UNTIL = 21;
const ADVISER_UNTIL_AT_MOST = 25;
const TO_25: readonly string[] = ['former-relevant-education', 'former-relevant-21-to-25'];

const CARE_ENDS =
  'Children Act 1989, sections 22 and 105 (a child is under 18); not checked against the text of the law';
const STAYING_PUT = 'Children Act 1989, section 23CZA';
const ADVISER =
  'Children Act 1989, sections 23C and 23CZB (Children and Social Work Act 2017, section 3); the age of 21 not checked against the text of the law';

/** Kinds of home that do not end with care: with a parent, or adoptive. */
const STAYS_HOME = ['P1', 'A3', 'A4', 'A5', 'A6'];

const ahead = (on: CivilDate, { day }: Looking): boolean => on > day;

/** The home they live in as a child in care: the placement ends on the 18th birthday. */
export function endOfTheHome(looking: Looking): readonly RunwayEnd[] {
  const { journey, day, born } = looking;
  const home = homeOn(journey.placements, day);
  if (born === null || home.inCare !== 'yes' || STAYS_HOME.includes(home.place)) return [];
  const on = birthdayAt(born, ADULT);
  if (!ahead(on, looking)) return [];
  const ref = { kind: 'home' } as const;
  const what = `The home: ${home.homeName ?? placeInWords(home.place)}`;
  const people = peopleOfTheHome(looking, on);
  const { why, ...said } = home.place.startsWith('U') ? OF_A_FOSTER_HOME : OF_ANOTHER_HOME;
  return [withReplacement({ ref, kind: 'home', what, on, people, ...said, way: { kind: 'hand-over', why } }, looking)];
}

const OF_A_FOSTER_HOME = {
  reason: 'A placement ends on the 18th birthday. A foster home goes on as Staying Put only if both agree',
  why: 'A placement cannot go on past 18. Staying Put can be agreed before that day',
  source: `${CARE_ENDS}; ${STAYING_PUT}`,
};
const OF_ANOTHER_HOME = {
  reason: 'A placement ends on the 18th birthday',
  why: 'A placement cannot go on past 18. Where they live next, and who of this home goes on seeing them, can be settled before that day',
  source: CARE_ENDS,
};

/** Whose role ends with the home, who lives there too, and whoever the home alone keeps in touch. */
function peopleOfTheHome(looking: Looking, on: CivilDate): readonly PersonLost[] {
  const { journey, day } = looking;
  const current = goingOn(looking);
  const ending = new Set(
    rolesThatEnd(journey.relationships, { on, livesThere: [] }).map(({ relationshipId }) => relationshipId),
  );
  const there = current.filter((one) => {
    const { role } = roleOn(one, day);
    const onlyTheHome = supportsOn(one, day).some(
      ({ kind, endsOn, endsAtAge }) => kind === 'placement' && endsOn === null && endsAtAge === null,
    );
    return ending.has(one.relationshipId) || isCurrentCarer(role) || role === 'peer-same-home' || onlyTheHome;
  });
  return once(there.map(personLost));
}

interface RoleEnding {
  readonly role: 'social-worker' | 'reviewing-officer' | 'personal-adviser';
  readonly what: string;
  readonly at: number;
  readonly reason: string;
  readonly why: string;
  readonly source: string;
}

const ROLES: readonly RoleEnding[] = [
  {
    role: 'social-worker',
    what: 'Social worker',
    at: ADULT,
    reason: 'The role of a social worker for a child in care ends with care, on the 18th birthday',
    why: 'The role ends with care. A personal adviser can begin earlier, and both can meet them together',
    source: CARE_ENDS,
  },
  {
    role: 'reviewing-officer',
    what: 'Reviewing officer',
    at: ADULT,
    reason: 'Reviews of the care plan end with care, on the 18th birthday',
    why: 'The role ends with care. A personal adviser goes on reviewing the pathway plan',
    source: CARE_ENDS,
  },
  {
    role: 'personal-adviser',
    what: 'Personal adviser',
    at: ADVISER_UNTIL,
    reason: 'A personal adviser stays to the 21st birthday, and to the 25th for whoever asks',
    why: 'They can ask for an adviser to 25: the duty is on request',
    source: ADVISER,
  },
];

/** Workers whose role ends with care or at an age. Social worker and reviewing officer hand over to the personal adviser. */
export const endsOfWorkers = (looking: Looking): readonly RunwayEnd[] =>
  ROLES.flatMap((ending) => endOfRole(ending, looking));

function endOfRole({ role, what, at, reason, why, source }: RoleEnding, looking: Looking): readonly RunwayEnd[] {
  const { journey, day, born } = looking;
  if (born === null || workerOn(journey.relationships, role, day) === undefined) return [];
  if (role !== 'personal-adviser' && homeOn(journey.placements, day).inCare !== 'yes') return [];
  const on = birthdayAt(born, role === 'personal-adviser' ? adviserUntil(looking, born) : at);
  if (!ahead(on, looking)) return [];
  const people = once(inRole(looking, (one) => one === role).map(personLost));
  const ref = { kind: 'worker', role } as const;
  const there = role === 'personal-adviser' ? null : adviserThere(looking);
  return [
    withReplacement(
      { ref, kind: 'worker', what, on, reason, source, people, way: { kind: 'hand-over', why } },
      looking,
      { there },
    ),
  ];
}

/** Whoever asked, or is still in education under their plan, keeps the adviser past 21, to 25 at the latest. */
function adviserUntil({ journey, day }: Looking, born: CivilDate): number {
  if (day < birthdayAt(born, ADVISER_UNTIL)) return ADVISER_UNTIL;
  return TO_25.includes(leavingCareOn(journey, day).status) ? ADVISER_UNTIL_AT_MOST : ADVISER_UNTIL;
}

/** A personal adviser who is there already takes over from those whose role ends with care. */
function adviserThere({ journey, day }: Looking): RunwayEnd['instead'] {
  const adviser = workerOn(journey.relationships, 'personal-adviser' satisfies WorkerRole, day);
  return adviser === undefined ? null : { what: 'A personal adviser', from: day, replacementId: null };
}

/** Roles that end with care or the home, and the age at which they do. */
const LINK_ENDS: Readonly<Partial<Record<RelationshipRole, number>>> = {
  'social-worker': ADULT,
  'reviewing-officer': ADULT,
  'foster-carer': ADULT,
  'kinship-carer': ADULT,
  'residential-key-worker': ADULT,
  'home-staff': ADULT,
  'personal-adviser': ADVISER_UNTIL,
};

/** Whoever keeps the others in touch, where that is somebody whose own role ends. */
export function endOfTheLinkPerson(looking: Looking): readonly RunwayEnd[] {
  const { journey, day, born } = looking;
  const link = linkPersonOn(journey.relationships, day);
  const person = goingOn(looking).find(({ relationshipId }) => relationshipId === link?.relationshipId);
  if (born === null || person === undefined) return [];
  const age = LINK_ENDS[roleOn(person, day).role];
  if (age === undefined) return [];
  const on = birthdayAt(born, age);
  if (!ahead(on, looking)) return [];
  const ref = { kind: 'worker', role: 'link-person' } as const;
  const what = `Link person: ${person.personName} keeps the others in touch`;
  const reason = `Their own role ends on the ${age === ADULT ? '18th' : '21st'} birthday`;
  const why = 'Somebody whose role does not end can be named, and take over before that day';
  const people = [personLost(person)];
  const source = age === ADULT ? CARE_ENDS : ADVISER;
  return [
    withReplacement(
      { ref, kind: 'worker', what, on, reason, source, people, way: { kind: 'hand-over', why } },
      looking,
    ),
  ];
}
