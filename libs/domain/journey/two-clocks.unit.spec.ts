import * as fc from 'fast-check';
import {
  agreed, anOption, aStory, became, cameIntoCare, endedWith, keptAliveBy, known, livesAt, matters, missedEachOther,
  movedTo, moveProposed, placed, restricted, reviewed, sawEachOther, staying, allocated, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, foldLens, type DomainEvent, type Lens, type Recorded } from '../kernel';
import { placementsEvents, placementsLens } from '../placements';
import { profileEvents, profileLens } from '../profile';
import { contactLogLens, relationshipsJourneyEvents, relationshipsLens } from '../relationships';
import { reviewsLens } from '../reviews';
import { EVIDENCE_TYPES, proposalLens, transitionsLens } from '../transitions';
import { caseOn } from './case-view';
import { networkOn } from './network';
import { foldJourney } from './state';
import { timeline } from './timeline';

const START = civilDate('2024-01-01');
const dayAfter = (days: number) => addDays(START, days);
const anyDay = fc.integer({ min: 0, max: 800 }).map(dayAfter);

const base = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2022-01-01', { postcode: 'ZZ1 1AA' }),
  matters('nan', 'grandparent', { since: '2015-01-01', ring: 1, livesAt: 'ZZ2 2BB' }),
  matters('Kai', 'half-brother-or-sister', { ring: 2 }),
);

/** Something that may be recorded, and the day on which it is said to have occurred. */
const told: fc.Arbitrary<Told> = fc.oneof(
  anyDay.map((day) => sawEachOther('nan', day)),
  anyDay.map((day) => missedEachOther('Kai', day)),
  anyDay.map((day) => agreed('nan', 14, { from: day, responsible: 'Ruth', firstOn: day })),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })).map(([day, ring]) => placed('nan', ring, day)),
  anyDay.map((day) => livesAt('Kai', 'ZZ9 9ZZ', day)),
  anyDay.map((day) => endedWith('Kai', 'chosen-by-other', day)),
  anyDay.map((day) => restricted('Kai', day)),
  anyDay.map((day) => became('nan', 'kinship-carer', day)),
  anyDay.map((day) => keptAliveBy('Kai', 'school', `School ${day}`, { since: day })),
  anyDay.map((day) => movedTo(day, '2022-01-01', { postcode: 'ZZ3 3CC' })),
  anyDay.map((day) => reviewed(day)),
  anyDay.map((day) => allocated('W2', day)),
  anyDay.map((day) => matters(`friend ${day}`, 'friend', { since: day, ring: 2 })),
);

describe('As known at', () => {
  it('nothing recorded later changes what was known before: not the case, not the timeline, not the network', () => {
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 4 }),
        fc.array(told, { minLength: 1, maxLength: 4 }),
        anyDay,
        (before, later, on) => {
          const then = base.on('2026-03-01', ...before);
          const now = then.on('2026-03-02', ...later);
          const cut = { asKnownAt: '2026-03-01' };
          const asThen = foldJourney(then.journey, then.contactLog, cut);
          const asNow = foldJourney(now.journey, now.contactLog, cut);
          expect(caseOn(asNow, on)).toEqual(caseOn(asThen, on));
          expect(timeline(asNow)).toEqual(timeline(asThen));
          expect(networkOn(asNow, on)).toEqual(networkOn(asThen, on));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('contact recorded ten days late is missing from what was known before, and present on its own day', () => {
    const story = base.on('2024-06-11', sawEachOther('nan', '2024-06-01'));
    const contactAt = (asKnownAt: string) =>
      caseOn(foldJourney(story.journey, story.contactLog, { asKnownAt }), civilDate('2024-06-01')).people[0]?.contact;
    expect(contactAt('2024-06-10')).toEqual({ kind: 'not-recorded' });
    expect(contactAt('2024-06-11')).toMatchObject({ kind: 'held', days: 0 });
  });

  it('a day stands for its end in London, and an instant for itself', () => {
    const story = base.on('2024-06-11', placed('Kai', 1, '2024-06-01'));
    const ringAt = (asKnownAt: string) =>
      networkOn(foldJourney(story.journey, story.contactLog, { asKnownAt }), civilDate('2024-07-01')).counts.byRing[1];
    expect(['2024-06-10', '2024-06-11T08:59:59.999Z', '2024-06-11T09:00:00.000Z', '2024-06-11'].map(ringAt)).toEqual([
      1, 1, 2, 2,
    ]);
  });

  it('says from which revisions it was worked out', () => {
    const story = base.on('2024-06-11', sawEachOther('nan', '2024-06-01'));
    expect(foldJourney(story.journey, story.contactLog, { asKnownAt: '2024-06-10' }).evidence).toEqual({
      journey: base.journey.length - 1,
      contactLog: -1,
    });
    expect(foldJourney(story.journey, story.contactLog).evidence.contactLog).toBe(0);
    expect(foldJourney([], []).evidence).toEqual({ journey: -1, contactLog: -1 });
  });
});

describe('A move that is only proposed', () => {
  it('changes nothing in the network or in any count, whatever its options', () => {
    const option = fc.record({
      place: fc.constantFrom('U6', 'K2', 'H5'),
      sameCarer: fc.constantFrom('yes', 'no', 'unknown'),
    });
    fc.assert(
      fc.property(fc.array(option, { maxLength: 5 }), anyDay, (options, on) => {
        const added = options.map((change, n) =>
          anOption(`Home ${n}`, { ...change, brings: [{ name: 'Jo', role: 'carer' }] }),
        );
        const story = base.on('2024-02-01', moveProposed('move', '2024-02-01', staying(), ...added));
        const [without, withMove] = [base, story].map((s) => foldJourney(s.journey, s.contactLog));
        if (without === undefined || withMove === undefined) throw new Error('nothing folded');
        expect(networkOn(withMove, on)).toEqual(networkOn(without, on));
        const { openMoves: _, nextDates: __, evidence: ___, ...rest } = caseOn(withMove, on);
        expect(caseOn(without, on)).toMatchObject(rest);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Contexts stand on their own', () => {
  const lenses: readonly Lens<unknown>[] = [
    profileLens, placementsLens, relationshipsLens, reviewsLens, contactLogLens, proposalLens,
  ]; // prettier-ignore

  it('events of other contexts, however many and wherever they come, change nothing in a context', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 2, maxLength: 6 }), fc.func(fc.nat()), (events, pick) => {
        const story = base.on('2026-03-01', ...events);
        const all: readonly Recorded<DomainEvent>[] = [...story.journey, ...story.contactLog];
        for (const lens of lenses) {
          const others = all.filter((event) => !lens.types.includes(event.type));
          const mixed = all.filter((event) => lens.types.includes(event.type));
          const own = foldLens(lens, mixed).state;
          for (const other of others) mixed.splice(pick(other.meta.position) % (mixed.length + 1), 0, other);
          expect(foldLens(lens, mixed).state).toEqual(own);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a decision on a move looks at every event that the people who matter and placements are folded from', () => {
    const named = [
      ...relationshipsJourneyEvents,
      ...placementsEvents.filter(({ type }) => !type.startsWith('Missing')),
    ].map(({ type }) => type);
    expect([...EVIDENCE_TYPES].sort()).toEqual([...named, 'ProfileFactRecorded'].sort());
    expect(transitionsLens.types).toEqual(expect.arrayContaining([...EVIDENCE_TYPES]));
    expect(profileEvents.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ProfileFactRecorded', 'PreferredNameRecorded']),
    );
  });
});
