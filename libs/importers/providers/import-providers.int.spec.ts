import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  evolveHome, homesCommands, noHome, recordHomeInput, closeHomeInput, type HomesEvent, type HomeState, type KnownHome, type RecordHome,
} from '#libs/domain/homes'; // prettier-ignore
import { civilDate, type Decision, type DomainEvent } from '#libs/domain/kernel';
import { givenFolder, type GivenFolder } from '#libs/testing/return-files';
import { importProviders, TEMPLATE, UnreadableFile, type HomeRecorded, type ProvidersReport } from '.';

const facts = { today: civilDate('2026-03-20'), actor: { id: 'importer', role: 'importer' as const } };
const [recordHome, closeHome] = homesCommands;

/** Homes in memory, decided on by the product's own commands. */
function memoryHomes() {
  const homes = new Map<string, HomeState>();
  const known = (): KnownHome[] =>
    [...homes].flatMap(([homeId, { details, closedOn }]) =>
      details === null ? [] : [{ ...details, homeId, closedOn }],
    );
  const apply = (homeId: string, decide: (state: HomeState) => Decision<DomainEvent>): HomeRecorded => {
    const before = homes.get(homeId) ?? noHome;
    const decision = decide(before);
    if (decision.kind === 'rejected') return decision;
    homes.set(homeId, (decision.events as HomesEvent[]).reduce(evolveHome, before));
    return { kind: 'done', events: decision.events.length, whatWasNew: decision.report as 'listed' };
  };
  return {
    homes: known,
    state: (reference: string) => [...homes.values()].find(({ details }) => details?.reference === reference),
    registry: {
      find: (reference: string) => known().find((home) => home.reference === reference),
      open: () => known().filter(({ closedOn }) => closedOn === null),
    },
    sink: {
      record: async (homeId: string | undefined, stated: object) =>
        apply(homeId ?? `home-${homes.size + 1}`, (state) =>
          recordHome.decide(recordHomeInput.parse(stated), state, facts),
        ),
      close: async (homeId: string, closed: object) =>
        apply(homeId, (state) => closeHome.decide(closeHomeInput.parse(closed), state, facts)),
    },
  };
}

const HEAD =
  'reference,name,provider,kind,postcode,age_from,age_to,capacity,places_free,weekly_cost,stated_on,closed_on';
const LARKS = 'F-17,The Larkspurs,Open Gate Fostering,U6,ZZ4 2AB,8,16,3,2,"1,234.50",09/03/2026,';
const MILL = 'MC-1,Mill Cottage,Marlbeck Care,K2,ZZ9 9ZZ,11,17,4,0,,09/03/2026,';

