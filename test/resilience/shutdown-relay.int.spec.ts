import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NonEmptyArray, Position, Recordable } from '#libs/ports';
import type { LaunchedApp } from '../support/cluster/app-process';
import { describeOnPostgres, type PostgresForTest } from '../support/postgres';
import { ClusterAtWork, IN_GOOD_ORDER, lastWords, says } from './support/cluster-at-work';
import { told } from './support/feed-at-work';
import { HeldUp } from './support/held-up';
import { until } from './support/lists-at-work';

jest.setTimeout(120_000);

/** Two batches and a part of one. */
const EVENTS = 120;
const BATCH = 50;
/** Long enough for a signal to arrive, and for whoever ends at once to be gone; shorter than a statement may wait. */
const A_MOMENT_MS = 400;

function begin(postgres: () => PostgresForTest) {
  const at: { cluster: ClusterAtWork; held?: HeldUp } = { cluster: undefined as unknown as ClusterAtWork };
  beforeEach(async () => {
    at.cluster = await ClusterAtWork.begin(await postgres().fresh());
    await (await at.cluster.feedPlace()).close();
  });
  afterEach(async () => {
    await at.held?.end();
    delete at.held;
    await at.cluster.end();
  });
  return at;
}

/** Records at once what other systems are told of one invented young person: its ids in order, and where each stands. */
async function record({ log }: ClusterAtWork): Promise<{ ids: readonly string[]; positions: readonly Position[] }> {
  const stream = `journey-${randomUUID()}` as const;
  const events = Array.from({ length: EVENTS }, (): Recordable => told());
  await log.append(stream, 'none', events as unknown as NonEmptyArray<Recordable>);
  const positions = (await log.readStream(stream)).events.map(({ position }) => position);
  return { ids: events.map(({ id }) => id), positions };
}

async function placeOf(cluster: ClusterAtWork): Promise<Position> {
  const progress = await cluster.feedPlace();
  const position = await progress.position();
  await progress.close();
  return position;
}

describeOnPostgres('a relay that is told to stop (SIGTERM) between publishing and noting it', (postgres) => {
  const at = begin(postgres);

  /** A relay that has published its first batch, and another that waits for its turn. */
  async function inABatch() {
    const { cluster } = at;
    const app = cluster.launch('relay');
    await (await app.started).untilReady();
    const next = cluster.launch('relay');
    await until(() => says(next, 'waiting for its turn'));
    at.held = await HeldUp.at(cluster.postgres, 'feed', 'progress');
    const recorded = await record(cluster);
    await at.held.untilSomebodyWaits();
    expect((await cluster.published()).length).toBe(BATCH);
    return { app, next, held: at.held, ...recorded };
  }

  /** The next relay publishes the rest and is told to stop as well. */
  async function finish(next: LaunchedApp, to: Position | undefined): Promise<void> {
    await until(async () => (await placeOf(at.cluster)) === to);
    next.tell('SIGTERM');
    expect([await next.ended, lastWords(next)]).toEqual([IN_GOOD_ORDER, 'stopped']);
  }

  it('notes it, however often it is told, stops there and says so; the next one repeats nothing and leaves nothing out', async () => {
    const { app, next, held, ids, positions } = await inABatch();
    for (const signal of ['SIGTERM', 'SIGTERM', 'SIGINT'] as const) {
      app.tell(signal);
      await pause(A_MOMENT_MS);
    }
    await held.letGo();
    expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
    expect(says(app, 'trying again')).toBe(false);
    expect(positions.indexOf(await placeOf(at.cluster))).toBeGreaterThanOrEqual(BATCH - 1);
    await finish(next, positions.at(-1));
    expect(await at.cluster.published()).toEqual(ids);
  });

  it('would repeat it if it were killed there: this very test finds it', async () => {
    const { app, next, held, ids, positions } = await inABatch();
    app.tell('SIGKILL');
    await app.ended;
    await held.letGo();
    await finish(next, positions.at(-1));
    expect(await at.cluster.published()).toEqual([...ids.slice(0, BATCH), ...ids]);
  });

  it('may be told so while it is starting: nothing is published yet', async () => {
    const { ids, positions } = await record(at.cluster);
    at.held = await HeldUp.atOpening(at.cluster.postgres, 'feed');
    const app = at.cluster.launch('relay');
    await at.held.untilSomebodyWaits();
    app.tell('SIGTERM');
    await pause(A_MOMENT_MS);
    await at.held.letGo();
    expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
    expect(await at.held.locksHeld()).toBe(0);
    await finish(at.cluster.launch('relay'), positions.at(-1));
    expect(await at.cluster.published()).toEqual(ids);
  });
});

describeOnPostgres('a relay that is told to stop while its feed says nothing', (postgres) => {
  const at = begin(postgres);

  it('gives the batch up, notes nothing of it, gives its turn back and ends in good order', async () => {
    const sockets = new Set<Socket>();
    const broker = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((listening) => broker.listen(0, '127.0.0.1', listening));
    const { port } = broker.address() as AddressInfo;
    await record(at.cluster);
    const app = at.cluster.launch('relay', { THROUGHLINE_FEED: `kafka://127.0.0.1:${port}` });
    await app.started;
    // Asked once when it was opened, and again for the batch.
    await until(() => sockets.size > 1);
    app.tell('SIGTERM');
    expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
    expect(says(app, 'the batch is published again next time')).toBe(true);
    const progress = await at.cluster.feedPlace('throughline.young-people.v1');
    expect([await progress.position(), await progress.parked()]).toEqual(['0'.repeat(20), []]);
    expect(await progress.takeTurn()).toBeDefined();
    await progress.close();
    for (const socket of sockets) socket.destroy();
    broker.close();
  });
});

describeOnPostgres(
  'a relay whose PostgreSQL is gone',
  (postgres) => {
    const at = begin(postgres);

    it('ends in good order when it is told to stop', async () => {
      const app = at.cluster.launch('relay');
      await (await app.started).untilReady();
      await postgres().stopAtOnce();
      await until(() => says(app, 'trying again'));
      app.tell('SIGTERM');
      expect([await app.ended, lastWords(app)]).toEqual([IN_GOOD_ORDER, 'stopped']);
      await postgres().startAgain();
    });
  },
  { own: true },
);
