import { civilDate, inMonth } from '#libs/domain/kernel';
import { daysFrom, dayWords, momentWords, monthWords, pluralise, sentenceCase, vagueWords } from './filters';
import { pageNumber, pageOf } from './lists/pagination';
import { columnHeads, sortedBy } from './lists/sorting';
import { path, withQuestion } from './paths';
import { createViewEngine } from './view-engine';

describe('Dates in words', () => {
  it('are days, months and moments in London', () => {
    expect(dayWords('2026-03-04')).toBe('4 March 2026');
    expect(vagueWords(inMonth(2026, 3))).toBe('March 2026');
    expect(monthWords('2026-03-04')).toBe('March 2026');
    expect(momentWords('2026-07-01T13:05:00.000Z')).toBe('1 July 2026 at 14:05');
    expect(momentWords('2026-01-01T00:05:00.000Z')).toBe('1 January 2026 at 00:05');
  });

  it('say that a date is not recorded, and never leave it blank', () => {
    expect([dayWords(null), vagueWords(undefined), momentWords(undefined), dayWords('soon')]).toEqual(
      Array(4).fill('not recorded'),
    );
  });

  it('count days from a day', () => {
    const today = civilDate('2026-03-04');
    const from = (day: string) => daysFrom(civilDate(day), today);
    expect(['2026-03-04', '2026-03-03', '2026-03-05', '2026-02-20', '2026-03-07'].map(from)).toEqual([
      'today',
      'yesterday',
      'tomorrow',
      '12 days ago',
      'in 3 days',
    ]);
    expect([pluralise(1, 'day'), pluralise(0, 'person', 'people'), pluralise(1_200, 'event')]).toEqual([
      '1 day',
      '0 people',
      '1,200 events',
    ]);
    expect(sentenceCase('foster home')).toBe('Foster home');
  });
});

describe('Addresses', () => {
  const show = path('/young-people/:youngPersonId/people/:relationshipId');

  it('are filled in, encoded, and refuse to be left incomplete', () => {
    expect(show({ youngPersonId: 'a b', relationshipId: 'x/y' })).toBe('/young-people/a%20b/people/x%2Fy');
    expect(show.pattern).toBe('/young-people/:youngPersonId/people/:relationshipId');
    expect(() => show({ youngPersonId: '', relationshipId: 'x' })).toThrow(/needs youngPersonId/);
  });

  it('carry a question, without the parts that are empty', () => {
    expect(path('/my-work')({}, { show: 'due', page: undefined, kind: '' })).toBe('/my-work?show=due');
    expect(withQuestion('/a?b=1', { c: 2 })).toBe('/a?b=1&c=2');
  });
});

describe('Lists', () => {
  const all = Array.from({ length: 61 }, (_, at) => at + 1);
  const href = (page: number): string => `?page=${page}`;

  it('show twenty-five to a page and say which', () => {
    expect(pageOf(all, 2, href)).toMatchObject({
      page: 2,
      pages: 3,
      showing: '26 to 50 of 61',
      rows: all.slice(25, 50),
    });
    expect(pageOf(all, 99, href)).toMatchObject({ page: 3, rows: all.slice(50) });
    expect(pageOf(all.slice(0, 9), 1, href)).toMatchObject({ showing: undefined, pagination: undefined });
    expect(['0', '-1', 'x', undefined, '1.5'].map(pageNumber)).toEqual([1, 1, 1, 1, 1]);
  });

  it('link to the first, the last and the ones beside', () => {
    const { pagination } = pageOf(Array.from({ length: 250 }), 5, href);
    expect(
      (pagination as { items: { number?: number; ellipsis?: boolean }[] }).items.map((item) => item.number ?? '…'),
    ).toEqual([1, '…', 4, 5, 6, '…', 10]);
  });

  it('keep their order in the address, and turn it round when asked again', () => {
    const columns = [{ key: 'name', label: 'Name', sortable: true }, { key: 'age', label: 'Age', numeric: true }]; // prettier-ignore
    const by = sortedBy('name', columns);
    expect(columnHeads(columns, by, (sort) => `?sort=${sort}`)).toEqual([
      { label: 'Name', numeric: false, href: '?sort=-name', sort: 'ascending' },
      { label: 'Age', numeric: true, href: undefined, sort: undefined },
    ]);
    expect(sortedBy('age', columns)).toEqual({ key: 'name', backwards: false });
    expect(sortedBy('-name', columns)).toEqual({ key: 'name', backwards: true });
  });
});

describe('A template', () => {
  it('cannot let a name become markup', () => {
    const views = createViewEngine({
      folders: ['libs/web-kit/views', 'node_modules/govuk-frontend/dist'],
      cached: true,
      globals: { paths: { home: () => '/' } },
    });
    const html = views.render('kit/pages/problem.njk', { title: '<b>x</b>', paragraphs: ['<script>1</script>'] });
    expect(html).not.toMatch(/<b>x|<script>1/);
    expect(html).toContain('&lt;script&gt;1&lt;/script&gt;');
  });

  it('that does not exist is named', () => {
    const views = createViewEngine({ folders: ['libs/web-kit/views'], cached: false });
    expect(() => views.render('kit/nothing.njk', {})).toThrow(/kit\/nothing\.njk/);
  });
});
