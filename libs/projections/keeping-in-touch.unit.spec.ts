import fc from 'fast-check';
import { afterCareLens, keepingInTouchOn } from '#libs/domain/after-care';
import { addDays, civilDate, foldLens, onDay, type CivilDate, type DomainEvent } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told } from '#libs/testing/history';
import { aStory } from '#libs/testing/journey-builders';
import { keepingInTouch } from './keeping-in-touch';
import type { Row } from './projection';

const WREN = inventedId(1);
const FIRST = civilDate('2025-01-01');

const rowsAfter = (...events: readonly DomainEvent[]) =>
  givenRows(keepingInTouch, [
    told(WREN, 'YoungPersonRegistered', { localId: 'W1' }),
    ...events.map(({ type, data }) => told(WREN, type, data)),
  ]);

let records = 0;
const recorded = (type: string, on: CivilDate, more: object = {}): DomainEvent => ({
  type, data: { recordId: inventedId(++records), occurred: onDay(on), words: 'She is well', correcting: { reason: 'Wrong day' }, ...more },
}); // prettier-ignore
const held = (on: CivilDate) =>
  recorded('AdviserContactHeld', on, { way: 'phone', reachedBy: 'worker', with: 'personal-adviser' });
const tried = (on: CivilDate) =>
  recorded('AdviserContactTried', on, {
    way: 'phone',
    with: 'personal-adviser',
    tried: 'Rang',
    asked: [inventedId(9)],
  });
const agreed = (on: CivilDate, everyDays: number) => recorded('KeepingInTouchAgreed', on, { everyDays, way: null });
const wished = (on: CivilDate, wish: string, notBefore: CivilDate | null = null) =>
  recorded('ContactWishSaid', on, { wish, notBefore });
const died = (on: CivilDate) => recorded('CareLeaverDied', on);
const day = civilDate;

const NEVER = '9999-12-31';
/** As a question of the list compares it with its day. */
function howItStands(row: Row | undefined, today: string): 'lost' | 'late' | 'neither' {
  const on = (name: string, otherwise: string): string => String(row?.[name] ?? otherwise);
  if (on('dueBy', NEVER) >= today || on('notBefore', '') > today) return 'neither';
  return on('lostOn', NEVER) <= today ? 'lost' : 'late';
}

describe('Keeping in touch as a list', () => {
  it('says by when there is to be contact, and from when it is lost, so that the list is right on a later day', () => {
    expect(rowsAfter(agreed(FIRST, 56), held(day('2025-08-20')))).toEqual([
      { youngPersonId: WREN, lastOn: '2025-08-20', agreedEveryDays: 56, dueBy: '2025-10-15', tries: 0, lostOn: null, notBefore: null },
    ]);
    const tries = ['2025-10-20', '2025-11-03', '2026-03-04'].map((on) => tried(day(on)));
    expect(rowsAfter(agreed(FIRST, 56), held(day('2025-08-20')), ...tries)).toMatchObject([
      { tries: 3, lostOn: '2026-03-04' },
    ]);
  }); // prettier-ignore

  it('has no row of somebody with whom nothing is recorded, who wants no contact, or who has died', () => {
    expect(rowsAfter()).toEqual([]);
    for (const wish of ['not-wanted', 'no-longer-needed']) {
      expect(rowsAfter(held(FIRST), wished(addDays(FIRST, 1), wish))).toEqual([]);
    }
    expect(rowsAfter(held(FIRST), died(addDays(FIRST, 1)))).toEqual([]);
  });

  it('keeps nothing of what was said or tried, nor who was asked', () => {
    const events = [held(FIRST), tried(FIRST), wished(FIRST, 'wanted')];
    const state = aStory()
      .on('2026-01-01', ...events)
      .journey.reduce((all, event) => keepingInTouch.evolve(all, event), keepingInTouch.initial);
    expect(JSON.stringify(state)).not.toMatch(/She is well|Wrong day|Rang|000009/);
  });

  it('is as late and as lost as the page says, on every day, whatever is recorded', () => {
    const on = fc.nat(300).map((n) => addDays(FIRST, n));
    const event = fc.oneof(
      on.map(held),
      on.map(tried),
      fc.tuple(on, fc.integer({ min: 1, max: 90 })).map(([from, days]) => agreed(from, days)),
      fc.tuple(on, fc.nat(200)).map(([from, long]) => wished(from, 'not-before', addDays(from, long + 1))),
      fc.tuple(on, fc.constantFrom('wanted', 'not-wanted')).map(([from, wish]) => wished(from, wish)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.nat(400), (events, later) => {
        const today = addDays(FIRST, 300 + later);
        const { standing, dueBy, lost } = keepingInTouchOn(
          foldLens(afterCareLens, aStory().on('2027-01-01', ...events).journey).state,
          today,
        );
        const [row] = rowsAfter(...events);
        const listed = howItStands(row, today);
        expect(listed).toBe(standing === 'lost' || standing === 'late' ? standing : 'neither');
        if (listed !== 'neither') expect(row?.['dueBy']).toBe(dueBy);
        if (listed === 'lost') expect(row?.['lostOn']).toBe(lost.at(-1)?.lostOn);
      }),
    );
  });
});
