import fc from 'fast-check';
import {
  agreed, aStory, cameIntoCare, idOf, keptAliveBy, known, matters, moveProposed, restricted, sawEachOther, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import type { HomeWithPlaces } from '../../homes';
import { addDays, civilDate, type GridReference } from '../../kernel';
import { severance2026_1 } from '../../rulebook/severance-2026-1';
import { rankOptions } from '../../transitions/assessment';
import { assessmentFor } from '../assessment-facts';
import { foldJourney } from '../state';
import { chosenVacancy, rankVacancies } from '.';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 430_000, northing: 430_000 },
  'ZZ2 2BB': { easting: 431_000, northing: 430_000 },
  'ZZ3 3CC': { easting: 460_000, northing: 430_000 },
  'ZZ5 5EE': { easting: 520_000, northing: 430_000 },
};
const locate = (postcode: string) => PLACES[postcode];

/** Maya is 15 and lives with Ruth. Kai, her brother, lives elsewhere; Nan is near. */
const maya = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  cameIntoCare('2020-01-01', { place: 'U6', provider: 'PR1', postcode: 'ZZ1 1AA' }),
  matters('Kai', 'brother-or-sister', { ring: 1, livesAt: 'ZZ3 3CC' }),
  matters('Nan', 'grandparent', { ring: 2, livesAt: 'ZZ2 2BB' }),
  matters('Ruth', 'foster-carer', { ring: 1, since: '2020-01-01' }),
  keptAliveBy('Ruth', 'employer', 'Works for the council', { since: '2020-01-01' }),
  agreed('Nan', 14, { from: '2025-01-01', responsible: 'Ruth', firstOn: '2026-05-01' }),
  sawEachOther('Nan', '2026-02-20'),
);

const home = (name: string, change: Partial<HomeWithPlaces> = {}): HomeWithPlaces => ({
  homeId: idOf(name), reference: name, name, provider: 'Open Gate Fostering', providerCode: 'PR4', place: 'U6', urn: null,
  postcode: 'ZZ2 2BB', area: 'inside', ages: { from: 0, to: 17 }, sexes: 'any', capacity: 3, offers: null, placesFree: 1,
  freeFrom: null, weeklyCost: 850, placesStatedOn: civilDate('2026-03-02'), closedOn: null, ...change,
}); // prettier-ignore

const ranked = (story: Story, homes: readonly HomeWithPlaces[], neededBy: string | null = null) =>
  rankVacancies(foldJourney(story.journey, story.contactLog), homes, {
    on: TODAY, locate, rules: severance2026_1, ...(neededBy === null ? {} : { neededBy: civilDate(neededBy) }),
  }); // prettier-ignore
const first = (story: Story, one: HomeWithPlaces) => ranked(story, [one]).ranked[0]!;
const whyNot = (one: HomeWithPlaces, neededBy: string | null = null, story = maya) =>
  ranked(story, [one], neededBy).unsuitable[0]?.reasons ?? [];

