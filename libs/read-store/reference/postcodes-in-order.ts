import { openDatabase, type StoreAddress } from '#libs/sql-kit';
import type { ReferenceSchema } from '../database/schema';
import type { PostcodeRow } from '../reference-store';

const PAGE_ROWS = 2_000;

/** Every postcode of a store of reference data that is there already, for bringing them to another one. */
export async function* postcodesInOrder(at: StoreAddress): AsyncGenerator<PostcodeRow> {
  const db = await openDatabase<ReferenceSchema>({ ...at, synchronous: 'FULL', readOnly: true });
  try {
    for (let last = ''; ;) {
      const page = await db
        .selectFrom('postcode')
        .selectAll()
        .where('postcode', '>', last)
        .orderBy('postcode')
        .limit(PAGE_ROWS)
        .execute();
      yield* page;
      const end = page.at(-1);
      if (end === undefined) return;
      last = end.postcode;
    }
  } finally {
    await db.destroy();
  }
}
