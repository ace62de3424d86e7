import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { ColumnType, Projection, TableShape } from '#libs/projections';
import { columnsOf } from '#libs/sql-kit';
import type { ReadSchema } from '../database/schema';
import { tableOf, type GenerationKey } from './slot';

type Trx = Transaction<ReadSchema>;

/**
 * Lets queries of this version read the rows of another until its own are there: a column that those rows lack reads as
 * null, a table that they lack has no rows. What they have besides stays, for whoever still runs the other version.
 */
export async function widenViews(trx: Trx, projection: Projection, used: GenerationKey): Promise<void> {
  for (const [table, shape] of Object.entries(projection.tables)) {
    const shown = await columnsOf<ReadSchema>(trx, table);
    if (!Object.keys(shape.columns).every((column) => shown.includes(column))) await widen(trx, table, shape, used);
  }
}

async function widen(trx: Trx, table: string, shape: TableShape, used: GenerationKey): Promise<void> {
  const source = tableOf(used, table);
  const there = await columnsOf<ReadSchema>(trx, source);
  const lacking = Object.entries(shape.columns).filter(([column]) => !there.includes(column));
  const columns = [...there.map((column) => sql.ref(column)), ...lacking.map(([name, type]) => nothing(name, type))];
  await trx.schema.dropView(table).ifExists().execute();
  const rows = there.length === 0 ? sql`where 1 = 0` : sql`from ${sql.table(source)}`;
  await sql`create view ${sql.table(table)} as select ${sql.join(columns)} ${rows}`.execute(trx);
}

const nothing = (column: string, type: ColumnType): RawBuilder<unknown> =>
  sql`cast(null as ${sql.raw(type)}) as ${sql.ref(column)}`;
