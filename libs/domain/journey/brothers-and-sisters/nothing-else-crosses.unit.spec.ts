import * as fc from 'fast-check';
import {
  agreed, allocated, aStory, bondConfirmed, bondSuggested, bondWithdrawn, cameIntoCare, idOf, keptAliveBy, known, livesAt,
  matters, movedTo, moveProposed, restricted, reviewed, sawEachOther, staying, unrestricted, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, type GridReference } from '../../kernel';
import { RELATIONSHIP_ROLES } from '../../relationships';
import { foldJourney, type Journey } from '../state';
import { bondAsked } from './asked';
import { linkedPlaces, linkSeen, linksToFollow, type Across } from './look-across';
import { siblingPanel } from './panel';

const TODAY = civilDate('2026-03-10');
const MAYA = idOf('Maya, a young person');
const DEAN = idOf('Dean, a young person');
// All of them ten miles from Maya's home, in different directions.
const TEN_MILES_AWAY = ['ZZ2 2BB', 'ZZ3 3CC', 'ZZ4 4DD'] as const;
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 400_000, northing: 400_000 },
  'ZZ2 2BB': { easting: 416_093, northing: 400_000 },
  'ZZ3 3CC': { easting: 383_907, northing: 400_000 },
  'ZZ4 4DD': { easting: 400_000, northing: 416_093 },
};
const locate = (postcode: string) => PLACES[postcode];
const when = { on: TODAY, locate };
const journeyOf = (story: Story): Journey => foldJourney(story.journey, story.contactLog);

const mayas = aStory().on(
  '2024-05-01',
  known('M100', 'Maya Garnetley', '2012-02-02'),
  cameIntoCare('2024-05-01', { postcode: 'ZZ1 1AA' }),
  matters('Dean', 'half-brother-or-sister', { since: '2015-01-01' }),
  agreed('Dean', 14, { from: '2024-06-01', responsible: 'Ruth', firstOn: '2024-06-10' }),
  bondSuggested('Dean', 'b1', DEAN, '2024-05-01'),
);

/** Dean's record, with the same homes and the same link, and anything at all in the rest of it. */
const anythingElse = fc.record({
  name: fc.string({ minLength: 1, maxLength: 20 }),
  born: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(civilDate('2008-01-01'), days)),
  legalStatus: fc.constantFrom('C1', 'C2', 'E1', 'V2'),
  place: fc.constantFrom('U4', 'U5', 'U6'),
  provider: fc.constantFrom('PR0', 'PR1', 'PR4'),
  postcode: fc.constantFrom(...TEN_MILES_AWAY),
  people: fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom(...RELATIONSHIP_ROLES)), {
    maxLength: 4,
    selector: ([name]) => name,
  }),
  callsHer: fc.string({ minLength: 1, maxLength: 20 }),
  sheIs: fc.constantFrom('brother-or-sister', 'half-brother-or-sister', 'called-brother-or-sister'),
  ring: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  knowsWhereSheLives: fc.boolean(),
  sawHer: fc.boolean(),
  everyDays: fc.integer({ min: 1, max: 200 }),
  worker: fc.constantFrom('SW001', 'SW777'),
  plansAMove: fc.boolean(),
  reviewedOn: fc.constantFrom('2024-06-01', '2025-01-01'),
  somebodyRestricted: fc.boolean(),
});
type Anything = typeof anythingElse extends fc.Arbitrary<infer T> ? T : never;

function deans(any: Anything): Story {
  const told: Told[] = [
    known('D200', any.name, any.born),
    cameIntoCare('2024-05-01', { ...any, postcode: 'ZZ1 1AA' }),
    matters('Maya', any.sheIs, {
      name: any.callsHer,
      ...(any.ring === undefined ? {} : { ring: any.ring }),
    }),
    bondConfirmed('Maya', 'b1', MAYA),
    movedTo('2025-02-01', '2024-05-01', any),
    any.people.flatMap(([name, role]) => matters(`his ${name}`, role, { name, livesAt: 'ZZ1 1AA' })),
    any.people.flatMap(([name]) => keptAliveBy(`his ${name}`, 'phone', `a phone for ${name}`)),
    any.knowsWhereSheLives ? livesAt('Maya', 'ZZ9 9ZZ', '2025-03-01') : [],
    agreed('Maya', any.everyDays, { from: '2025-03-01', responsible: 'Somebody' }),
    any.sawHer ? sawEachOther('Maya', '2026-03-09') : [],
    allocated(any.worker, '2024-05-01'),
    reviewed(any.reviewedOn),
    any.plansAMove ? moveProposed('his move', '2026-03-01', staying()) : [],
    any.somebodyRestricted ? [...matters('Uncle', 'aunt-or-uncle'), restricted('Uncle', '2025-01-01')] : [],
  ];
  return aStory()
    .by(any.worker)
    .on('2025-03-02', ...told);
}

function looking(other: Story, change: Partial<Across> = {}, own: Story = mayas) {
  const here = journeyOf(own);
  const there = journeyOf(other);
  const all = linksToFollow(here.relationships).map((link): Across => ({
    link,
    here: here.relationships,
    other: there,
    now: { here: here.relationships, there: there.relationships, today: TODAY },
    allowed: true,
    ...change,
  }));
  return { all, mine: { ...here, youngPersonId: MAYA } };
}

