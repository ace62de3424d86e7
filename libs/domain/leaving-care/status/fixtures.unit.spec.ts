import fc from 'fast-check';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../kernel';
import {
  judgeOn,
  leavingCareFrom,
  NO_HISTORY,
  readingsOf,
  spellsFrom,
  sumInWords,
  type CareHistory,
  type CareStretch,
} from '.';

const day = civilDate;
const stretch = (from: string, until: string | null = null, more: Partial<CareStretch> = {}): CareStretch => ({
  from: day(from), until: until === null ? null : day(until), kind: 'care', legalStatus: 'C2', authority: null, rec: until === null ? null : 'E4A', ...more,
}); // prettier-ignore
const history = (born: string | null, ...stretches: CareStretch[]): CareHistory => ({
  ...NO_HISTORY,
  born: born === null ? null : day(born),
  stretches,
});
const statusOn = (of: CareHistory, on: string): string => leavingCareFrom(of, day(on)).status;

/** The fixture of the research: born 10 May 2009, in care from 1 March 2025 without a break. */
const late = history('2009-05-10', stretch('2025-03-01'));

describe('the sum day by day', () => {
  it('is 70 of 91 days on the 16th birthday, and 91 are complete on 31 May 2025', () => {
    expect(leavingCareFrom(late, day('2025-05-10'))).toMatchObject({
      status: 'none',
      sum: { days: 70, daysBySixteenth: 70, complete: '2025-05-31', daysSince16: 0, atLeast: false },
      next: { status: 'eligible', from: '2025-05-31' },
    });
    expect(statusOn(late, '2025-05-30')).toBe('none');
    const eligible = leavingCareFrom(late, day('2025-05-31'));
    expect(eligible).toMatchObject({ status: 'eligible', since: '2025-05-31', sum: { days: 91, daysSince16: 21 } });
    expect(sumInWords(eligible)).toBe('70 of 91 days on the 16th birthday; eligible from 31 May 2025');
  });

  it('shows every period with the days it adds and the running total', () => {
    const twice = history(
      '2009-05-10',
      stretch('2023-01-01', '2023-06-09'),
      stretch('2025-01-01', '2025-02-01'),
      stretch('2025-05-01'),
    );
    const { sum } = leavingCareFrom(twice, day('2025-06-01'));
    expect(sum?.lines.map(({ from, days, running, leftOut }) => [from, days, running, leftOut])).toEqual([
      ['2023-01-01', 30, 30, ['before-14']],
      ['2025-01-01', 31, 61, []],
      ['2025-05-01', 31, 92, []],
    ]);
    expect(sum).toMatchObject({ days: 92, complete: '2025-05-31', daysSince16: 22 });
  });

  it('counts a day once where two rows overlap', () => {
    const overlapping = history('2009-05-10', stretch('2025-03-01', '2025-04-01'), stretch('2025-03-20', '2025-04-10'));
    const { sum } = leavingCareFrom(overlapping, day('2025-06-01'));
    expect(sum?.days).toBe(40);
    expect(sum?.lines.map(({ days, leftOut }) => [days, leftOut])).toEqual([[31, []], [9, ['counted-already']]]); // prettier-ignore
  });

  it('shows short breaks and counts none of their days', () => {
    const breaks = history('2009-05-10', stretch('2024-01-01', null, { kind: 'short-breaks', legalStatus: 'V4' }));
    const { sum, status } = leavingCareFrom(breaks, day('2026-01-01'));
    expect(status).toBe('none');
    expect(sum?.lines).toMatchObject([{ days: 0, leftOut: ['short-breaks'] }]);
  });

  it('says that birthdays of somebody born on 29 February are taken to be 1 March', () => {
    const leap = leavingCareFrom(history('2008-02-29', stretch('2020-01-01')), day('2022-03-01'));
    expect(leap.sum).toMatchObject({ countsFrom: '2022-03-01', sixteenth: '2024-02-29', bornOnLeapDay: true, days: 0 });
  });
});

