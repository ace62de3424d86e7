import type { AccessEntry } from '#libs/ports';
import { openDatabase, type StoreAddress } from '#libs/sql-kit';
import { fromRow, type AccessTables } from './tables';

const PAGE_ROWS = 1_000;

/**
 * Every entry of an access log that is there already, in the order of recording: for bringing a log to another place and for
 * counting what a copy holds. Nothing that answers a person reads it so.
 */
export async function* accessEntriesInOrder(at: StoreAddress): AsyncGenerator<AccessEntry> {
  const db = await openDatabase<AccessTables>({ ...at, synchronous: 'FULL', readOnly: true });
  try {
    for (let last = 0; ;) {
      const asked = db.selectFrom('entries').selectAll().where('row', '>', last);
      const page = await asked.orderBy('row').limit(PAGE_ROWS).execute();
      for (const row of page) yield fromRow(row);
      const end = page.at(-1);
      if (end === undefined) return;
      last = end.row;
    }
  } finally {
    await db.destroy();
  }
}
