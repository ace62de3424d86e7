// Any young person, network and option there could be, known or not: for laws that must hold of all of them.
import fc from 'fast-check';
import { civilDate } from '#libs/domain/kernel';
import { KINDS_OF_HOME, MITIGATION_CODES, RELATIONSHIP_CLASSES } from '#libs/domain/rulebook/severance-rules';
import type {
  AssessmentFacts,
  OptionFacts,
  RelationshipEffects,
  RelationshipFacts,
  SupportKind,
} from '#libs/domain/transitions/assessment';

const yesNoUnknown = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
const grid = fc.oneof(
  fc.constant('unknown' as const),
  fc.record({
    easting: fc.integer({ min: 300_000, max: 500_000 }),
    northing: fc.integer({ min: 300_000, max: 500_000 }),
  }),
);
const KINDS: readonly SupportKind[] = [
  'placement',
  'school',
  'employer',
  'service',
  'area',
  'person-who-arranges',
  'court-order',
  'transport',
  'phone',
];
const supports = fc.oneof(
  fc.constant('not-recorded' as const),
  fc.array(
    fc.record(
      { kind: fc.constantFrom(...KINDS), endsAtAge: fc.integer({ min: 16, max: 25 }) },
      { requiredKeys: ['kind'] },
    ),
    { maxLength: 4 },
  ),
);

/** Any one relationship, going on. */
export const anyRelationship = (id: string): fc.Arbitrary<RelationshipFacts> =>
  fc
    .record({
      relationshipClass: fc.constantFrom(...RELATIONSHIP_CLASSES),
      ring: fc.oneof(
        fc.constant('unknown' as const),
        fc.record({
          value: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
          saidBy: fc.constantFrom('young-person' as const, 'worker' as const),
        }),
      ),
      grid,
      livesTogether: yesNoUnknown,
      isCurrentCarer: fc.boolean(),
      kinds: supports,
      plannedIntervalDays: fc.oneof(
        fc.constantFrom('none' as const, 'unknown' as const),
        fc.integer({ min: 1, max: 90 }),
      ),
      daysSinceLastContact: fc.oneof(
        fc.constantFrom('none-found' as const, 'not-recorded' as const),
        fc.integer({ min: 0, max: 400 }),
      ),
      inPlaceToday: fc.subarray([...MITIGATION_CODES]),
      lovedAndLasting: yesNoUnknown,
      isPaid: fc.boolean(),
      outlastsRole: yesNoUnknown,
    })
    .map(({ kinds, ...rest }) => ({
      ...rest,
      id,
      name: id,
      role: 'invented',
      standing: 'live' as const,
      supports:
        kinds === 'not-recorded'
          ? kinds
          : kinds.map((support, i) => ({ ...support, id: `${id}-${i}`, label: support.kind })),
    }));

const idsUpTo = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `person-${i}`);

export const anyFacts: fc.Arbitrary<AssessmentFacts> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    today: fc.constant(civilDate('2026-03-02')),
    age: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 4, max: 21 })),
    currentHome: fc.record({ kind: fc.constantFrom(...KINDS_OF_HOME), grid }),
    carerChanges24Months: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 9 })),
    socialWorkerChanges60Days: yesNoUnknown,
    otherEndings90Days: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 5 })),
    relationships: fc.tuple(...idsUpTo(n).map(anyRelationship)),
  }),
);

const effects = (relationshipId: string): fc.Arbitrary<RelationshipEffects> =>
  fc.record(
    {
      relationshipId: fc.constant(relationshipId),
      contactPlan: fc.constantFrom('complete' as const, 'none' as const, 'unknown' as const),
      homeHelps: yesNoUnknown,
      contactOrderEnds: yesNoUnknown,
      agreed: fc.subarray([...MITIGATION_CODES]),
      supports: fc.array(
        fc.record({
          supportId: fc.constantFrom(`${relationshipId}-0`, `${relationshipId}-1`),
          outcome: fc.constantFrom('kept' as const, 'ends' as const, 'replaced' as const, 'unknown' as const),
        }),
        { maxLength: 2 },
      ),
      broughtBack: fc.boolean(),
    },
    { requiredKeys: ['relationshipId'] },
  );

/** Any option for people called person-0 to person-5. */
export const anyOption = (id: string): fc.Arbitrary<OptionFacts> =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant(`Home ${id}`),
    sameHome: fc.boolean(),
    kindOfHome: fc.constantFrom(...KINDS_OF_HOME),
    grid,
    sameCarer: yesNoUnknown,
    area: fc.constantFrom('inside', 'adjoining', 'at-a-distance', 'outside', 'unknown'),
    school: fc.constantFrom('kept', 'changed', 'none', 'unknown'),
    planned: yesNoUnknown,
    noticeHours: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 0, max: 200 })),
    ageThen: fc.oneof(fc.constant('unknown' as const), fc.integer({ min: 4, max: 21 })),
    leavesCare: yesNoUnknown,
    livingThere: fc.subarray([...idsUpTo(6)]),
    effects: fc.subarray([...idsUpTo(6)]).chain((ids) => fc.tuple(...ids.map(effects))),
    newPeople: fc.constant([]),
  });