describe('homes with a place', () => {
  const near = home('Near');
  const far = home('Far', { postcode: 'ZZ5 5EE', area: 'at-a-distance' });
  const beechcote = home('Beechcote', { postcode: 'ZZ3 3CC' });

  it('come in the order of the relationships each would keep, with miles and who is touched most', () => {
    const { ranked: order } = ranked(maya, [far, near, beechcote]);
    expect(order.map(({ home: { name } }) => name)).toEqual(['Beechcote', 'Near', 'Far']);
    expect(order.map(({ miles }) => miles)).toEqual([18.6, 0.6, 55.9]);
    expect(order[0]?.kept.middle).toBeGreaterThan(order[1]?.kept.middle ?? 0);
    expect(order[2]?.people?.map(({ name }) => name)).toContain('Nan');
    expect(order[0]?.reason).toContain('Keeps more of the relationships that matter than Near');
  });

  it('are judged exactly as options of a move are, one by one', () => {
    const homes = [far, near, beechcote, home('Later', { freeFrom: civilDate('2026-06-01'), providerCode: 'PR1' })];
    const journey = foldJourney(maya.journey, maya.contactLog);
    const options = homes.map((one) => chosenVacancy(journey, one, { optionId: one.homeId, on: TODAY }));
    expect(options[2]?.livesThere).toEqual([idOf('Kai')]);
    const ask = assessmentFor(journey, options, { on: TODAY, locate });
    const asOptions = rankOptions(ask!.facts, ask!.options, severance2026_1).options;
    const asVacancies = ranked(maya, homes).ranked;
    expect(asVacancies.map((one) => [one.home.homeId, one.kept, one.totals, one.couldBe])).toEqual(
      asOptions.map((one) => [one.optionId, one.kept, one.totals, one.couldBe]),
    );
  });

  it('say which brothers and sisters live there, and whether those at home today could come too', () => {
    expect(first(maya, beechcote).brothersAndSisters).toEqual({
      liveThere: ['Kai'],
      liveWithThemNow: [],
      roomForThem: 'nobody-to-bring',
    });
    const withDean = maya.on('2024-02-01', matters('Dean', 'half-brother-or-sister', { livesAt: 'ZZ1 1AA' }));
    const room = (placesFree: number | null) => first(withDean, home('Near', { placesFree })).brothersAndSisters;
    expect(room(2)).toMatchObject({ liveThere: [], liveWithThemNow: ['Dean'], roomForThem: 'yes' });
    expect(room(1).roomForThem).toBe('no');
    expect(room(null).roomForThem).toBe('unknown');
  });

  it('never name a brother who is held back for safety, nor gain by him', () => {
    const heldBack = maya.on('2024-03-01', restricted('Kai', '2024-03-01'));
    const [one] = ranked(heldBack, [beechcote]).ranked;
    expect(one?.brothersAndSisters.liveThere).toEqual([]);
    expect(JSON.stringify(one)).not.toContain('Kai');
  });

  it('name what no list says; what is not known widens the range and does not put a home last', () => {
    const bare = home('Bare', { postcode: null, area: 'unknown', ages: null, sexes: 'unknown', placesFree: null, weeklyCost: null }); // prettier-ignore
    const { ranked: order } = ranked(maya, [near, far, bare]);
    const found = order.find(({ home: { name } }) => name === 'Bare');
    expect(found?.missing).toEqual([
      'missing: where it is',
      'missing: whether it is in our own area',
      'missing: which ages it takes',
      'missing: whether it takes girls, boys or both',
      'missing: whether a place is free',
      'missing: what it costs',
    ]);
    expect(found?.miles).toBe('unknown');
    expect(found!.kept.high - found!.kept.low).toBeGreaterThan(order[0]!.kept.high - order[0]!.kept.low);
    expect(order.at(-1)?.home.name).toBe('Far');
    expect(first(maya, home('Off the map', { postcode: 'ZZ8 8HH' })).missing).toEqual([
      'missing: where ZZ8 8HH is on the map',
    ]);
  });

  it('begin on the day a place is free, when that is still to come', () => {
    expect(first(maya, home('Soon', { freeFrom: civilDate('2026-03-28') })).startsOn).toBe('2026-03-28');
    expect(first(maya, home('Long since', { freeFrom: civilDate('2026-01-28') })).startsOn).toBeNull();
  });
});

describe('a home that could not take them', () => {
  it('stands apart with every reason, and is not dropped', () => {
    const { ranked: order, unsuitable } = ranked(maya, [home('Little ones', { ages: { from: 0, to: 10 }, placesFree: 0 }), home('Near')]); // prettier-ignore
    expect(order.map(({ home: { name } }) => name)).toEqual(['Near']);
    expect(unsuitable).toMatchObject([
      {
        home: { name: 'Little ones' },
        reasons: ['No place is free (stated on 2 March 2026)', 'It takes ages 0 to 10, and they would be 15'],
      },
    ]);
  });

  it('by age is judged on the day it could begin: she is 16 on 10 May', () => {
    const older = home('Sixteen and over', { ages: { from: 16, to: 17 } });
    expect(whyNot(older)).toHaveLength(1);
    expect(whyNot({ ...older, freeFrom: civilDate('2026-05-10') })).toEqual([]);
  });

  it('is not ruled out by what nobody has recorded', () => {
    const nobodyKnows = aStory().on('2026-01-01', matters('Zed', 'friend'));
    expect(whyNot(home('Little ones', { ages: { from: 0, to: 10 } }), null, nobodyKnows)).toEqual([]);
    expect(first(nobodyKnows, home('Girls', { sexes: 'F', ages: { from: 0, to: 10 } })).missing).toEqual([
      'missing: how old they are, and so whether it takes their age',
      'missing: their sex, and so whether it would take them',
    ]);
  });

  it('has its place free too late for the day it is needed', () => {
    const later = home('Later', { freeFrom: civilDate('2026-04-21') });
    expect(whyNot(later, '2026-04-20')[0]).toMatch(/free from 21 April 2026, after 20 April 2026/);
    expect(whyNot(later, '2026-04-21')).toEqual([]);
    expect(whyNot(later)).toEqual([]);
    expect(whyNot(home('Full until then', { placesFree: 0, freeFrom: civilDate('2026-04-21') }))).toEqual([]);
  });

  it('takes the other sex only, has closed, or is where they live now', () => {
    const sex = { factId: 'sex', fact: 'sex', value: { code: '2' }, occurred: null, returnYear: null };
    const girl = maya.on('2024-02-01', { type: 'ProfileFactRecorded', data: sex });
    expect(whyNot(home('Boys', { sexes: 'M' }), null, girl)).toEqual(['It takes boys and young men only']);
    expect(whyNot(home('Girls', { sexes: 'F' }), null, girl)).toEqual([]);
    expect(whyNot(home('Gone', { closedOn: civilDate('2026-03-01') }))).toEqual(['It closed on 1 March 2026']);
    const here = aStory().on('2024-01-01', cameIntoCare('2020-01-01', { postcode: 'ZZ1 1AA', urn: 'SC99' }));
    expect(whyNot(home('Here', { postcode: 'ZZ1 1AA', urn: 'SC99' }), null, here)[0]).toContain('They live here now');
    expect(whyNot(home('Next door', { postcode: 'ZZ1 1AA', urn: null }), null, here)).toEqual([]);
  });
});

