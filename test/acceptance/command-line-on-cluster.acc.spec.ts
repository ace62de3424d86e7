import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine, readConfig, type Config } from '#libs/runtime';
import { tell } from '#libs/testing/history';
import { clusterForTest, type ClusterForTest } from '../support/cluster';
import { describeOnPostgres } from '../support/postgres';
import { runCommand } from '../support/run-command';
import { kitsHistory } from '../support/world';

jest.setTimeout(120_000);

const real = process.env['KURRENTDB_URL'] !== undefined;
const where = real ? 'a real KurrentDB' : 'the KurrentDB stand-in (no real server: set KURRENTDB_URL)';

/** An invented return of one young person, who moved once. */
const RETURN = {
  'episodes.csv': [
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'K1,01/05/2021,S,V2,N1,U6,PR1,10/09/2021,X1,CARPL,ZZ1 1AA,ZZ1 2AB,SC000001',
    'K1,10/09/2021,P,V2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,SC000002',
  ],
  'header.csv': ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'K1,M,04/03/2009,WBRI,UN1,,'],
};

describeOnPostgres(`On a cluster of ${where} and a real PostgreSQL,`, (postgres) => {
  describe('the command line', () => {
    let folder: string;
    let cluster: ClusterForTest;
    let ofPlanner: Config;
    let ofProjector: Config;
    let close: () => Promise<void>;
    const returns = (): string => path.join(folder, 'return');

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'throughline-cli-cluster-'));
      mkdirSync(returns());
      for (const [file, lines] of Object.entries(RETURN)) writeFileSync(path.join(returns(), file), lines.join('\n'));
      process.env['THROUGHLINE_TEST_POSTGRES'] = postgres().url();
      cluster = await clusterForTest();
      ofPlanner = readConfig({}, { data: folder, logLevel: 'silent', ...cluster.settings });
      ofProjector = { ...ofPlanner, events: cluster.wholeEvents };
      const engine = await openEngine(ofPlanner);
      await cluster.begin(ofPlanner, engine);
      close = () => engine.close();
    });
    afterAll(async () => {
      await close();
      await cluster.end();
      rmSync(folder, { recursive: true, force: true });
    });

    it('imports a return, and nothing when the same one comes again', async () => {
      const first = await runCommand(ofProjector, 'import', 'ssda903', returns(), '--json');
      expect(JSON.parse(first.out)).toMatchObject({ youngPeople: 1, refused: 0 });
      const again = await runCommand(ofProjector, 'import', 'ssda903', returns(), '--json');
      expect(JSON.parse(again.out)).toMatchObject({ events: 0, accepted: 0 });
    });

    it('tells the service figures also with the account of a planner, which may not read the whole log', async () => {
      const { out, err } = await runCommand(ofPlanner, 'report', 'stability', '--json');
      expect([JSON.parse(out), err]).toEqual([
        { carerChanges: 1, movesSameCarer: 0, legalStatusOnly: 0, temporaryAbsences: 0, youngPeople: 1 },
        '',
      ]);
      const replay = await runCommand(ofPlanner, 'replay', 'K1', '--json');
      expect(replay.status).toBe(0);
    });

    it('says how far the lists are, and builds one anew while the projector runs', async () => {
      const rows = async (config: Config) =>
        JSON.parse((await runCommand(config, 'projections', 'status', '--json')).out) as {
          name: string;
          upToDate: boolean;
        }[];
      const rebuilt = await runCommand(ofProjector, 'projections', 'rebuild', 'caseload');
      expect([rebuilt.status, rebuilt.err]).toEqual([0, 'The list caseload is built anew.\n']);
      const status = await rows(ofProjector);
      expect(status.map(({ name }) => name)).toContain('caseload');
      expect(status.every(({ upToDate }) => upToDate)).toBe(true);
      expect((await runCommand(ofProjector, 'projections', 'rebuild', 'nonsense')).status).toBe(1);
    });

    it('says in words what an account that may not read the whole log cannot do', async () => {
      if (real) return expect(cluster.wholeEvents).toBe(ofPlanner.events);
      const imported = await runCommand(ofPlanner, 'import', 'ssda903', returns());
      expect(imported.status).toBe(1);
      expect(imported.err).toContain('Use the account of the projector.');
      const status = await runCommand(ofPlanner, 'projections', 'status');
      expect(status.out).toContain('as far as can be told from here');
      const nobody = await runCommand(ofPlanner, 'replay', 'K2');
      expect([nobody.status, nobody.out]).toEqual([1, '']);
      expect(nobody.err).toContain('Ask again when the lists have caught up, or with the account of the projector.');
    });

    it('counts everybody on record while no projector is at work, or says that it cannot', async () => {
      const still = await clusterForTest();
      try {
        const planner = readConfig({}, { data: path.join(folder, 'still'), logLevel: 'silent', ...still.settings });
        const report = (config: Config) => runCommand(config, 'report', 'stability', '--json');
        const ofEverything = { ...planner, events: still.wholeEvents };
        const empty = await report(ofEverything);
        expect([empty.status, empty.err]).toEqual([1, 'Nothing is recorded yet. Import a return first.\n']);
        const engine = await openEngine(planner);
        await tell(engine.log, kitsHistory);
        await engine.close();
        expect(JSON.parse((await report(ofEverything)).out)).toMatchObject({ youngPeople: 1 });
        if (real) return;
        const refused = await report(planner);
        expect([refused.status, refused.out, refused.err]).toEqual([
          1,
          '',
          expect.stringContaining('the lists are being built'),
        ]);
      } finally {
        await still.end();
      }
    });

    it('starts no projector and no relay where one process does everything', async () => {
      const alone = readConfig({}, { data: path.join(folder, 'alone'), port: 0 });
      for (const app of ['projector', 'relay']) {
        const { status, err } = await runCommand(alone, 'start', app);
        expect([status, err]).toEqual([1, expect.stringContaining(`a ${app} is of a cluster.`)]);
      }
    });
  });
});