function panelOf(other: Story, change: Partial<Across> = {}, own: Story = mayas) {
  const { all, mine } = looking(other, change, own);
  return siblingPanel(mine, all.map((across) => linkSeen(across, mine, when)), when); // prettier-ignore
}
const linkedPlacesOf = (other: Story, own: Story = mayas) => {
  const { all, mine } = looking(other, {}, own);
  return linkedPlaces(all, mine, when);
};

describe('Of a brother’s or sister’s record', () => {
  it('nothing but whether they live together, since when and how far crosses, whatever else is in it', () => {
    fc.assert(
      fc.property(anythingElse, anythingElse, (one, another) => {
        const panel = panelOf(deans(one));
        expect(panel).toEqual(panelOf(deans(another)));
        expect(panel[0]).toMatchObject({
          living: { living: 'apart', miles: 10, since: { on: '2025-02-01', atLeast: false } },
          link: { state: 'confirmed', crosses: true },
        });
      }),
    );
  });

  it('no address crosses: the panel has no place and no code of a home in it', () => {
    fc.assert(
      fc.property(anythingElse, (any) => {
        const text = JSON.stringify(panelOf(deans(any)));
        return ![...Object.keys(PLACES), 'easting', any.place, any.legalStatus, DEAN].some((part) =>
          text.includes(part),
        );
      }),
    );
  });

  it('nothing crosses before it is confirmed, after it is withdrawn, or to somebody who may not look', () => {
    fc.assert(
      fc.property(anythingElse, (any) => {
        const none = panelOf(aStory().on('2025-03-02', known('D200', any.name, any.born)));
        const others = [
          panelOf(deans(any).on('2026-02-01', bondWithdrawn('Maya', 'b1'))),
          panelOf(deans(any), {}, mayas.on('2026-02-01', bondWithdrawn('Dean', 'b1'))),
          panelOf(deans(any), { allowed: false }),
        ];
        for (const panel of others) {
          expect(panel[0]).toMatchObject({ living: none[0]?.living, link: { crosses: false } });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('nothing crosses while either record holds the other back for safety, and again when it no longer does', () => {
    const [any] = fc.sample(anythingElse, { numRuns: 1, seed: 1 });
    if (any === undefined) throw new Error('nothing was made up');
    const crosses = (other: Story, own: Story = mayas) => [
      panelOf(other, {}, own)[0]?.link.crosses,
      linkedPlacesOf(other, own).size,
    ];
    const held = deans(any).on('2025-04-01', restricted('Maya', '2025-04-01'));
    expect(crosses(deans(any))).toEqual([true, 1]);
    expect(crosses(held)).toEqual([false, 0]);
    expect(crosses(held.on('2025-05-01', unrestricted('Maya', '2025-05-01')))).toEqual([true, 1]);
    const heldHere = mayas.on('2025-04-01', restricted('Dean', '2025-04-01', { kind: 'information-barred' }));
    expect(crosses(deans(any), heldHere)).toEqual([false, 0]);
  });

  it('looking back brings back nothing that has been withdrawn since', () => {
    const [any] = fc.sample(anythingElse, { numRuns: 1, seed: 1 });
    if (any === undefined) throw new Error('nothing was made up');
    const withdrawn = journeyOf(deans(any).on('2026-03-09', bondWithdrawn('Maya', 'b1')));
    const now = { here: journeyOf(mayas).relationships, there: withdrawn.relationships, today: TODAY };
    expect(panelOf(deans(any), { now })[0]).toMatchObject({
      link: { state: 'confirmed', crosses: false },
      living: { living: 'unknown' },
    });
  });
});

describe('Of whoever asks whether they are brothers or sisters', () => {
  const asking = (name: string) =>
    aStory()
      .by('SW777')
      .on('2025-03-02', known('D200', name, '2010-01-01'), matters('Maya', 'half-brother-or-sister'))
      .on('2026-03-01', bondSuggested('Maya', 'b9', MAYA, '2026-03-01'));
  const here = (story: Story) => ({ youngPersonId: MAYA, relationships: journeyOf(story).relationships });
  const ask = (story: Story, answered: Story = mayas) => bondAsked(idOf('b9'), journeyOf(story), here(answered), TODAY);

  it('a first name, what they say the other is, and who asks is told, and no more', () => {
    expect(ask(asking('Dean Thistledale'))).toEqual({
      bondId: idOf('b9'),
      firstName: 'Dean',
      role: 'half-brother-or-sister',
      askedBy: 'SW777',
      askedOn: { from: '2026-03-01', to: '2026-03-01', precision: 'day' },
    });
  });

  it('nothing is told once it is answered or withdrawn, or to whoever was not asked', () => {
    const answered = mayas.on('2026-03-02', matters('D', 'brother-or-sister'), bondConfirmed('D', 'b9', DEAN));
    expect(ask(asking('Dean'), answered)).toBeUndefined();
    expect(ask(asking('Dean').on('2026-03-02', bondWithdrawn('Maya', 'b9')))).toBeUndefined();
    const somebodyElse = { ...here(mayas), youngPersonId: DEAN };
    expect(bondAsked(idOf('b9'), journeyOf(asking('Dean')), somebodyElse, TODAY)).toBeUndefined();
    expect(ask(asking('Dean').on('2026-03-02', restricted('Maya', '2026-03-02')))).toBeUndefined();
  });
});