describe('a list of homes', () => {
  let given: GivenFolder | undefined;
  let record: ReturnType<typeof memoryHomes>;
  beforeEach(() => (record = memoryHomes()));
  afterEach(() => given?.remove());

  const reading = (content: string | Buffer, more: object = {}): Promise<ProvidersReport> => {
    given = givenFolder({ 'homes.csv': content });
    return importProviders(given.file('homes.csv'), { ...record, ...more });
  };
  const rows = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n');
  /** What the file of errors says of a list: line, column, code, what is wrong, what would be right. */
  async function findings(content: string, more: object = {}): Promise<string[]> {
    given = givenFolder({ 'homes.csv': content });
    const errorsFile = given.file('errors.csv');
    await importProviders(given.file('homes.csv'), { ...record, ...more, errorsFile });
    return readFileSync(errorsFile, 'utf8').split('\r\n').slice(1, -1).map((line) => line.replace(/^[^,]*homes\.csv,/, '')); // prettier-ignore
  }

  it('is read by the names of its columns, and every row is accounted for', async () => {
    const report = await reading(rows(LARKS, MILL));
    expect(report).toMatchObject({ read: 2, accepted: 2, unchanged: 0, queried: 0, refused: 0, events: 4, leftOut: 0 });
    expect(record.state('F-17')).toMatchObject({
      details: { name: 'The Larkspurs', place: 'U6', postcode: 'ZZ4 2AB', ages: { from: 8, to: 16 }, area: 'unknown' },
      vacancies: { placesFree: 2, weeklyCost: 1234.5, statedOn: '2026-03-09' },
    });
  });

  it('adds nothing when it is read again, and nothing at all when what it says is of an earlier day', async () => {
    await reading(rows(LARKS, MILL));
    expect(await reading(rows(LARKS, MILL))).toMatchObject({ read: 2, unchanged: 2, events: 0 });
    const earlier = await reading(rows(LARKS.replace('09/03', '01/03').replace(',2,', ',0,'), MILL));
    expect(earlier).toMatchObject({ queried: 1, unchanged: 1, events: 0, queries: [{ code: 'older-than-on-record', count: 1 }] }); // prettier-ignore
    expect(record.state('F-17')?.vacancies?.placesFree).toBe(2);
  });

  it.each([
    [
      'columns in another order, with a byte-order mark',
      '\uFEFFKind,Name,Reference,Provider,Stated On\r\nU6,The Larkspurs,F-17,Open Gate Fostering,09/03/2026\r\n',
    ],
    [
      'semicolons and quotes',
      'reference;name;provider;kind;stated_on\n"F-17";"The Larkspurs";"Open Gate Fostering";"u6";2026-03-09\n',
    ],
    [
      'letters of Windows-1252',
      Buffer.from(
        'reference,name,provider,kind,stated_on,offers\nF-17,The Larkspurs,Open Gate Fostering,U6,09/03/2026,caf\xe9\n',
        'latin1',
      ),
    ],
    [
      'the old ends of lines',
      'reference,name,provider,kind,stated_on\rF-17,The Larkspurs,Open Gate Fostering,U6,09/03/2026\r',
    ],
    [
      'other names of columns',
      'Ref,Home,Provider name,Place,As at\nF-17,The Larkspurs,Open Gate Fostering,U6,09/03/2026\n',
    ],
  ])('may come with %s', async (_how, content) => {
    expect(await reading(content)).toMatchObject({ read: 1, accepted: 1 });
    expect(record.state('F-17')?.details).toMatchObject({ name: 'The Larkspurs', place: 'U6' });
  });

  it('is refused row by row, with the line, the column, what is wrong and what would be right', async () => {
    const content = rows(
      'F-1,,Open Gate Fostering,U6,,,,,,,09/03/2026,',
      'F-2,Two,Open Gate Fostering,FOSTER,,,,,,,09/03/2026,',
      'F-3,Three,Open Gate Fostering,U6,LEEDS,8,,,,,31/02/2026,',
      'F-4,Four,Open Gate Fostering,U6,,,,1,2,,09/03/2026,',
      'F-5,Five,Open Gate Fostering,U6,,,,,,,,',
      'F-6,Six,Open Gate Fostering,U6,,,,,,,09/03/2027,',
      LARKS,
    );
    expect(await findings(content)).toEqual([
      expect.stringMatching(/^2,name,blank,name is blank,it is always needed,/),
      expect.stringMatching(/^3,kind,code-unknown,.*FOSTER.*U6 for a foster home/),
      expect.stringMatching(/^4,postcode,no-postcode,.*LEEDS/),
      expect.stringMatching(/^4,age_to,age-missing,/),
      expect.stringMatching(/^4,stated_on,no-date,.*31\/02\/2026/),
      expect.stringMatching(/^5,places_free,more-free-than-places,2 places cannot be free in a home that has 1/),
      expect.stringMatching(/^6,stated_on,day-missing,.*--stated-on/),
      expect.stringMatching(/^7,stated_on,day-to-come,/),
    ]);
    expect(record.homes().map(({ reference }) => reference)).toEqual(['F-17']);
    expect(await reading(content)).toMatchObject({ read: 7, refused: 6, unchanged: 1 });
  });

  it('takes the day of --stated-on where a row has none of its own', async () => {
    const report = await reading(rows('F-5,Five,Open Gate Fostering,U6,,,,,1,,,'), {
      statedOn: civilDate('2026-03-12'),
    });
    expect(report).toMatchObject({ accepted: 1 });
    expect(record.state('F-5')?.vacancies?.statedOn).toBe('2026-03-12');
  });

  it.each(['=HYPERLINK("http://example.invalid")', '+44', '-1+1', '@SUM(A1)'])(
    'never takes in what a spreadsheet would run: %s',
    async (formula) => {
      const quoted = `"${formula.replaceAll('"', '""')}"`;
      const [found] = await findings(rows(`F-1,${quoted},Open Gate Fostering,U6,,,,,,,09/03/2026,`));
      expect(found).toMatch(/^2,name,formula,"?name begins with [=+@-], which a spreadsheet would run/);
      const cells = parse(found ?? '')[0] as string[];
      expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
      expect(record.homes()).toEqual([]);
    },
  );

  it('names one home once: the second row of a reference is refused, naming the first', async () => {
    const [found] = await findings(rows(LARKS, LARKS.replace('Larkspurs', 'Larks')));
    expect(found).toMatch(/^3,reference,reference-twice,the reference F-17 stands on line 2 already/);
  });

  it('cannot put another home under a reference that is taken', async () => {
    await reading(rows(LARKS));
    const [found] = await findings(rows('F-17,Mill Cottage,Marlbeck Care,K2,ZZ9 9ZZ,11,17,4,0,,10/03/2026,'));
    expect(found).toMatch(/^2,reference,reference-taken,.*The Larkspurs of Open Gate Fostering/);
  });

  it('closes a home only where it says so; one it leaves out is asked about and stays', async () => {
    await reading(rows(LARKS, LARKS.replace('F-17,The Larkspurs', 'F-18,The Sorrelfields'), MILL));
    const asked = await findings(rows(LARKS.replace('09/03', '16/03')));
    expect(asked).toEqual([expect.stringMatching(/^,reference,home-left-out,The Sorrelfields \(F-18\) of Open Gate Fostering/)]); // prettier-ignore
    expect(record.state('F-18')?.closedOn).toBeNull();
    const closing = rows(
      LARKS.replace('09/03', '16/03'),
      'F-18,The Sorrelfields,Open Gate Fostering,U6,,,,,,,,18/03/2026',
    );
    expect(await reading(closing)).toMatchObject({ accepted: 1, unchanged: 1, leftOut: 0, events: 1 });
    expect(record.state('F-18')?.closedOn).toBe('2026-03-18');
    expect(await reading(closing)).toMatchObject({ unchanged: 2, events: 0 });
  });

  it('asks when a home that had closed is on a later list again', async () => {
    await reading(rows(LARKS));
    await reading(rows(`${LARKS}16/03/2026`));
    const report = await reading(rows(LARKS.replace('09/03', '18/03')));
    expect(report).toMatchObject({ queried: 1, queries: [{ code: 'back-after-closing', count: 1 }] });
    expect(record.state('F-17')?.closedOn).toBeNull();
  });

  it.each([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004rest', 'latin1'), /Excel workbook/],
    ['an empty file', '', /empty/],
    ['XML', '<homes/>', /XML/],
    ['other columns', 'NAME,AGE\nSomebody,9\n', /lacks the columns reference, provider, kind/],
    ['a column twice', `${HEAD},name\n`, /name is there twice/],
    ['a quotation mark out of place', `${HEAD}\n"F-1"x,One\n`, /line 2: a quotation mark/],
  ])('that is %s is refused as a whole, by name', async (_what, content, message) => {
    const error: unknown = await reading(content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toContain('homes.csv');
    expect(record.homes()).toEqual([]);
  });

  it('can be begun from the template, which is an empty list', async () => {
    expect(await reading(`${TEMPLATE}\n`)).toMatchObject({ read: 0, refused: 0, notes: [] });
  });

  it('is shown by a sample that can be read as it is', async () => {
    const facts = { today: civilDate('2026-11-30'), actor: { id: 'importer', role: 'importer' as const } };
    const sample = readFileSync('docs/samples/homes-and-vacancies.csv', 'utf8');
    const asked: RecordHome[] = [];
    const taking = async (_new: unknown, stated: object): Promise<HomeRecorded> => {
      asked.push(recordHomeInput.parse(stated));
      const decision = recordHome.decide(recordHomeInput.parse(stated), noHome, facts);
      return decision.kind === 'rejected' ? decision : { kind: 'done', events: 2, whatWasNew: 'listed' };
    };
    const report = await reading(sample, { sink: { ...record.sink, record: taking } });
    expect(report).toMatchObject({ read: 5, accepted: 4, unchanged: 1, refused: 0, notes: [] });
    expect(sample.split('\n')[0]).toBe(TEMPLATE);
    expect(asked.map(({ vacancies }) => vacancies.weeklyCost)).toEqual([850, 520, 4950.5, 1200]);
  });

  it('says which columns it left alone', async () => {
    const report = await reading(`${HEAD},fire_exit\n${LARKS},yes\n`);
    expect(report.notes.join()).toContain('fire_exit');
  });
});
