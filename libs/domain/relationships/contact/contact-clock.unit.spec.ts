import * as fc from 'fast-check';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../kernel';
import {
  dayAfter, dueOn, lapsesOn, lateFrom, seversOn, toleranceDays, type ContactClock, type Stop,
} from './contact-clock'; // prettier-ignore

const day = civilDate;
const clock = (change: Partial<ContactClock>): ContactClock => ({
  lastContact: null, noneSince: null, goesOnSince: null, agreed: null, stops: [], ...change,
}); // prettier-ignore
const fortnightly = { everyDays: 14, toleranceDays: null, firstOn: null, from: day('2026-01-01') };

describe('When contact is due', () => {
  it.each([
    ['so many days after the last contact', { lastContact: day('2026-02-01') }, '2026-02-15'],
    ['counted from the agreement when it is newer than the last contact', { lastContact: day('2025-06-01') }, '2026-01-15'],
    ['counted from the agreement when none is recorded', {}, '2026-01-15'],
    ['on the first date that was agreed', { agreed: { ...fortnightly, firstOn: day('2026-01-20') } }, '2026-01-20'],
    ['counted from the day on which the relationship went on again', { lastContact: day('2026-01-02'), goesOnSince: day('2026-06-01') }, '2026-06-15'],
    ['later by the days of a break', { lastContact: day('2026-02-01'), stops: [{ from: day('2026-02-05'), until: day('2026-02-15') }] }, '2026-02-25'],
  ] as const)('is %s', (_rule, change, expected) => {
    expect(dueOn(clock({ agreed: fortnightly, ...change }))).toBe(expected);
  }); // prettier-ignore

  it('is not said where nothing is agreed, where they are in touch when they want to, and while a break goes on', () => {
    const lastContact = day('2026-02-01');
    expect(dueOn(clock({ lastContact }))).toBeNull();
    expect(dueOn(clock({ lastContact, agreed: { ...fortnightly, everyDays: null } }))).toBeNull();
    expect(dueOn(clock({ lastContact, agreed: fortnightly, stops: [{ from: day('2026-02-03'), until: null }] }))).toBeNull();
  }); // prettier-ignore
});

describe('When contact is late', () => {
  it.each([
    ['a fifth of the interval where no tolerance was agreed', null, '2026-02-19'],
    ['the tolerance that was agreed', 7, '2026-02-23'],
    ['not a day, where none is tolerated', 0, '2026-02-16'],
  ])('is after %s', (_rule, tolerated, expected) => {
    const agreed = { ...fortnightly, toleranceDays: tolerated };
    expect(lateFrom(clock({ lastContact: day('2026-02-01'), agreed }))).toBe(expected);
  });

  it.each([
    [1, 1],
    [7, 2],
    [14, 3],
    [30, 6],
  ])('every %i days may be %i days late', (every, days) => {
    expect(toleranceDays(every)).toBe(days);
  });
});

describe('When contact lapses', () => {
  const contact = day('2026-01-01');
  it.each([
    ['after 90 days where nothing is agreed', null, 91],
    ['after 90 days where twice the interval is less', 45, 91],
    ['after twice the interval where that is more', 46, 93],
    ['after 90 days where they are in touch when they want to', 'when-they-want', 91],
  ])('it is %s', (_rule, every, days) => {
    const everyDays = every === 'when-they-want' ? null : Number(every);
    const agreed = every === null ? null : { ...fortnightly, everyDays };
    expect(lapsesOn(clock({ lastContact: contact, agreed }))).toBe(addDays(contact, days));
  });

  it('counts from the day since which it is known that there was none, where there never was any', () => {
    expect(lapsesOn(clock({ noneSince: contact }))).toBe(addDays(contact, 91));
    expect(lapsesOn(clock({ noneSince: contact, lastContact: addDays(contact, 10) }))).toBe(addDays(contact, 101));
  });

  it('is not known where nobody wrote anything down', () => {
    expect(lapsesOn(clock({}))).toBeNull();
  });

  it('is severed when it has been lapsed for 365 days', () => {
    expect(seversOn(clock({ lastContact: contact }))).toBe(addDays(contact, 91 + 365));
  });
});

describe('Days that do not count', () => {
  const START = day('2026-01-01');
  const stop = fc
    .tuple(fc.integer({ min: -50, max: 200 }), fc.option(fc.integer({ min: 1, max: 60 }), { freq: 8 }))
    .map(([at, length]): Stop => {
      const from = addDays(START, at);
      return { from, until: length === null ? null : addDays(from, length) };
    });
  const counts = (stops: readonly Stop[], on: CivilDate): boolean =>
    !stops.some(({ from, until }) => from <= on && (until === null || on < until));

  it('are passed over one by one, however breaks follow on or lie over each other', () => {
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 4 }), fc.integer({ min: 1, max: 200 }), (stops, wanted) => {
        let counted = 0;
        let on = START;
        while (counted < wanted && daysBetween(START, on) < 2_000) {
          on = addDays(on, 1);
          if (counts(stops, on)) counted++;
        }
        expect(dayAfter(stops, START, wanted)).toBe(counted === wanted ? on : null);
      }),
    );
  });
});
