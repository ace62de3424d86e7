import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { placeCodes } from './code-lists';
import { yearInName } from './collection-year';
import { readDate } from '../files/read-date';
import { collectionYearOf } from './dates';
import { safeCell } from '../files/errors-file';
import { vaguePermanence } from './rows/vague-permanence';
import { foldColumn, recognise, TABLES } from './tables';
import { civilDate } from '#libs/domain/kernel';

describe('a table', () => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    '%s is known by its columns, in any order',
    (name, table) => {
      const columns = [...table.allowed, ...table.needed].reverse();
      expect(recognise(columns)).toMatchObject({ kind: 'table', table: { name }, extra: [], left: [] });
    },
  );

  it('is known with columns too many, and says which they are', () => {
    expect(recognise(['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE', 'TEAM'])).toMatchObject({ extra: ['TEAM'] });
  });

  it('that is none says which is nearest and what it lacks', () => {
    const why = expect.stringContaining('nearest is episodes, without DEC, REC');
    expect(recognise(['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE'])).toMatchObject({ kind: 'none', why });
    expect(recognise(['CHILD', 'CHILD', 'REVIEW'])).toMatchObject({ why: 'the column CHILD is there twice' });
  });

  it('may write its columns with a byte-order mark, small letters and spaces', () => {
    expect(['\uFEFFchild', ' Review Code ', 'PL', 'childid'].map(foldColumn)).toEqual(['CHILD', 'REVIEW_CODE', 'PLACE', 'CHILD']); // prettier-ignore
  });
});

describe('a date cell', () => {
  it.each([
    ['13/09/2017', '2017-09-13'],
    ['1/9/2017', '2017-09-01'],
    ['2017-09-13', '2017-09-13'],
    ['13/09/2017 00:00:00', '2017-09-13'],
    ['13/09/17', '2017-09-13'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toMatchObject({ kind: 'date', date, short: text === '13/09/17' });
  });

  it.each(['31/02/2017', '13/13/2017', '09/2017', 'soon', '13/09/0017', '=1+1'])('%s is no date', (text) => {
    expect(readDate(text)).toEqual({ kind: 'bad' });
  });

  it('may leave day or month unknown where permanence is dated', () => {
    expect(vaguePermanence('zz/05/2020')).toMatchObject({ from: '2020-05-01', precision: 'month' });
    expect(vaguePermanence('zz/zz/2021')).toMatchObject({ from: '2021-01-01', precision: 'year' });
    expect(vaguePermanence('zz/13/2020')).toBeNull();
    expect(vaguePermanence('12/zz/2020')).toBeNull();
  });

  it('falls in the collection year that ends on the next 31 March', () => {
    expect(collectionYearOf(civilDate('2018-03-31'))).toBe(2018);
    expect(collectionYearOf(civilDate('2018-04-01'))).toBe(2019);
  });
});

describe('the codes of a year', () => {
  it('let supported accommodation in and its predecessor out at the right years', () => {
    const has = (year: number, code: string): boolean => placeCodes(year).has(code);
    expect([has(2023, 'K3'), has(2024, 'K3'), has(2025, 'H5'), has(2026, 'H5')]).toEqual([false, true, true, false]);
    expect([has(2025, 'Z1'), has(2026, 'Z1'), has(2026, 'Z12')]).toEqual([true, false, true]);
  });
});

describe('a name', () => {
  it.each([
    ['2017-18', 2018],
    ['SSDA903_2019_2020_episodes.csv', 2020],
    ['return 201718', 2018],
    ['episodes2018.csv', 2018],
    ['extract 2018-06-30', 2018],
    ['episodes.csv', null],
    ['12018', null],
  ])('%s speaks of the year %s', (name, year) => {
    expect(yearInName(name)).toBe(year);
  });
});

describe('a cell of the file of errors', () => {
  it('never begins a formula, and reads back as it was but for the mark that stops it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', "'") }),
        (text) => {
          const [[back = ''] = []] = parse(`${safeCell(text)},x`, { record_delimiter: ['\r\n', '\n'] });
          expect(back).not.toMatch(/^[=+\-@\t\r]/);
          expect(back.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        },
      ),
    );
  });
});
