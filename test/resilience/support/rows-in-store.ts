import { sql, type Kysely } from 'kysely';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import { openDatabase, type StoreAddress } from '#libs/sql-kit';

type Row = Readonly<Record<string, unknown>>;
type Db = Kysely<Record<string, Row>>;

/**
 * Everything the lists in a store hold, as one text, the same for both engines: every row of every list in use, every kept
 * state, everybody parked, and how far each list is.
 */
export async function rowsInStore(at: StoreAddress, lists: readonly Projection[] = ALL_PROJECTIONS): Promise<string> {
  const db = await openDatabase<Record<string, Row>>({ ...at, readOnly: true, synchronous: 'NORMAL' });
  try {
    const parts: unknown[] = [];
    for (const list of lists) parts.push([list.name, await partsOf(db, list)]);
    return JSON.stringify(parts, null, 1);
  } finally {
    await db.destroy();
  }
}

async function partsOf(db: Db, { name, tables }: Projection): Promise<readonly unknown[]> {
  const [used] = await all(
    db,
    sql`select version, generation from ${sql.table('projectionCurrent')} where name = ${name}`,
  );
  const here = sql`name = ${name} and version = ${used?.['version']} and generation = ${used?.['generation']}`;
  const state = `${name}State_v${String(used?.['version'])}_${String(used?.['generation'])}`;
  const views = await Promise.all(Object.keys(tables).map((table) => all(db, sql`select * from ${sql.table(table)}`)));
  return [
    ...views.map(sorted),
    sorted(await all(db, sql`select * from ${sql.table(state)}`)),
    sorted(await all(db, sql`select "youngPersonId", position, "eventType", why from parked where ${here}`)),
    sorted(await all(db, sql`select position from checkpoint where ${here}`)),
  ];
}

const all = async (db: Db, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(db)).rows;

const sorted = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
