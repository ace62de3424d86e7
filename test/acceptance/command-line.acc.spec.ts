import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshCommandLine, type CommandLine } from '../support/command-line';

jest.setTimeout(120_000);

const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n';
const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n';

/** Two years of an invented return: somebody moves, a status changes, somebody goes away and comes back. */
const FIRST_YEAR = [
  'K1,01/05/2021,S,V2,N1,U6,PR1,10/09/2021,X1,CARPL,ZZ1 1AA,ZZ1 2AB,SC000001',
  'K1,10/09/2021,P,V2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,SC000002',
  'K2,03/06/2021,S,C1,N1,U4,PR4,01/02/2022,X1,,ZZ1 1AA,ZZ3 3CC,SC000003',
  'K2,01/02/2022,L,C2,N1,U4,PR4,,,,ZZ1 1AA,ZZ3 3CC,SC000003',
];
const SECOND_YEAR = [
  'K1,10/09/2021,P,V2,N1,U6,PR1,05/08/2022,X1,PLACE,ZZ1 1AA,ZZ2 2BB,SC000002',
  'K1,05/08/2022,T,V2,N1,U4,PR1,,,,ZZ1 1AA,ZZ2 2BB,SC000002',
  'K2,01/02/2022,L,C2,N1,U4,PR4,01/06/2022,X1,,ZZ1 1AA,ZZ3 3CC,SC000003',
  'K2,01/06/2022,P,C2,N1,T3,,10/06/2022,X1,,ZZ1 1AA,ZZ4 4DD,',
  'K2,10/06/2022,P,C2,N1,U4,PR4,,,,ZZ1 1AA,ZZ3 3CC,SC000003',
];
const WHO = ['K1,M,04/03/2009,WBRI,UN1,,', 'K2,F,19/11/2007,MWBC,UN1,,'];

