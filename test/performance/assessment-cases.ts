import { civilDate } from '#libs/domain/kernel';
import type {
  AssessmentFacts,
  OptionFacts,
  RelationshipEffects,
  RelationshipFacts,
  SupportFacts,
} from '#libs/domain/transitions/assessment';

const SPREAD_METRES = 60_000;
const HOME = 430_000;
/** Of the people in a network, how many have anything asked or agreed for one home on a list of vacancies. */
const ASKED_OF_EACH = 8;

/** Numbers from 0 to 1 that are the same in every run. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)] as T;
const place = (chance: () => number) => ({
  easting: HOME + Math.round((chance() - 0.5) * SPREAD_METRES),
  northing: HOME + Math.round((chance() - 0.5) * SPREAD_METRES),
});

const SUPPORTS: readonly SupportFacts['kind'][] = ['placement', 'school', 'phone', 'court-order'];

function person(i: number, chance: () => number): RelationshipFacts {
  const kinds = SUPPORTS.slice(0, Math.floor(chance() * 4));
  return {
    id: `person-${String(i).padStart(3, '0')}`,
    name: `Person ${i}`,
    role: 'invented',
    relationshipClass: pick(
      ['sibling', 'former-carer', 'parent-or-relative', 'other-adult-or-community', 'friend-or-peer'],
      chance(),
    ),
    standing: 'live',
    ring: { value: pick([1, 2, 3, 4], chance()), saidBy: 'young-person' },
    grid: place(chance),
    livesTogether: chance() < 0.1 ? 'yes' : 'no',
    isCurrentCarer: false,
    supports: kinds.map((kind) => ({ id: `${kind}-${i}`, kind, label: `${kind} of person ${i}` })),
    plannedIntervalDays: 14,
    daysSinceLastContact: Math.floor(chance() * 60),
    inPlaceToday: [],
    lovedAndLasting: chance() < 0.2 ? 'yes' : 'no',
    isPaid: false,
    outlastsRole: 'unknown',
  };
}

/** An invented young person with a network of so many. */
export function inventFacts(relationships: number): AssessmentFacts {
  const chance = repeatable(20_260_101);
  return {
    today: civilDate('2026-03-02'),
    age: 16,
    currentHome: { kind: 'foster', grid: { easting: HOME, northing: HOME } },
    carerChanges24Months: 2,
    socialWorkerChanges60Days: 'yes',
    otherEndings90Days: 1,
    relationships: Array.from({ length: relationships }, (_, i) => person(i, chance)),
  };
}

function effects(facts: AssessmentFacts, chance: () => number): RelationshipEffects[] {
  return facts.relationships
    .filter(() => chance() < ASKED_OF_EACH / facts.relationships.length)
    .map(({ id }) => ({
      relationshipId: id,
      contactPlan: chance() < 0.5 ? 'complete' : 'none',
      homeHelps: chance() < 0.7 ? 'yes' : 'no',
    }));
}

/** So many invented homes, as a list of vacancies would give them. */
export function inventOptions(count: number, facts: AssessmentFacts): OptionFacts[] {
  const chance = repeatable(count);
  return Array.from({ length: count }, (_, i) => ({
    id: `home-${String(i).padStart(4, '0')}`,
    label: `Home ${i}`,
    sameHome: false,
    kindOfHome: pick(['foster', 'kinship', 'childrens-home', 'supported'] as const, chance()),
    grid: place(chance),
    sameCarer: 'no' as const,
    area: pick(['inside', 'adjoining', 'at-a-distance'] as const, chance()),
    school: chance() < 0.5 ? ('kept' as const) : ('changed' as const),
    planned: chance() < 0.7 ? ('yes' as const) : ('no' as const),
    noticeHours: Math.floor(chance() * 72),
    ageThen: 16,
    leavesCare: 'no' as const,
    livingThere: [],
    effects: effects(facts, chance),
    newPeople: [],
  }));
}
