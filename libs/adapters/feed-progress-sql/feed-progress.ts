import {
  BEGINNING,
  FeedMoved,
  type FeedNote,
  type FeedParking,
  type FeedProgress,
  type FeedTurn,
  type Landmark,
  type Position,
} from '#libs/ports';
import { openKeptStore, openLocks, type Locks, type StoreAddress } from '#libs/sql-kit';
import { sql, type Kysely, type Transaction } from 'kysely';
import {
  dayOf,
  fromRow,
  landmarkFromRow,
  landmarkToRow,
  LATER_IN_FILE,
  PROGRESS_STORE,
  toRow,
  type ProgressTables,
} from './tables';

/**
 * Opens the place of a feed. One store can hold several: what was published to one place has not been published to another.
 * Throws `StoreUnusable`; `DatabaseAway` later, while its PostgreSQL cannot be reached.
 */
export async function openFeedProgress(at: StoreAddress, feed = 'feed'): Promise<FeedProgress> {
  const db = await openKeptStore<ProgressTables>(at, PROGRESS_STORE);
  try {
    if ('file' in at) await sql.raw(LATER_IN_FILE).execute(db);
    const none = { feed, position: BEGINNING };
    await db
      .insertInto('progress')
      .values(none)
      .onConflict((conflict) => conflict.column('feed').doNothing())
      .execute();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new SqlFeedProgress(db, openLocks(at), feed);
}

class SqlFeedProgress implements FeedProgress {
  constructor(
    private readonly db: Kysely<ProgressTables>,
    private readonly locks: Locks,
    private readonly feed: string,
  ) {}

  async position(): Promise<Position> {
    const asked = this.db.selectFrom('progress').select('position').where('feed', '=', this.feed);
    return (await asked.executeTakeFirstOrThrow()).position;
  }

  async parked(): ReturnType<FeedProgress['parked']> {
    const asked = this.db.selectFrom('parked').selectAll().where('feed', '=', this.feed).orderBy('position');
    return (await asked.execute()).map(fromRow);
  }

  async landmarks(): Promise<readonly Landmark[]> {
    const asked = this.db.selectFrom('landmark').selectAll().where('feed', '=', this.feed);
    return (await asked.orderBy('recorded_at', 'desc').execute()).map(landmarkFromRow);
  }

  async moveOn(from: Position, to: Position, note: FeedNote = {}): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      const moved = await trx
        .updateTable('progress')
        .set({ position: to })
        .where('feed', '=', this.feed)
        .where('position', '=', from)
        .executeTakeFirstOrThrow();
      if (Number(moved.numUpdatedRows) !== 1) throw new FeedMoved('another relay of this feed has moved it on');
      await this.#park(trx, note);
      if (to === BEGINNING) await trx.deleteFrom('landmark').where('feed', '=', this.feed).execute();
      else await this.#mark(trx, note);
    });
  }

  takeTurn(): Promise<FeedTurn | undefined> {
    return this.locks.tryLock(`publish ${this.feed}`);
  }

  async close(): Promise<void> {
    await this.locks.close();
    await this.db.destroy();
  }

  async #mark(trx: Transaction<ProgressTables>, { landmark, forget = [] }: FeedNote): Promise<void> {
    const isThere = landmark === undefined ? [] : [landmark];
    for (const day of [...forget, ...isThere].map(dayOf)) {
      await trx.deleteFrom('landmark').where('feed', '=', this.feed).where('day', '=', day).execute();
    }
    for (const one of isThere) await trx.insertInto('landmark').values(landmarkToRow(this.feed, one)).execute();
  }

  async #park(trx: Transaction<ProgressTables>, { park = [], unpark = [] }: FeedParking): Promise<void> {
    for (const stream of [...unpark, ...park.map((one) => one.stream)]) {
      await trx.deleteFrom('parked').where('feed', '=', this.feed).where('stream', '=', stream).execute();
    }
    for (const one of park) await trx.insertInto('parked').values(toRow(this.feed, one)).execute();
  }
}
