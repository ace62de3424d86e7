import { BEGINNING, FeedMoved, type FeedParking, type FeedProgress, type FeedTurn, type Position } from '#libs/ports';
import { openKeptStore, openLocks, type Locks, type StoreAddress } from '#libs/sql-kit';
import type { Kysely, Transaction } from 'kysely';
import { fromRow, PROGRESS_STORE, toRow, type ProgressTables } from './tables';

/**
 * Opens the place of a feed. One store can hold several: what was published to one place has not been published to another.
 * Throws `StoreUnusable`; `DatabaseAway` later, while its PostgreSQL cannot be reached.
 */
export async function openFeedProgress(at: StoreAddress, feed = 'feed'): Promise<FeedProgress> {
  const db = await openKeptStore<ProgressTables>(at, PROGRESS_STORE);
  try {
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

  async moveOn(from: Position, to: Position, parking: FeedParking = {}): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      const moved = await trx
        .updateTable('progress')
        .set({ position: to })
        .where('feed', '=', this.feed)
        .where('position', '=', from)
        .executeTakeFirstOrThrow();
      if (Number(moved.numUpdatedRows) !== 1) throw new FeedMoved('another relay of this feed has moved it on');
      await this.#park(trx, parking);
    });
  }

  takeTurn(): Promise<FeedTurn | undefined> {
    return this.locks.tryLock(`publish ${this.feed}`);
  }

  async close(): Promise<void> {
    await this.locks.close();
    await this.db.destroy();
  }

  async #park(trx: Transaction<ProgressTables>, { park = [], unpark = [] }: FeedParking): Promise<void> {
    for (const stream of [...unpark, ...park.map((one) => one.stream)]) {
      await trx.deleteFrom('parked').where('feed', '=', this.feed).where('stream', '=', stream).execute();
    }
    for (const one of park) await trx.insertInto('parked').values(toRow(this.feed, one)).execute();
  }
}
