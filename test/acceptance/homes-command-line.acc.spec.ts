import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshCommandLine, type CommandLine } from '../support/command-line';

jest.setTimeout(180_000);

const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n';
const LIST = [
  'reference,name,provider,kind,postcode,age_from,age_to,places_free,free_from,weekly_cost,stated_on',
  'F-1,The Larkspurs,Open Gate Fostering,U6,ZZ2 2BB,,,2,,850,01/09/2022',
  'F-2,The Farthings,Blue Door Families,U6,ZZ9 9ZZ,,,1,01/12/2099,700,01/09/2022',
  'K-1,Mill Cottage,Marlbeck Care,K2,ZZ3 3CC,0,5,1,,4200,01/09/2022',
];

describe('homes and vacancies on the command line', () => {
  let folder: string;
  let throughline: CommandLine;
  const run: CommandLine['run'] = (...args) => throughline.run(...args);
  const json: CommandLine['json'] = (...args) => throughline.json(...args);
  const file = (name: string, ...lines: readonly string[]): string => {
    const target = path.join(folder, name);
    writeFileSync(target, `${lines.join('\n')}\n`);
    return target;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-homes-'));
    throughline = await freshCommandLine();
    mkdirSync(path.join(folder, 'return'));
    file('return/first.csv', `${EPISODES}K1,01/05/2021,S,V2,N1,U6,PR1,,,,ZZ1 1AA,ZZ1 2AB,SC000001`);
    file('return/second.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'K1,M,04/03/2012,WBRI,UN1,,');
    expect((await run('import', 'ssda903', path.join(folder, 'return'))).status).toBe(0);
    const places = [
      'postcode,easting,northing',
      'ZZ1 2AB,430000,430000',
      'ZZ2 2BB,431609,430000',
      'ZZ9 9ZZ,530000,430000',
    ];
    expect((await run('import', 'postcodes', file('places.csv', ...places))).status).toBe(0);
  });
  afterAll(async () => {
    await throughline.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begin with an empty list to fill in, which can be read as it is', async () => {
    const template = await run('import', 'providers', '--template');
    expect(template.status).toBe(0);
    expect(template.err).toContain('your own reference for the home');
    expect(await json('import', 'providers', file('template.csv', template.out.trim()))).toMatchObject({
      read: 0,
      refused: 0,
    });
  });

  it('are read once: a dry run writes nothing, and the same list twice adds nothing', async () => {
    const list = file('homes.csv', ...LIST);
    expect(await json('import', 'providers', list, '--dry-run')).toMatchObject({
      read: 3,
      accepted: 3,
      events: 6,
      dryRun: true,
    });
    expect(await json('import', 'providers', list)).toMatchObject({
      read: 3,
      accepted: 3,
      unchanged: 0,
      refused: 0,
      events: 6,
    });
    expect(await json('import', 'providers', list)).toMatchObject({ read: 3, accepted: 0, unchanged: 3, events: 0 });
    expect(await json('import', 'providers', list, '--dry-run')).toMatchObject({ unchanged: 3, events: 0 });
  });

  it('are refused row by row with file, line, column, what is wrong and what would be right; what is left out is asked', async () => {
    const list = file(
      'later.csv',
      LIST[0] ?? '',
      (LIST[1] ?? '').replace('/09/', '/10/'),
      'F-9,=1+1,Blue Door Families,U6,,,,1,,,01/10/2022',
    );
    const errors = path.join(folder, 'errors.csv');
    const ran = await run('import', 'providers', list, '--errors', errors);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('Homes read: 2. New or changed: 1. Unchanged: 0. With a question: 0. Refused: 1.');
    expect(ran.err).toMatch(/later\.csv, line 3: name begins with =, which a spreadsheet would run/);
    expect(readFileSync(errors, 'utf8')).toMatch(/later\.csv,3,name,formula,.*,refused/);
    const left = await json(
      'import',
      'providers',
      file('left.csv', LIST[0] ?? '', 'F-3,The Wrens,Open Gate Fostering,U6,,,,1,,,01/10/2022'),
    );
    expect(left).toMatchObject({ accepted: 1, leftOut: 1, queries: [{ code: 'home-left-out', count: 1 }] });
  });

  it('are ranked for one young person, with those that could not take them apart and why', async () => {
    const answer = (await json('rank', 'K1', '--needed-by', '2090-01-01')) as never as {
      homes: number;
      ranked: { home: { name: string }; miles: number | string; missing: string[] }[];
      unsuitable: { home: { name: string }; reasons: string[] }[];
    };
    expect(answer.homes).toBe(2);
    expect(answer.ranked.map(({ home }) => home.name).sort()).toEqual(['The Larkspurs', 'The Wrens']);
    expect(answer.ranked.find(({ home }) => home.name === 'The Larkspurs')?.miles).toBe(1);
    expect(answer.ranked.find(({ home }) => home.name === 'The Wrens')).toMatchObject({ miles: 'unknown' });
    expect(answer.unsuitable.map(({ home }) => home.name)).toEqual(['Mill Cottage', 'The Farthings']);
    expect(JSON.stringify(answer.unsuitable)).toContain('after 1 January 2090, when it is needed');
    const words = (await run('rank', 'K1', '--limit', '1')).out;
    expect(words).toContain('3 homes could take them (no day by which a place is needed), 1 could not.');
    expect(words).toMatch(
      /1\. .*relationships kept[\s\S]*… and \d more; --limit shows them[\s\S]*Could not take them:\n {2}Mill Cottage \(Marlbeck Care\): It takes ages 0 to 5/,
    );
  });

  it('say what is wrong with wrong use', async () => {
    expect((await run('import', 'providers')).status).toBe(2);
    expect(await run('import', 'providers', path.join(folder, 'nowhere.csv'))).toMatchObject({ status: 1, out: '' });
    expect((await run('import', 'providers', file('odd.csv', 'NAME,AGE', 'Somebody,9'))).err).toContain(
      'lacks the columns',
    );
    expect((await run('import', 'providers', file('x.csv', ...LIST), '--stated-on', '31/02/2022')).status).toBe(2);
    expect((await run('rank', 'NOBODY')).err).toContain('No young person is known here as NOBODY');
    expect((await run('rank', 'K1', '--limit', '0')).status).toBe(2);
    expect((await run('rank', 'K1', '--needed-by', 'soon')).status).toBe(2);
    expect((await run('rank', 'K1', '--move', 'none')).err).toContain('There is no such move');
    expect((await run('rank', '--help')).out).toContain('Usage: throughline rank');
  });

  it('can be built anew from the log', async () => {
    expect((await run('projections', 'rebuild', 'homes')).status).toBe(0);
    const status = JSON.parse((await run('projections', 'status', '--json')).out) as {
      name: string;
      upToDate: boolean;
    }[];
    expect(status.find(({ name }) => name === 'homes')).toMatchObject({ upToDate: true });
    expect(await json('rank', 'K1')).toMatchObject({ homes: 3 });
  });
});
