import type { SqliteStatement } from 'kysely';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { checked } from '../bound';

type Prepared = ReturnType<DatabaseSyncInstance['prepare']>;
const KEPT = 200;

function wrap(prepared: Prepared): SqliteStatement {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters) => prepared.all(...checked(parameters)) as unknown[],
    run: (parameters) => prepared.run(...checked(parameters)),
    iterate: (parameters) => prepared.iterate(...checked(parameters)) as IterableIterator<unknown>,
  };
}

/** Keeps the statements used last, so that writing a page of rows does not prepare the same text again and again. */
export class StatementCache {
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(private readonly database: DatabaseSyncInstance) {}

  get(sql: string): SqliteStatement {
    const known = this.#kept.get(sql);
    if (known !== undefined) return known;
    const made = wrap(this.database.prepare(sql));
    // Definitions are run once each: keeping them would only hold on to tables that go.
    if (!/^\s*(select|insert|update|delete|with)/i.test(sql)) return made;
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(sql, made);
    return made;
  }

  clear(): void {
    this.#kept.clear();
  }
}
