import fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '#libs/domain/kernel';
import { addWorkingDays, BANK_HOLIDAYS, isWorkingDay, workingDaysBetween } from '.';

const day = civilDate;
const weekday = (on: CivilDate): number => new Date(`${on}T00:00:00Z`).getUTCDay();
const YEARS = Array.from({ length: 13 }, (_, n) => 2015 + n);

/** Easter Sunday by the calendar of 1752 (Meeus, Jones, Butcher). */
function easter(year: number): CivilDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(`${year}-0${Math.floor(f / 31)}-${String((f % 31) + 1).padStart(2, '0')}`);
}
const firstMonday = (from: CivilDate): CivilDate => addDays(from, (8 - weekday(from)) % 7);
const lastMonday = (month: CivilDate): CivilDate => addDays(month, -((weekday(month) + 6) % 7));
/** The next weekday that is not a holiday already. */
function substitute(on: CivilDate, taken: readonly CivilDate[]): CivilDate {
  return [0, 6].includes(weekday(on)) || taken.includes(on) ? substitute(addDays(on, 1), taken) : on;
}

/** What the Banking and Financial Dealings Act 1971 and custom give, without what was proclaimed for one year. */
function ordinary(year: number): readonly CivilDate[] {
  const boxing = day(`${year}-12-26`);
  const isBoxingDayWeekday = ![0, 6].includes(weekday(boxing));
  const christmas = substitute(day(`${year}-12-25`), isBoxingDayWeekday ? [boxing] : []);
  return [
    substitute(day(`${year}-01-01`), []), addDays(easter(year), -2), addDays(easter(year), 1), firstMonday(day(`${year}-05-01`)),
    lastMonday(day(`${year}-05-31`)), lastMonday(day(`${year}-08-31`)), christmas, substitute(boxing, [christmas]),
  ]; // prettier-ignore
}

describe('The table of bank holidays in England and Wales', () => {
  it('is what custom and the Act give, but for what was proclaimed for one year', () => {
    const expected = new Set(YEARS.flatMap(ordinary));
    const table = [...BANK_HOLIDAYS.days];
    expect(table.filter((on) => !expected.has(on))).toEqual([
      '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08',
    ]); // prettier-ignore
    expect([...expected].filter((on) => !BANK_HOLIDAYS.days.has(on))).toEqual(['2020-05-04', '2022-05-30']);
  });

  it('names weekdays only, since a holiday at a weekend moves', () => {
    expect([...BANK_HOLIDAYS.days].filter((on) => [0, 6].includes(weekday(on)))).toEqual([]);
  });
});

describe('Within so many working days', () => {
  it.each([
    ['before Christmas, five', '2025-12-12', 5, '2025-12-19'],
    ['over Christmas and New Year, twenty', '2025-12-12', 20, '2026-01-14'],
    ['over Easter, five', '2026-03-27', 5, '2026-04-07'],
    ['over Easter and early May, twenty', '2026-03-27', 20, '2026-04-28'],
    ['in June, twenty', '2026-06-01', 20, '2026-06-29'],
    ['Christmas and Boxing Day both at a weekend: Monday and Tuesday instead', '2021-12-24', 1, '2021-12-29'],
    ['Boxing Day on a Saturday: Monday instead', '2020-12-24', 1, '2020-12-29'],
    ['New Year on a Saturday: Monday instead', '2021-12-31', 1, '2022-01-04'],
    ['Good Friday and Easter Monday', '2024-03-28', 1, '2024-04-02'],
    ['4 May 2020 was a working day', '2020-05-01', 1, '2020-05-04'],
    ['8 May 2020 was not', '2020-05-07', 1, '2020-05-11'],
    ['30 May 2022 was a working day', '2022-05-27', 1, '2022-05-30'],
    ['the Platinum Jubilee, two days', '2022-06-01', 1, '2022-06-06'],
    ['the Queen’s funeral', '2022-09-16', 1, '2022-09-20'],
    ['the coronation', '2023-05-05', 1, '2023-05-09'],
    ['from a Saturday', '2026-06-06', 1, '2026-06-08'],
    ['none is the day itself', '2026-06-06', 0, '2026-06-06'],
  ])('%s', (_what, from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
  });

  it('is unknown where the table does not reach, and never guessed', () => {
    expect(addWorkingDays(day('2027-12-30'), 2)).toBe('unknown');
    expect(addWorkingDays(day('2014-12-30'), 1)).toBe('unknown');
    expect(addWorkingDays(day('2014-12-31'), 5)).toBe('2015-01-08');
    expect(workingDaysBetween(day('2027-12-30'), day('2028-01-04'))).toBe('unknown');
    expect(isWorkingDay(day('2031-06-02'))).toBe('unknown');
    expect(isWorkingDay(day('2031-06-01'))).toBe(false);
  });

  it('counted back gives the same number', () => {
    const someDay = fc.integer({ min: 0, max: 4_500 }).map((n) => addDays(day('2015-01-01'), n));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), (from, count) => {
        const until = addWorkingDays(from, count);
        expect(until === 'unknown' ? 'unknown' : workingDaysBetween(from, until)).toBe(count);
        if (count > 0) expect(isWorkingDay(until as CivilDate)).toBe(true);
      }),
    );
  });

  it('is what counting one day after another gives', () => {
    const someDay = fc.integer({ min: -30, max: 4_800 }).map((n) => addDays(day('2015-01-01'), n));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 90 }), (from, days) => {
        const counted = Array.from({ length: days }, (_, n) => isWorkingDay(addDays(from, n + 1)));
        const expected = counted.includes('unknown') ? 'unknown' : counted.filter((counts) => counts === true).length;
        expect(workingDaysBetween(from, addDays(from, days))).toBe(expected);
      }),
    );
  });

  it('of days in the wrong order, or the same, is none', () => {
    expect(workingDaysBetween(day('2026-06-05'), day('2026-06-01'))).toBe(0);
    expect(workingDaysBetween(day('2026-06-01'), day('2026-06-01'))).toBe(0);
  });
});
