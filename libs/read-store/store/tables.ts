import { sql, type Kysely, type Transaction } from 'kysely';
import { BEGINNING } from '#libs/ports';
import { ownerOf, type Projection, type TableShape } from '#libs/projections';
import type { ReadSchema } from '../database/schema';
import { keyOf, stateTableOf, tableOf, type Slot } from './slot';

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
  for (const [table, shape] of Object.entries(slot.projection.tables)) {
    await createTable(db, tableOf(slot, table), shape);
  }
  const state: TableShape = { columns: { youngPersonId: 'text', state: 'text' }, key: ['youngPersonId'] };
  await createTable(db, stateTableOf(slot), state);
  await db
    .insertInto('checkpoint')
    .values({ ...keyOf(slot), position: BEGINNING })
    .execute();
}

/** Takes a generation away. A list whose older version had other tables names them by what is on disk, not by us. */
async function dropSlot(db: Db, key: { name: string; version: number; generation: number }, tables: string[]) {
  for (const table of [...tables, `${key.name}State`]) {
    await db.schema.dropTable(`${table}_v${key.version}_${key.generation}`).ifExists().execute();
  }
  for (const book of ['checkpoint', 'parked'] as const) {
    await db
      .deleteFrom(book)
      .where('name', '=', key.name)
      .where('version', '=', key.version)
      .where('generation', '=', key.generation)
      .execute();
  }
}

/** Takes away every generation of a list but those to keep. */
export async function dropOthers(db: Db, projection: Projection, keep: readonly number[]): Promise<void> {
  const rows = await db.selectFrom('checkpoint').selectAll().where('name', '=', projection.name).execute();
  const old = rows.filter((row) => !keep.includes(row.generation));
  for (const row of old) await dropSlot(db, row, Object.keys(projection.tables));
}

/** Points the names that queries use at a generation. */
export async function pointViewsAt(db: Db, slot: Slot): Promise<void> {
  for (const table of Object.keys(slot.projection.tables)) {
    await db.schema.dropView(table).ifExists().execute();
    const rows = sql`select * from ${sql.table(tableOf(slot, table))}`;
    await sql`create view ${sql.table(table)} as ${rows}`.execute(db);
  }
  const current = keyOf(slot);
  await db
    .insertInto('projectionCurrent')
    .values(current)
    .onConflict((c) => c.column('name').doUpdateSet({ version: current.version, generation: current.generation }))
    .execute();
}
