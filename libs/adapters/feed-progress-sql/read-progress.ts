import type { ParkedInFeed, Position } from '#libs/ports';
import { openDatabase, wasReplaced, type StoreAddress } from '#libs/sql-kit';
import type { Kysely } from 'kysely';
import { fromRow, type ProgressTables } from './tables';

/** How far a feed has been published, and who waits, at one moment. */
export interface FeedStanding {
  readonly position: Position;
  readonly parked: readonly ParkedInFeed[];
}

/**
 * Looks where a feed stands, beside a relay that may be at work, and makes nothing: undefined when nothing was ever
 * published to it. Throws `DatabaseAway`, `DatabaseRefused`, and what SQLite throws when there is no such file.
 */
export async function readFeedProgress(at: StoreAddress, feed: string): Promise<FeedStanding | undefined> {
  const db = await openDatabase<ProgressTables>({ ...at, synchronous: 'FULL', readOnly: true });
  try {
    return await standing(db, feed);
  } catch (error) {
    if (wasReplaced(error)) return undefined;
    throw error;
  } finally {
    await db.destroy();
  }
}

async function standing(db: Kysely<ProgressTables>, feed: string): Promise<FeedStanding | undefined> {
  const place = await db.selectFrom('progress').select('position').where('feed', '=', feed).executeTakeFirst();
  if (place === undefined) return undefined;
  const parked = await db.selectFrom('parked').selectAll().where('feed', '=', feed).orderBy('position').execute();
  return { position: place.position, parked: parked.map(fromRow) };
}
