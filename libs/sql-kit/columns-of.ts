import { sql, type Kysely } from 'kysely';
import { schemaOf } from './postgres/postgres-dialect';

/** The columns of a table or view as it stands on disk; none when there is no such table. Each engine has its own way. */
export async function columnsOf<DB>(db: Kysely<DB>, table: string): Promise<readonly string[]> {
  const schema = schemaOf(db);
  const { rows } =
    schema === undefined
      ? await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
      : await sql<{ name: string }>`
          select column_name as name from information_schema.columns
          where table_schema = ${schema} and table_name = ${table}
          order by ordinal_position`.execute(db);
  return rows.map(({ name }) => name);
}
