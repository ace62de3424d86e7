import { sql, type Kysely, type Transaction } from 'kysely';
import { BEGINNING } from '#libs/ports';
import { ownerOf, type Projection, type TableShape } from '#libs/projections';
import type { ReadSchema } from '../database/schema';
import { keyOf, stateTableOf, tableOf, type GenerationKey, type Slot } from './slot';

type Db = Kysely<ReadSchema> | Transaction<ReadSchema>;

async function createTable(db: Db, name: string, shape: TableShape): Promise<void> {
  let builder = db.schema.createTable(name);
  for (const [column, type] of Object.entries(shape.columns)) {
    builder = builder.addColumn(column, type, (c) => (shape.key.includes(column) ? c.notNull() : c));
  }
  await builder.addPrimaryKeyConstraint(`${name}_key`, shape.key as never[]).execute();
  for (const [at, columns] of indexesOf(shape).entries()) {
    await db.schema
      .createIndex(`${name}_${at}`)
      .on(name)
      .columns([...columns])
      .execute();
  }
}

// All rows of a young person are replaced together, so a table not keyed by them first needs a way to find them.
function indexesOf(shape: TableShape): readonly (readonly string[])[] {
  const owner = ownerOf(shape);
  const needed = shape.key[0] === owner ? [] : [[owner]];
  return [...needed, ...(shape.indexes ?? [])];
}

/** Makes the empty tables of a generation and its checkpoint at the beginning of the log. */
export async function createSlot(db: Db, slot: Slot): Promise<void> {
  const key = keyOf(slot);
  for (const [table, shape] of Object.entries(slot.projection.tables)) {
    await createTable(db, tableOf(key, table), shape);
  }
  const state: TableShape = { columns: { youngPersonId: 'text', state: 'text' }, key: ['youngPersonId'] };
  await createTable(db, stateTableOf(key), state);
  await db
    .insertInto('checkpoint')
    .values({ ...key, position: BEGINNING, commits: 0 })
    .execute();
}

/**
 * Takes a generation away, its checkpoint first: whoever writes to it locks that before the tables, and so does this.
 * Tables that only an older version had stay behind, unused, until the store is thrown away.
 */
async function dropGeneration(db: Db, key: GenerationKey, tables: readonly string[]): Promise<void> {
  for (const book of ['checkpoint', 'parked'] as const) {
    await db
      .deleteFrom(book)
      .where('name', '=', key.name)
      .where('version', '=', key.version)
      .where('generation', '=', key.generation)
      .execute();
  }
  for (const table of [...tables.map((one) => tableOf(key, one)), stateTableOf(key)]) {
    await db.schema.dropTable(table).ifExists().execute();
  }
}

/** Takes away every generation of a list but the one to keep. */
export async function dropOthers(db: Db, projection: Projection, keep: GenerationKey | undefined): Promise<void> {
  const rows = await db.selectFrom('checkpoint').selectAll().where('name', '=', projection.name).execute();
  const old = rows.filter((row) => row.version !== keep?.version || row.generation !== keep.generation);
  for (const row of old) await dropGeneration(db, row, Object.keys(projection.tables));
}

/** Points the names that queries use at a generation. */
export async function pointViewsAt(db: Db, slot: Slot): Promise<void> {
  const current = keyOf(slot);
  for (const table of Object.keys(slot.projection.tables)) {
    await db.schema.dropView(table).ifExists().execute();
    const rows = sql`select * from ${sql.table(tableOf(current, table))}`;
    await sql`create view ${sql.table(table)} as ${rows}`.execute(db);
  }
  await db
    .insertInto('projectionCurrent')
    .values(current)
    .onConflict((c) => c.column('name').doUpdateSet({ version: current.version, generation: current.generation }))
    .execute();
}