describe('for a move that is being planned', () => {
  const [proposed] = moveProposed('moves', '2026-03-01');
  const withDay = { ...proposed!, data: { ...proposed!.data, neededBy: '2026-04-20' } };
  const planned = maya.on('2026-03-01', withDay);
  const onlyNanCounts = planned.on('2026-03-05', {
    type: 'RankingWeightsChanged',
    data: { transitionId: idOf('moves'), weights: { ring1: 0, ring2: 5, ring3: 0, ring4: 0, notPlaced: 0 }, reason: 'Nan said she would move with her' },
  }); // prettier-ignore
  const forMove = (story: Story, homes: readonly HomeWithPlaces[]) =>
    rankVacancies(foldJourney(story.journey, story.contactLog), homes, {
      on: TODAY, locate, rules: severance2026_1, transitionId: idOf('moves'),
    }); // prettier-ignore

  it('the day by which it is needed is that of the move', () => {
    const later = home('Later', { freeFrom: civilDate('2026-04-21') });
    expect(forMove(planned, [later])).toMatchObject({
      neededBy: '2026-04-20',
      ranked: [],
      unsuitable: [{ home: later }],
    });
  });

  it('the order follows the weights that somebody chose for it, under the name of the released rule set', () => {
    const homes = [home('Near'), home('Beechcote', { postcode: 'ZZ3 3CC' })];
    const names = (story: Story) => forMove(story, homes).ranked.map(({ home: { name } }) => name);
    expect([names(planned), names(onlyNanCounts)]).toEqual([
      ['Beechcote', 'Near'],
      ['Near', 'Beechcote'],
    ]);
    const [before, after] = [forMove(planned, homes), forMove(onlyNanCounts, homes)];
    expect([after.ruleSetHash, after.weights?.ring2, before.weights]).toEqual([before.ruleSetHash, 5, null]);
  });
});

describe('the same facts and rule set', () => {
  const anyHome = fc.record({
    postcode: fc.constantFrom('ZZ1 1AA', 'ZZ2 2BB', 'ZZ3 3CC', 'ZZ5 5EE', 'ZZ8 8HH', null),
    area: fc.constantFrom('inside' as const, 'adjoining' as const, 'at-a-distance' as const, 'unknown' as const),
    place: fc.constantFrom('U6', 'U4', 'K2', 'K3'),
    providerCode: fc.constantFrom('PR1', 'PR4', ''),
    placesFree: fc.constantFrom(null, 0, 1, 3),
    ages: fc.constantFrom(null, { from: 0, to: 10 }, { from: 11, to: 17 }),
    freeFrom: fc.option(fc.integer({ min: -30, max: 90 }).map((days) => addDays(TODAY, days))),
    name: fc.constantFrom('Mill Cottage', 'The Larks', 'Oak Door'),
  });
  const anyList = fc
    .array(anyHome, { maxLength: 12 })
    .map((all) => all.map((one, at) => home(one.name, { ...one, homeId: idOf(`home ${at}`) })));

  it('give the same order whatever the order of the homes, and lose none', () => {
    const shuffled = anyList.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const one = ranked(maya, all, '2026-04-20');
        expect(ranked(maya, other, '2026-04-20')).toEqual(one);
        const found = [...one.ranked, ...one.unsuitable].map(({ home: { homeId } }) => homeId);
        expect(found.sort()).toEqual(all.map(({ homeId }) => homeId).sort());
      }),
    );
  });
});
