import fc from 'fast-check';
import {
  aStory, cameIntoCare, idOf, known, movedTo, placementPlanned, placementTerms, reviewed, talkedOfStaying, visitedOn, visitPutRight,
  type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, type CivilDate } from '../../kernel';
import { foldJourney } from '../state';
import { askedOfJourney, diaryOn } from '.';

const START = civilDate('2024-01-08');
const MOVED = '2024-09-02';
const anyDay = fc.integer({ min: 1, max: 700 }).map((days) => addDays(START, days));

const base = aStory().on('2024-01-08', known('100', 'Kit', '2009-05-10'), cameIntoCare(START));

const told: fc.Arbitrary<Told> = fc.oneof(
  anyDay.map((day) => visitedOn(day)),
  anyDay.map((day) => visitedOn(day, { by: 'personal-adviser', visitId: idOf(`adviser ${day}`) })),
  anyDay.map((day) => reviewed(day)),
  anyDay.map((day) => talkedOfStaying(day)),
  anyDay.map((day) => placementPlanned(START, day)),
  anyDay.map((day) => placementTerms(START, day, { intendedToEighteen: 'yes' })),
  fc.constant(movedTo(MOVED, START)),
);

// One id stands for one thing: two of one id would be one that was put right.
const idsOf = (event: Told): string => {
  const { visitId, recordId } = ('data' in event ? event.data : {}) as { visitId?: string; recordId?: string };
  return visitId ?? recordId ?? JSON.stringify(event);
};
const distinct = fc.uniqueArray(told, { maxLength: 8, selector: idsOf });
const folded = (events: readonly Told[], recordedOn = '2026-03-01') => {
  const story = base.on(recordedOn, ...events);
  return foldJourney(story.journey, story.contactLog);
};

describe('The diary', () => {
  it('gives a due day that does not depend on the day it is looked at', () => {
    fc.assert(
      fc.property(distinct, anyDay, anyDay, (events, one, other) => {
        const journey = folded(events);
        const dues = (day: CivilDate) => new Map(diaryOn(journey, day).map(({ key, due, sum }) => [key, { due, sum }]));
        const [first, second] = [dues(one), dues(other)];
        for (const [key, value] of first) if (second.has(key)) expect(second.get(key)).toEqual(value);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of recording', () => {
    fc.assert(
      fc.property(
        distinct.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        anyDay,
        ([events, shuffled], day) => {
          expect(diaryOn(folded(shuffled), day)).toEqual(diaryOn(folded(events), day));
        },
      ),
      { numRuns: 60 },
    );
  }); // prettier-ignore

  it('moves a due day when a date is put right: as known now, and not as known before', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (wrong, right) => {
        const before = base.on('2026-03-01', visitedOn(wrong));
        const now = before.on('2026-03-10', visitPutRight(wrong, right));
        const dueAt = (asKnownAt: string) =>
          askedOfJourney(foldJourney(now.journey, now.contactLog, { asKnownAt })).find(({ asked }) =>
            asked.restartedBy.factId.startsWith('visit:'),
          )?.asked.restartedBy.on;
        expect(dueAt('2026-03-09')).toBe(wrong);
        expect(dueAt('2026-03-10')).toBe(right);
        const then = foldJourney(before.journey, before.contactLog);
        const asThen = foldJourney(now.journey, now.contactLog, { asKnownAt: '2026-03-09' });
        expect(diaryOn(asThen, right)).toEqual(diaryOn(then, right));
      }),
      { numRuns: 60 },
    );
  });

  it('asks for one visit at a time, and never for less because somebody went', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { maxLength: 8 }), anyDay, (days, on) => {
        const open = diaryOn(folded(days.map((day) => visitedOn(day))), on).filter(
          ({ duty, state }) => /^V\d$/.test(duty.id) && (state.kind === 'due' || state.kind === 'overdue'),
        );
        expect(open).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('gives each time a duty is asked a name of its own', () => {
    fc.assert(
      fc.property(distinct, (events) => {
        const keys = askedOfJourney(folded(events)).map(({ asked }) => asked.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});
