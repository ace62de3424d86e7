import { setTimeout as pause } from 'node:timers/promises';
import { openReadStore } from '#libs/read-store';
import { inventedHistory, tell } from '#libs/testing/history';
import type { LaunchedApp } from '../support/cluster/app-process';
import { describeOnPostgres, type PostgresForTest } from '../support/postgres';
import { silentLine } from '../support/silent-line';
import { ClusterAtWork, IN_GOOD_ORDER, lastWords, says } from './support/cluster-at-work';
import { HeldUp } from './support/held-up';
import { cleanRows, until } from './support/lists-at-work';
import { rowsInStore } from './support/rows-in-store';

jest.setTimeout(120_000);

const WAITS = 'waiting for its turn';
const TAKES_OVER = 'taking over';
/** Long enough for a signal to arrive, and for whoever ends at once to be gone. */
const A_MOMENT_MS = 400;

function begin(postgres: () => PostgresForTest) {
  const at: { cluster: ClusterAtWork; held?: HeldUp } = { cluster: undefined as unknown as ClusterAtWork };
  beforeEach(async () => {
    at.cluster = await ClusterAtWork.begin(await postgres().fresh());
    await (await openReadStore(at.cluster.lists)).close();
    await tell(at.cluster.log, inventedHistory({ seed: 81, people: 20, events: 300 }));
  });
  afterEach(async () => {
    await at.held?.end();
    delete at.held;
    await at.cluster.end();
  });
  return at;
}

/** Whether the lists hold what they hold when they are built from the log in one go. */
async function isClean({ log, lists }: ClusterAtWork, postgres: PostgresForTest): Promise<boolean> {
  return (await rowsInStore(lists)) === (await cleanRows(log, { ...lists, postgres: await postgres.fresh() }));
}

describeOnPostgres('a projector that is told to stop (SIGTERM) in the middle of a batch', (postgres) => {
  const at = begin(postgres);

  const inABatch = async (): Promise<[LaunchedApp, HeldUp]> => {
    at.held = await HeldUp.at(at.cluster.postgres, 'lists', 'checkpoint');
    const app = at.cluster.launch('projector');
    await at.held.untilSomebodyWaits();
    return [app, at.held];
  };

  it('finishes it, however often it is told, gives its lists back and says that it stopped', async () => {
    const [app, held] = await inABatch();
    for (let times = 0; times < 3; times++) {
      app.tell('SIGTERM');
      await pause(A_MOMENT_MS);
    }
    expect(await isClean(at.cluster, postgres())).toBe(false);
    await held.letGo();
    expect(await app.ended).toEqual(IN_GOOD_ORDER);
    expect([lastWords(app), await held.locksHeld()]).toEqual(['stopped', 0]);
    expect(await isClean(at.cluster, postgres())).toBe(true);
  });

  it('would leave it unfinished if it were killed there: this very test finds it', async () => {
    const [app, held] = await inABatch();
    app.tell('SIGKILL');
    await app.ended;
    await held.letGo();
    expect(await isClean(at.cluster, postgres())).toBe(false);
  });

  it('leaves the lists to the next one, which goes on at once', async () => {
    const [app, held] = await inABatch();
    const next = at.cluster.launch('projector');
    await until(() => says(next, WAITS));
    app.tell('SIGTERM');
    await pause(A_MOMENT_MS);
    await held.letGo();
    expect(await app.ended).toEqual(IN_GOOD_ORDER);
    await until(() => says(next, TAKES_OVER));
    await tell(at.cluster.log, inventedHistory({ seed: 82, people: 3, events: 20 }), 1_000);
    await (await next.started).untilReady();
    next.tell('SIGINT');
    expect(await next.ended).toEqual(IN_GOOD_ORDER);
    expect(await isClean(at.cluster, postgres())).toBe(true);
  });

  it('gives it up whole where it cannot be finished in time, and says so by its status', async () => {
    const before = await rowsInStore(at.cluster.lists);
    const [app, held] = await inABatch();
    app.tell('SIGTERM');
    expect(await app.ended).toEqual({ status: 1, signal: null });
    expect(lastWords(app)).toBe('closing took too long; leaving');
    await held.letGo();
    expect(await rowsInStore(at.cluster.lists)).toBe(before);
    const next = await at.cluster.launch('projector').started;
    await next.untilReady();
    expect(await isClean(at.cluster, postgres())).toBe(true);
  });

  it('may be told so while it is starting', async () => {
    at.held = await HeldUp.atOpening(at.cluster.postgres, 'lists');
    const app = at.cluster.launch('projector');
    await at.held.untilSomebodyWaits();
    app.tell('SIGTERM');
    await pause(A_MOMENT_MS);
    await at.held.letGo();
    expect(await app.ended).toEqual(IN_GOOD_ORDER);
    expect([lastWords(app), await at.held.locksHeld()]).toEqual(['stopped', 0]);
    await (await at.cluster.launch('projector').started).untilReady();
    expect(await isClean(at.cluster, postgres())).toBe(true);
  });

  it('ends while the event store says nothing', async () => {
    const line = await silentLine(at.cluster.events.address);
    const app = at.cluster.launch('projector', { THROUGHLINE_EVENTS: line.url });
    await (await app.started).untilReady();
    line.fallSilent();
    await tell(at.cluster.log, inventedHistory({ seed: 82, people: 3, events: 20 }), 1_000);
    await pause(A_MOMENT_MS);
    app.tell('SIGTERM');
    expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
    await line.close();
  });

  it('ends while PostgreSQL says nothing, and half of a batch is in no list', async () => {
    const line = await silentLine(at.cluster.postgres);
    at.held = await HeldUp.at(at.cluster.postgres, 'lists', 'checkpoint');
    const app = at.cluster.launch('projector', { THROUGHLINE_POSTGRES: line.url });
    await at.held.untilSomebodyWaits();
    line.fallSilent();
    app.tell('SIGTERM');
    expect((await app.ended).signal).toBe(null);
    await line.close();
    await at.held.letGo();
    await (await at.cluster.launch('projector').started).untilReady();
    expect(await isClean(at.cluster, postgres())).toBe(true);
  });
});

describeOnPostgres(
  'a projector whose PostgreSQL is gone',
  (postgres) => {
    const at = begin(postgres);

    it('ends in good order when it is told to stop', async () => {
      const app = at.cluster.launch('projector');
      await (await app.started).untilReady();
      await postgres().stopAtOnce();
      try {
        await tell(at.cluster.log, inventedHistory({ seed: 82, people: 3, events: 20 }), 1_000);
        await until(() => says(app, 'trying again'));
        app.tell('SIGTERM');
        expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
      } finally {
        await postgres().startAgain();
      }
      await (await at.cluster.launch('projector').started).untilReady();
      expect(await isClean(at.cluster, postgres())).toBe(true);
    });
  },
  { own: true },
);
