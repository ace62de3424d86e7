import { foldPostcode } from '#libs/domain/kernel';
import { migrate, openDatabase, type StoreAddress } from '#libs/sql-kit';
import type { Kysely } from 'kysely';
import type { ReferenceSchema } from '../database/schema';
import { REFERENCE_MIGRATIONS } from '../migrations';
import type { GridPoint, Located, PostcodeRow, ReferenceStore } from '../reference-store';

const ROWS_A_STATEMENT = 200;
const ASKED_AT_ONCE = 500;

/** Opens the store of reference data. It cannot be built anew from the log, so its writes are synced. */
export async function openReferenceStore(at: StoreAddress): Promise<ReferenceStore> {
  const db = await openDatabase<ReferenceSchema>({ ...at, synchronous: 'FULL' });
  try {
    await migrate(db, REFERENCE_MIGRATIONS);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    savePostcodes: (batch) => savePostcodes(db, batch),
    locate: async (postcode) => (await locateMany(db, [postcode])).get(postcode),
    locateMany: (postcodes) => locateMany(db, postcodes),
    postcodeCount: () => postcodeCount(db),
    close: () => db.destroy(),
  };
}

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const folded = (text: string): string => {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return OUTWARD.test(bare) ? bare : foldPostcode(text);
};

function checkedRow(row: PostcodeRow): PostcodeRow {
  const { easting, northing } = row;
  if (Number.isInteger(easting) && Number.isInteger(northing))
    return { postcode: folded(row.postcode), easting, northing };
  throw new RangeError(`easting and northing of ${row.postcode} must be whole metres`);
}

async function savePostcodes(db: Kysely<ReferenceSchema>, batch: readonly PostcodeRow[]): Promise<number> {
  // One statement cannot put the same postcode in twice: the row that came last stands.
  const last = new Map(batch.map(checkedRow).map((row) => [row.postcode, row]));
  // In one order for everybody: two that save the same postcodes at the same moment would otherwise wait for each other.
  const rows = [...last.values()].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      await trx
        .insertInto('postcode')
        .values(rows.slice(at, at + ROWS_A_STATEMENT))
        .onConflict((c) =>
          c.column('postcode').doUpdateSet((eb) => ({
            easting: eb.ref('excluded.easting'),
            northing: eb.ref('excluded.northing'),
          })),
        )
        .execute();
    }
  });
  return rows.length;
}

const outwardOf = (postcode: string): string => postcode.split(' ')[0] ?? postcode;

async function locateMany(
  db: Kysely<ReferenceSchema>,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, Located>> {
  const asked = new Map(postcodes.map((postcode) => [postcode, folded(postcode)]));
  const points = await pointsOf(db, [...new Set([...asked.values()].flatMap((code) => [code, outwardOf(code)]))]);
  const found = new Map<string, Located>();
  for (const [postcode, code] of asked) {
    const located = locatedAt(code, points);
    if (located !== undefined) found.set(postcode, located);
  }
  return found;
}

function locatedAt(code: string, points: ReadonlyMap<string, GridPoint>): Located | undefined {
  const exact = OUTWARD.test(code) ? undefined : points.get(code);
  if (exact !== undefined) return { ...exact, precision: 'postcode' };
  const middle = points.get(outwardOf(code));
  return middle === undefined ? undefined : { ...middle, precision: 'outward' };
}

async function pointsOf(db: Kysely<ReferenceSchema>, codes: readonly string[]): Promise<Map<string, GridPoint>> {
  const points = new Map<string, GridPoint>();
  for (let at = 0; at < codes.length; at += ASKED_AT_ONCE) {
    const rows = await db
      .selectFrom('postcode')
      .selectAll()
      .where('postcode', 'in', codes.slice(at, at + ASKED_AT_ONCE))
      .execute();
    for (const { postcode, easting, northing } of rows) points.set(postcode, { easting, northing });
  }
  return points;
}

async function postcodeCount(db: Kysely<ReferenceSchema>): Promise<number> {
  const row = await db
    .selectFrom('postcode')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
