import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFeedProgress } from '#libs/adapters/feed-progress-sql';
import { BEGINNING, FeedMoved, type FeedProgress, type Landmark, type ParkedInFeed } from '#libs/ports';
import { openDatabase, type StoreAddress } from '#libs/sql-kit';
import { sql } from 'kysely';
import { describeOnPostgres } from '../support/postgres';

const place = (n: number): string => String(n).padStart(20, '0');
const parked = (n: number, revision = 3): ParkedInFeed => ({
  stream: `journey-00000000-0000-4000-8000-00000000000${n}`,
  revision,
  position: place(revision),
  eventType: 'MoveDreamtOf',
  why: 'MoveDreamtOf is not known to this version',
});

function describeFeedProgress(address: () => Promise<StoreAddress>): void {
  let at: StoreAddress;
  const open: FeedProgress[] = [];
  const opened = async (feed?: string): Promise<FeedProgress> => {
    const progress = await openFeedProgress(at, feed);
    open.push(progress);
    return progress;
  };
  beforeEach(async () => {
    at = await address();
  });
  afterEach(async () => {
    for (const progress of open.splice(0)) await progress.close();
  });

  it('stands at the beginning when it is new', async () => {
    const progress = await opened();
    expect(await progress.position()).toBe(BEGINNING);
    expect(await progress.parked()).toEqual([]);
  });

  it('stands where it was moved to, also when it is opened again', async () => {
    await (await opened()).moveOn(BEGINNING, place(7), { park: [parked(1)] });
    const again = await opened();
    expect(await again.position()).toBe(place(7));
    expect(await again.parked()).toEqual([parked(1)]);
  });

  it('is moved by nobody who does not know where it stands, and parks nobody for them', async () => {
    const [one, two] = [await opened(), await opened()];
    await one.moveOn(BEGINNING, place(7));
    const late = two.moveOn(BEGINNING, place(5), { park: [parked(1)] });
    await expect(late).rejects.toBeInstanceOf(FeedMoved);
    expect([await two.position(), await two.parked()]).toEqual([place(7), []]);
  });

  it('is moved once by ten who ask at once', async () => {
    const progress = await opened();
    const ten = Array.from({ length: 10 }, (_, n) => place(n + 1));
    const moved = await Promise.allSettled(ten.map((to) => progress.moveOn(BEGINNING, to)));
    const won = ten.filter((_to, n) => moved[n]?.status === 'fulfilled');
    expect(won).toEqual([await progress.position()]);
  });

  it('parks somebody at the last place that was said, and unparks them', async () => {
    const progress = await opened();
    await progress.moveOn(BEGINNING, place(7), { park: [parked(1), parked(2)] });
    await progress.moveOn(place(7), place(7), { park: [parked(1, 5)], unpark: [parked(2).stream] });
    expect(await progress.parked()).toEqual([parked(1, 5)]);
  });

  const landmark = (day: number, revision = day): Landmark => ({
    ...{ stream: parked(1).stream, revision, id: `an invented id ${day} ${revision}` },
    recordedAt: `2026-03-0${day}T09:30:00.00${revision}Z`,
  });

  it('is noted with events by which the log is known again: the last of each day, until they are to be forgotten', async () => {
    const progress = await opened();
    expect(await progress.landmarks()).toEqual([]);
    await progress.moveOn(BEGINNING, place(7), { landmark: landmark(1) });
    await progress.moveOn(place(7), place(8));
    await progress.moveOn(place(8), place(9), { landmark: landmark(2, 5) });
    await progress.moveOn(place(9), place(10), { landmark: landmark(2, 6) });
    expect(await (await opened()).landmarks()).toEqual([landmark(2, 6), landmark(1)]);
    const late = progress.moveOn(place(8), place(9), { landmark: landmark(3) });
    await expect(late).rejects.toBeInstanceOf(FeedMoved);
    await progress.moveOn(place(10), place(7), { forget: [landmark(2, 6)] });
    expect(await progress.landmarks()).toEqual([landmark(1)]);
    await progress.moveOn(place(7), BEGINNING);
    expect(await progress.landmarks()).toEqual([]);
  });

  it('is kept, parked people and all, from a version that knew of no such event', async () => {
    await (await opened()).moveOn(BEGINNING, place(7), { park: [parked(1)], landmark: landmark(1) });
    const db = await openDatabase({ ...at, synchronous: 'FULL' });
    await sql`drop table landmark`.execute(db);
    // The version before had taken one step, and had no second.
    if ('schema' in at) await sql`delete from kysely_migration where name = 'feed-0002-landmark'`.execute(db);
    await db.destroy();
    const progress = await opened();
    expect([await progress.position(), await progress.parked()]).toEqual([place(7), [parked(1)]]);
    expect(await progress.landmarks()).toEqual([]);
    await progress.moveOn(place(7), place(8), { landmark: landmark(2) });
    expect(await (await opened()).landmarks()).toEqual([landmark(2)]);
  });

  it('keeps the place of each feed apart', async () => {
    const [one, two] = [await opened('files'), await opened('topic')];
    await one.moveOn(BEGINNING, place(7), { park: [parked(1)], landmark: landmark(1) });
    expect([await two.position(), await two.parked(), await two.landmarks()]).toEqual([BEGINNING, [], []]);
  });
}

describe('the place of a feed in a file', () => {
  let folder: string;
  afterEach(() => rm(folder, { recursive: true, force: true }));
  describeFeedProgress(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-progress-'));
    return { file: path.join(folder, 'feed.db') };
  });
});

describeOnPostgres('the place of a feed in PostgreSQL', (postgres) => {
  const address = async (): Promise<StoreAddress> => ({ postgres: await postgres().fresh(), schema: 'feed' });
  describeFeedProgress(address);

  it('is moved once by five workers who move it at once', async () => {
    const at = await address();
    const workers: FeedProgress[] = [];
    for (let n = 0; n < 5; n++) workers.push(await openFeedProgress(at));
    const moved = await Promise.allSettled(workers.map((progress, n) => progress.moveOn(BEGINNING, place(n + 1))));
    const won = moved.flatMap(({ status }, n) => (status === 'fulfilled' ? [place(n + 1)] : []));
    expect(won).toEqual([await workers[0]!.position()]);
    for (const progress of workers) await progress.close();
  });

  it('gives one relay the turn, and the next one when it is given back', async () => {
    const at = await address();
    const [one, two, other] = [
      await openFeedProgress(at),
      await openFeedProgress(at),
      await openFeedProgress(at, 'other'),
    ];
    const turn = await one.takeTurn();
    expect(turn).toBeDefined();
    expect(await two.takeTurn()).toBeUndefined();
    expect(await other.takeTurn()).toBeDefined();
    await turn?.release();
    expect(await two.takeTurn()).toBeDefined();
    await Promise.all([one, two, other].map((progress) => progress.close()));
  });

  it('gives it to the next one when whoever had it is gone', async () => {
    const at = await address();
    const [one, two] = [await openFeedProgress(at), await openFeedProgress(at)];
    const turn = await one.takeTurn();
    await one.close();
    expect(turn?.lost.aborted).toBe(true);
    expect(await two.takeTurn()).toBeDefined();
    await two.close();
  });
});
