import { sortDay } from '#libs/domain/kernel';
import type { Ending, RelationshipsEvent, Restriction } from '#libs/domain/relationships';
import { changeFact, indexOfFact, withFact, type Entry } from './facts';
import type { Handlers } from './handlers';
import { withRing, type Rings } from './rings';

interface Standing extends Pick<Restriction, 'kind' | 'reasonClass'> {
  readonly reviewOn: string;
  /** The day that review was set by: of two, the later stands. */
  readonly setOn: string;
}

/** The course of one relationship as far as lists show it: only what still stands. */
export interface CourseOf {
  readonly name: string;
  readonly ended: Ending | null;
  readonly rings: Rings;
  readonly restrictions: readonly Entry<Standing>[];
  /** Breaks that go on, with the day on which each is looked at again. */
  readonly breaks: readonly Entry<string>[];
  /** What broke and is not mended. */
  readonly ruptures: readonly Entry<{ readonly kind: string; readonly on: string }>[];
}

export type CoursePeople = readonly Entry<CourseOf>[];

export type CourseEvent = Extract<
  RelationshipsEvent,
  {
    type:
      | 'RelationshipRecorded'
      | 'RelationshipCorrected'
      | 'ClosenessPlaced'
      | 'RelationshipEnded'
      | 'RelationshipReopened'
      | 'RestrictionImposed'
      | 'RestrictionReviewed'
      | 'RestrictionLifted'
      | 'PauseAgreed'
      | 'PauseEnded'
      | 'RuptureRecorded'
      | 'RepairRecorded';
  }
>;

const nobodyYet = (name: string): CourseOf => ({
  name,
  ended: null,
  rings: {},
  restrictions: [],
  breaks: [],
  ruptures: [],
});

const change = (people: CoursePeople, id: string, to: (one: CourseOf) => Partial<CourseOf>): CoursePeople =>
  changeFact(people, id, (one) => ({ ...one, ...to(one) }));

const left = <T>(facts: readonly Entry<T>[], id: string): readonly Entry<T>[] => facts.filter(([one]) => one !== id);

export const COURSE_HANDLERS: Handlers<CoursePeople, CourseEvent> = {
  RelationshipRecorded: (people, { relationshipId, personName }) =>
    indexOfFact(people, relationshipId) === -1 ? withFact(people, relationshipId, nobodyYet(personName)) : people,
  RelationshipCorrected: (people, { relationshipId, personName }) =>
    change(people, relationshipId, () => ({ name: personName })),
  ClosenessPlaced: (people, data) =>
    change(people, data.relationshipId, ({ rings }) => ({ rings: withRing(rings, data) })),
  RelationshipEnded: (people, { relationshipId, how }) => change(people, relationshipId, () => ({ ended: how })),
  RelationshipReopened: (people, { relationshipId }) => change(people, relationshipId, () => ({ ended: null })),
  RestrictionImposed: (people, { relationshipId, restrictionId, kind, reasonClass, reviewOn, occurred }) =>
    change(people, relationshipId, ({ restrictions }) => ({
      restrictions: withFact(restrictions, restrictionId, { kind, reasonClass, reviewOn, setOn: sortDay(occurred) }),
    })),
  RestrictionReviewed: (people, { relationshipId, restrictionId, reviewOn, occurred }) =>
    change(people, relationshipId, ({ restrictions }) => ({
      restrictions: changeFact(restrictions, restrictionId, (one) =>
        sortDay(occurred) < one.setOn ? one : { ...one, reviewOn, setOn: sortDay(occurred) },
      ),
    })),
  RestrictionLifted: (people, { relationshipId, restrictionId }) =>
    change(people, relationshipId, ({ restrictions }) => ({ restrictions: left(restrictions, restrictionId) })),
  PauseAgreed: (people, { relationshipId, pauseId, reviewOn }) =>
    change(people, relationshipId, ({ breaks }) => ({ breaks: withFact(breaks, pauseId, reviewOn) })),
  PauseEnded: (people, { relationshipId, pauseId }) =>
    change(people, relationshipId, ({ breaks }) => ({ breaks: left(breaks, pauseId) })),
  RuptureRecorded: (people, { relationshipId, ruptureId, kind, occurred }) =>
    change(people, relationshipId, ({ ruptures }) => ({
      ruptures: withFact(ruptures, ruptureId, { kind, on: sortDay(occurred) }),
    })),
  RepairRecorded: (people, { relationshipId, ruptureId, outcome }) =>
    outcome === 'mended'
      ? change(people, relationshipId, ({ ruptures }) => ({ ruptures: left(ruptures, ruptureId) }))
      : people,
};

/** Two records of one person as one: what stands of either stands. */
export const oneCourse = (kept: CourseOf, merged: CourseOf): CourseOf => ({
  ...kept,
  restrictions: [...kept.restrictions, ...merged.restrictions],
  breaks: [...kept.breaks, ...merged.breaks],
  ruptures: [...kept.ruptures, ...merged.ruptures],
});
