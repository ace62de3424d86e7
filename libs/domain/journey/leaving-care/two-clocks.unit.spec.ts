import fc from 'fast-check';
import {
  askedForSupport, aStory, careElsewhere, heldIn, known, stayed, toldOfEducation, withFamily, type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { leavingCareAsBelieved, leavingCareOn, leavingCareSpells } from '.';
import { addDays, civilDate, type CivilDate, type DomainEvent } from '../../kernel';
import { foldJourney, type Cut, type Journey } from '../state';

const BORN = civilDate('2009-05-10');
const fold = ({ journey, contactLog }: Story, cut: Cut = {}): Journey => foldJourney(journey, contactLog, cut);

/** A first return said that care began on 1 January 2025; a letter put that right: it was 1 March. */
const corrected = aStory()
  .on('2025-05-03', known('ROB-1', 'Robin', BORN), stayed('2025-01-01'))
  .on('2025-06-09', stayed('2025-03-01', { named: '2025-01-01' }));

describe('a corrected date moves the category, and both are kept', () => {
  it('is eligible from 31 May by what is known now, and from the birthday by what was known before', () => {
    const day = civilDate('2025-06-20');
    expect(leavingCareOn(fold(corrected), day)).toMatchObject({ status: 'eligible', since: '2025-05-31' });
    const then = fold(corrected, { asKnownAt: '2025-06-08' });
    expect(leavingCareOn(then, day)).toMatchObject({ status: 'eligible', since: '2025-05-10' });
  });

  it('says what was believed, from which recording on, and why it was put right', () => {
    const beliefs = leavingCareAsBelieved(fold(corrected), civilDate('2025-06-20'));
    expect(beliefs.map(({ recordedOn, status, since, because }) => [recordedOn, status, since, because])).toEqual([
      ['2025-05-03', 'eligible', '2025-05-10', []],
      ['2025-06-09', 'eligible', '2025-05-31', ['The first return had another day']],
    ]);
  });

  it('says nothing new where a recording moved nothing', () => {
    const again = corrected.on('2025-06-10', stayed('2025-03-01', { named: '2025-01-01' }));
    expect(leavingCareAsBelieved(fold(again), civilDate('2025-06-20'))).toHaveLength(2);
  });

  it('knows at a moment only what was believed by then', () => {
    const then = fold(corrected, { asKnownAt: '2025-05-31' });
    expect(leavingCareAsBelieved(then, civilDate('2025-06-20'))).toHaveLength(1);
  });

  it('a fact taken back no longer counts, and both are kept', () => {
    const elsewhere = careElsewhere('2024-01-01', '2025-04-01');
    const { factId } = elsewhere.data;
    const story = aStory()
      .on('2025-06-01', known('ROB-1', 'Robin', BORN), stayed('2025-04-01'))
      .on('2025-06-02', elsewhere)
      .on('2025-06-03', {
        type: 'LeavingCareFactTakenBack',
        data: { factId, kind: 'care-elsewhere', reason: 'It was a cousin' },
      });
    const beliefs = leavingCareAsBelieved(fold(story), civilDate('2025-06-20'));
    expect(beliefs.map(({ status, because }) => [status, because])).toEqual([
      ['none', []], ['eligible', []], ['none', ['It was a cousin']],
    ]); // prettier-ignore
  });
});

const anyDay = fc.integer({ min: 0, max: 25 * 365 }).map((n) => addDays(BORN, n));
const after = (day: CivilDate, days: number): CivilDate => addDays(day, days + 1);
const stretch = fc.tuple(anyDay, fc.nat(900), fc.boolean());
const ended = ([from, long, open]: readonly [CivilDate, number, boolean]): [CivilDate, CivilDate | undefined] => [
  from,
  open ? undefined : after(from, long),
];
const stay = fc
  .tuple(stretch, fc.constantFrom('E4A', 'E46', 'E3', 'X1', ''), fc.constantFrom('S', 'P', 'L'), fc.constantFrom('C2', 'V2', 'V3'))
  .map(([[from, long, open], rec, rne, status]) => stayed(from, open ? { rne, status } : { rne, status, rec, until: after(from, long) })); // prettier-ignore
const told: fc.Arbitrary<readonly DomainEvent[]> = fc.oneof(
  { weight: 4, arbitrary: stay },
  stretch.map((one) => [careElsewhere(...ended(one))]),
  stretch.map((one) => [heldIn('detained', ...ended(one))]),
  stretch.map((one) => [withFamily(...ended(one))]),
  stretch.map((one) => [toldOfEducation(...ended(one))]),
  stretch.map((one) => [askedForSupport(...ended(one))]),
);
/** Facts of names of their own: what is recorded in any order must give the same. */
const facts = fc.uniqueArray(told, { maxLength: 8, selector: ([first]) => (first?.data as { factId: string }).factId });
const base = aStory().on('2024-01-01', known('ROB-1', 'Robin', BORN));
const recordedIn = (order: readonly Told[], on: string, story = base): Story =>
  order.reduce<Story>((so, one) => so.on(on, one), story);

describe('whatever is recorded', () => {
  it('in whatever order, the category, the sum and the spells are the same', () => {
    const shuffled = facts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
        anyDay,
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, another, day]) => {
        const [one, two] = [all, another].map((order) => fold(recordedIn(order, '2024-02-01')));
        if (one === undefined || two === undefined) throw new Error('there are two');
        expect(leavingCareOn(two, day)).toEqual(leavingCareOn(one, day));
        const end = addDays(BORN, 9500);
        expect(leavingCareSpells(two, end)).toEqual(leavingCareSpells(one, end));
      }),
    );
  });

  it('nothing recorded after a cut changes what was known before it', () => {
    fc.assert(
      fc.property(facts, facts, anyDay, (before, later, day) => {
        const then = recordedIn(before, '2024-02-01');
        const now = recordedIn(later, '2024-03-01', then);
        const cut = { asKnownAt: '2024-02-01' };
        expect(leavingCareOn(fold(now, cut), day)).toEqual(leavingCareOn(fold(then), day));
        expect(leavingCareAsBelieved(fold(now, cut), day)).toEqual(leavingCareAsBelieved(fold(then), day));
      }),
    );
  });

  it('the last belief is what the record says now', () => {
    fc.assert(
      fc.property(facts, anyDay, (all, day) => {
        const journey = fold(recordedIn(all, '2024-02-01'));
        const last = leavingCareAsBelieved(journey, day).at(-1);
        expect(last?.status ?? 'none').toBe(leavingCareOn(journey, day).status);
      }),
    );
  });
});