const CASES: readonly (readonly [string, CareHistory, string, string])[] = [
  ['in care from infancy, the day before 16', history('2009-05-10', stretch('2009-08-01')), '2025-05-09', 'none'],
  ['in care from infancy, on the 16th birthday', history('2009-05-10', stretch('2009-08-01')), '2025-05-10', 'eligible'],
  ['in care from infancy, the day before 18', history('2009-05-10', stretch('2009-08-01')), '2027-05-09', 'eligible'],
  ['in care from infancy, on the 18th birthday', history('2009-05-10', stretch('2009-08-01')), '2027-05-10', 'former-relevant'],
  ['in care from infancy, at 21', history('2009-05-10', stretch('2009-08-01')), '2030-05-10', 'former-relevant'],
  ['in care from infancy, the day before 25', history('2009-05-10', stretch('2009-08-01')), '2034-05-09', 'former-relevant'],
  ['in care from infancy, at 25', history('2009-05-10', stretch('2009-08-01')), '2034-05-10', 'none'],
  ['in care from infancy until the 14th birthday', history('2009-05-10', stretch('2009-08-01', '2023-05-10')), '2025-05-10', 'none'],
  ['left the day before 16', history('2009-05-10', stretch('2020-01-01', '2025-05-09')), '2025-05-10', 'none'],
  ['left on the 16th birthday, so no day at 16', history('2009-05-10', stretch('2020-01-01', '2025-05-10')), '2025-05-10', 'none'],
  ['left the day after 16, one day in care at 16', history('2009-05-10', stretch('2020-01-01', '2025-05-11')), '2025-05-11', 'relevant'],
  ['left the day after 16, at 18', history('2009-05-10', stretch('2020-01-01', '2025-05-11')), '2027-05-10', 'former-relevant'],
  ['90 days when care ended at 16', history('2009-05-10', stretch('2025-03-01', '2025-05-30')), '2025-05-30', 'qualifying'],
  ['91 days when care ended at 16', history('2009-05-10', stretch('2025-03-01', '2025-05-31')), '2025-05-31', 'relevant'],
  ['first came into care at 17, until 18, more than 91 days', history('2009-05-10', stretch('2026-12-01')), '2027-05-10', 'former-relevant'],
  ['first came into care 90 days before 18', history('2009-05-10', stretch('2027-02-09')), '2027-05-10', 'qualifying'],
  ['first came into care 91 days before 18', history('2009-05-10', stretch('2027-02-08')), '2027-05-10', 'former-relevant'],
  ['first came into care 91 days before 18, the day before', history('2009-05-10', stretch('2027-02-08')), '2027-05-09', 'none'],
]; // prettier-ignore

describe('the category on a day', () => {
  it.each(CASES)('%s', (_what, of, on, expected) => {
    expect(statusOn(of, on)).toBe(expected);
  });

  it('is not known without a date of birth, and says so', () => {
    const without = leavingCareFrom(history(null, stretch('2020-01-01')), day('2026-01-01'));
    expect(without).toMatchObject({ status: 'unknown', sum: null, since: '2020-01-01' });
    expect(without.missing.map(({ code }) => code)).toEqual(['no-date-of-birth']);
  });
});

const SPAN = 9000;
const dated = (born: CivilDate) =>
  fc.array(fc.tuple(fc.nat(SPAN), fc.nat(1200), fc.constantFrom('care' as const, 'short-breaks' as const), fc.boolean()), { maxLength: 6 }).map((all) =>
    all.map(([at, long, kind, open]): CareStretch => {
      const from = addDays(born, at);
      return { from, until: open ? null : addDays(from, long + 1), kind, legalStatus: '', authority: null, rec: open ? null : 'E4A' };
    }),
  ); // prettier-ignore
const births = fc.integer({ min: 0, max: 8000 }).map((n) => addDays(day('1990-01-01'), n));
const lives = births.chain((born) => fc.tuple(fc.constant(born), dated(born), fc.nat(SPAN), fc.nat(800)));

describe('whatever the record', () => {
  it('days in care never exceed the days of the calendar, and the lines add up to the sum', () => {
    fc.assert(
      fc.property(lives, ([born, stretches, at]) => {
        const on = addDays(born, at);
        const { sum } = leavingCareFrom({ ...NO_HISTORY, born, stretches }, on);
        if (sum === null) throw new Error('there is a date of birth');
        expect(sum.days).toBeLessThanOrEqual(Math.max(0, daysBetween(sum.countsFrom, on)));
        expect(sum.lines.at(-1)?.running ?? 0).toBe(sum.days);
        expect(sum.daysSince16).toBeLessThanOrEqual(sum.days);
      }),
    );
  });

  it('spells say of every day what the rules say of it, without a gap', () => {
    fc.assert(
      fc.property(lives, fc.nat(SPAN), ([born, stretches, from, long], gap) => {
        const unaccounted = [{ from: addDays(born, gap), until: addDays(born, gap + long + 1), why: 'gap' as const }];
        const withFamily = [
          { kind: 'with-family' as const, factId: 'f', knownFrom: null, from: addDays(born, from), until: null },
        ];
        const whole = { ...NO_HISTORY, born, stretches, unaccounted, withFamily };
        const spells = spellsFrom(whole, addDays(born, SPAN + 1));
        const readings = readingsOf(whole);
        const days = Array.from({ length: 560 }, (_, n) => addDays(born, 14 * 366 + n * 7));
        const said = (on: CivilDate) => spells.find((s) => s.from <= on && on < s.until)?.status;
        expect(days.filter((on) => on < addDays(born, SPAN) && said(on) !== judgeOn(readings, on).status)).toEqual([]);
        expect(spells.filter(({ from }, n) => n > 0 && from !== spells[n - 1]?.until)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('what happens after a day changes nothing on it', () => {
    fc.assert(
      fc.property(lives, ([born, stretches, at]) => {
        const on = addDays(born, at);
        const later = stretches.filter(({ from }) => from <= on);
        const of = (all: readonly CareStretch[]) => leavingCareFrom({ ...NO_HISTORY, born, stretches: all }, on).status;
        fc.pre(later.length > 0 && of(stretches) !== 'unknown');
        expect(of(later)).toBe(of(stretches));
      }),
    );
  });
});