describe('the command line', () => {
  let folder: string;
  let throughline: CommandLine;
  const statusOf = async (...args: readonly string[]): Promise<number | null> =>
    (await throughline.run(...args)).status;
  const yearFolder = (name: string, rows: readonly string[]): string => {
    const dir = path.join(folder, name);
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, 'first.csv'), EPISODES + rows.join('\n') + '\n');
    writeFileSync(path.join(dir, 'second.csv'), HEADER + WHO.join('\n') + '\n');
    return dir;
  };
  let first: string;
  let second: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'throughline-cli-'));
    first = yearFolder('2021-22', FIRST_YEAR);
    second = yearFolder('2022-23', SECOND_YEAR);
  });
  beforeEach(async () => {
    throughline = await freshCommandLine();
  });
  afterEach(() => throughline.end());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('imports a return and accounts for every row of every table', async () => {
    const report = (await throughline.json('import', 'ssda903', first, second)) as never as {
      read: number; accepted: number; unchanged: number; queried: number; refused: number; youngPeople: number; events: number;
      tables: Record<string, { read: number; accepted: number; unchanged: number; queried: number; refused: number }>;
      queries: { code: string; count: number }[];
    }; // prettier-ignore
    expect(report.read).toBe(FIRST_YEAR.length + SECOND_YEAR.length + 2 * WHO.length);
    for (const counts of [report, ...Object.values(report.tables)]) {
      expect(counts.read).toBe(counts.accepted + counts.unchanged + counts.queried + counts.refused);
    }
    expect(report).toMatchObject({ youngPeople: 2, refused: 0 });
    expect(report.tables['episodes']?.read).toBe(9);
    expect(Array.isArray(report.queries)).toBe(true);
  });

  it('adds nothing when the same return comes again, and nothing at all on a dry run', async () => {
    const dry = await throughline.json('import', 'ssda903', first, '--dry-run');
    expect(dry['events']).toBeGreaterThan(0);
    expect((await throughline.run('report', 'stability')).err).toContain('Nothing is recorded');
    expect((await throughline.json('import', 'ssda903', first))['events']).toBe(dry['events']);
    expect(await throughline.json('import', 'ssda903', first)).toMatchObject({ events: 0, accepted: 0 });
  });

  it.each(['earlier', 'later'])(
    'counts by the return’s own codes, also when the %s year came in first',
    async (which) => {
      const [one, other] = which === 'earlier' ? [first, second] : [second, first];
      expect(await statusOf('import', 'ssda903', one)).toBe(0);
      expect(await statusOf('import', 'ssda903', other)).toBe(0);
      const counts = await throughline.json('report', 'stability');
      expect(counts).toEqual({
      carerChanges: 1, movesSameCarer: 1, legalStatusOnly: 1, temporaryAbsences: 1, youngPeople: 2,
    }); // prettier-ignore
    },
  );

  it('replays a case as it was known before a later return, and as it was on a day', async () => {
    await throughline.run('import', 'ssda903', first);
    const between = new Date().toISOString();
    await throughline.run('import', 'ssda903', second);
    const now = await throughline.json('replay', 'K1', '--as-it-was-on', '2022-09-01');
    const then = await throughline.json('replay', 'K1', '--as-known-at', between, '--as-it-was-on', '2022-09-01');
    const place = (answer: Record<string, unknown>) => (answer['case'] as { home: { place: string } }).home.place;
    expect([place(then), place(now)]).toEqual(['U6', 'U4']);
    expect(await statusOf('replay', 'K1', '--as-known-at', '2020-01-01')).toBe(1);
    const atSixteen = (await throughline.run('replay', 'K1', '--as-it-was-on', '2025-04-01')).out;
    expect(atSixteen).toContain('Leaving care: eligible since 4 March 2025.');
    expect(atSixteen).toContain('731 days on the 16th birthday, 91 are needed; eligible from 4 March 2025');
  });

  it('assesses options that nobody has proposed yet', async () => {
    await throughline.run('import', 'ssda903', first);
    const option = JSON.stringify({ label: 'Foster home in Harrowmere', place: 'U6', sameCarer: 'no' });
    const ranked = await throughline.json('assess', 'K1', '--option', option);
    expect(ranked).toMatchObject({ ruleSetId: '2026-1', options: [{ place: 1, label: 'Foster home in Harrowmere' }] });
    const wrong = await throughline.run('assess', 'K1', '--option', '{"label":"x","school":"perhaps"}');
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('school');
  });

  it('writes refused and queried rows with file, line and what would be right', async () => {
    const dir = path.join(folder, 'doubtful');
    mkdirSync(dir);
    writeFileSync(
      path.join(dir, 'a.csv'),
      `${EPISODES}K9,31/02/2021,S,V2,N1,U6,PR1,,,,,,\n,01/05/2021,S,V2,N1,U6,PR1,,,,,,\n`,
    );
    const errors = path.join(folder, 'errors.csv');
    expect(await throughline.json('import', 'ssda903', dir, '--errors', errors)).toMatchObject({
      read: 2,
      refused: 2,
      events: 0,
    });
    const lines = readFileSync(errors, 'utf8');
    expect(lines).toMatch(/a\.csv.*,2,.*DECOM/);
    expect(lines).toMatch(/a\.csv.*,3,.*CHILD/);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
    ['a zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0])],
    [
      'an entity bomb',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><EXPSSDA903>&a;</EXPSSDA903>'),
    ],
    ['nothing at all', Buffer.alloc(0)],
    ['other columns', Buffer.from('NAME,AGE\nSomebody,9\n')],
  ])('refuses %s by name and imports nothing beside it', async (what, bytes) => {
    const file = path.join(folder, `${what}.csv`);
    writeFileSync(file, bytes);
    const ran = await throughline.run('import', 'ssda903', first, file);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain(path.basename(file));
    expect(ran.err).not.toMatch(/\bat .*\.js:\d+/);
    expect((await throughline.run('report', 'stability')).err).toContain('Nothing is recorded');
  });

  it('says what is wrong with wrong use and ends with 2', async () => {
    expect(await statusOf('repot')).toBe(2);
    expect(await statusOf('import', 'ssda903')).toBe(2);
    expect(await statusOf('import', 'ssda903', first, '--year', 'last')).toBe(2);
    await throughline.run('import', 'ssda903', first);
    expect(await statusOf('replay', 'K1', '--as-it-was-on', '2026-02-30')).toBe(2);
    const future = await throughline.run('report', 'due', '--as-known-at', '2999-01-01');
    expect([future.status, future.err]).toEqual([2, expect.stringContaining('2999-01-01 has not come yet')]);
  });

  it('says what is not there and ends with 1', async () => {
    const empty = await throughline.run('report', 'stability');
    expect(empty).toMatchObject({ status: 1, out: '' });
    expect(empty.err).toContain('Nothing is recorded');
    await throughline.run('import', 'ssda903', first);
    const nobody = await throughline.run('replay', 'NOBODY');
    expect(nobody).toMatchObject({ status: 1, out: '' });
    expect(nobody.err).toContain('No young person is known here as NOBODY');
    expect(await statusOf('import', 'ssda903', path.join(folder, 'nowhere'))).toBe(1);
  });

  it('names the processes there are when somebody starts another', async () => {
    const { status, err } = await throughline.run('start', 'everything');
    expect([status, err]).toEqual([2, expect.stringContaining('say planner, projector or relay')]);
  });

  it('says how far the lists are, and builds them anew', async () => {
    await throughline.run('import', 'ssda903', first);
    expect(await statusOf('projections', 'rebuild')).toBe(0);
    const rows = JSON.parse((await throughline.run('projections', 'status', '--json')).out) as {
      name: string;
      upToDate: boolean;
    }[];
    expect(rows.map(({ name }) => name)).toContain('caseload');
    expect(rows.every(({ upToDate }) => upToDate)).toBe(true);
    expect(await statusOf('projections', 'rebuild', 'nonsense')).toBe(1);
  });

  it('reads a gazetteer, and invents an authority whose returns come in without a refusal', async () => {
    const out = path.join(folder, 'authority');
    const asked = ['--young-people', '12', '--years', '2', '--seed', '7', '--ends-on', '2026-03-31', '--out', out];
    expect(await statusOf('simulate', ...asked)).toBe(0);
    expect(existsSync(path.join(out, 'gazetteer.csv'))).toBe(true);
    expect(await throughline.json('import', 'postcodes', path.join(out, 'gazetteer.csv'))).toMatchObject({
      refused: 0,
    });
    const report = await throughline.json('import', 'ssda903', path.join(out, '2024-25'), path.join(out, '2025-26'));
    expect(report).toMatchObject({ refused: 0 });
    expect(report['youngPeople']).toBeGreaterThan(0);
  });

  it('has help for every command', async () => {
    for (const words of [
      [],
      ['start'],
      ['demo'],
      ['import'],
      ['import', 'ssda903'],
      ['import', 'postcodes'],
      ['assess'],
      ['replay'],
      ['report', 'stability'],
      ['report', 'due'],
      ['projections'],
      ['simulate'],
    ]) {
      const ran = await throughline.run(...words, '--help');
      expect(ran.status).toBe(0);
      expect(ran.out).toContain('Usage: throughline');
    }
  });
});
