import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { schemaOf } from './postgres/postgres-dialect';

/**
 * How long a change waits for a table that somebody is reading. Much shorter than the second after which PostgreSQL
 * looks for those who wait for each other: it is the change that gives way, never a page.
 */
const WAIT_FOR_READERS = '100ms';
const PAUSE_MS = 50;
const GIVE_UP_AFTER_MS = 60_000;
/** Waited too long for a lock; or was found waiting in a circle after all. */
const GAVE_WAY = /^(55P03|40P01)$/;

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | undefined)?.code);

/**
 * A transaction that makes, replaces or drops tables and views while others read them. In PostgreSQL it needs them for
 * itself for a moment: when it cannot have them soon it undoes what it did, lets the readers through and runs `work`
 * again, for a minute at most.
 */
export async function changingTables<DB, T>(db: Kysely<DB>, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (schemaOf(db) === undefined) return db.transaction().execute(work);
  const until = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    try {
      return await db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = ${sql.lit(WAIT_FOR_READERS)}`.execute(trx);
        return work(trx);
      });
    } catch (error) {
      if (!GAVE_WAY.test(codeOf(error)) || Date.now() > until) throw error;
      await pause(PAUSE_MS);
    }
  }
}

/**
 * Not there, or being replaced at this moment: a table, view or column (42P01, 42703), a whole schema (3F000), a plan made
 * before (0A000), or a reader found waiting in a circle (40P01). SQLite has words only.
 */
const REPLACED = /^(42P01|42703|3F000|0A000|40P01)$/;

/** Whether a question that only reads may be asked again, because what it asks for was replaced under it or is not made yet. */
export function wasReplaced(error: unknown): boolean {
  return (
    REPLACED.test(codeOf(error)) || /^no such (table|column)/.test(String((error as Partial<Error> | null)?.message))
  );
}
