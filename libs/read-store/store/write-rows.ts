import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { ownerOf, type Cell, type Row } from '#libs/projections';
import type { ReadSchema } from '../database/schema';
import type { Breather } from '../projector/breather';
import { keyOf, stateTableOf, tableOf, type Batch, type PersonChange } from './slot';

type Trx = Transaction<ReadSchema>;
// Sizes of the statements that write many rows: few shapes, so that each is built and prepared once.
const CHUNKS = [64, 8, 1] as const;

function* inChunks<T>(items: readonly T[]): Generator<readonly T[]> {
  let at = 0;
  for (const size of CHUNKS) {
    while (items.length - at >= size) {
      yield items.slice(at, at + size);
      at += size;
    }
  }
}

/** A table of one generation, and the transaction that writes to it. */
interface Target {
  readonly trx: Trx;
  readonly breather: Breather;
  readonly name: string;
  readonly key: readonly string[];
  readonly owner: string;
}

/** Writes rows with statements that are built once per table and size. One per store; its texts are this dialect's. */
export class RowWriter {
  readonly #texts = new Map<string, string>();

  constructor(private readonly db: Kysely<ReadSchema>) {}

  /** Replaces the state and all rows of each young person in the batch. */
  async write(trx: Trx, batch: Batch, breather: Breather): Promise<void> {
    const { slot, changes } = batch;
    const key = keyOf(slot);
    const states = changes.map((c) => ({ youngPersonId: c.youngPersonId, state: JSON.stringify(c.state) }));
    await this.#upsert(
      { trx, breather, name: stateTableOf(key), key: ['youngPersonId'], owner: 'youngPersonId' },
      states,
    );
    for (const [table, shape] of Object.entries(slot.projection.tables)) {
      const target = { trx, breather, name: tableOf(key, table), key: shape.key, owner: ownerOf(shape) };
      await this.#replace(target, Object.keys(shape.columns), changes.map((c) => personRows(c, table))); // prettier-ignore
    }
  }

  // One row for each young person is put in place of the last; otherwise the old rows go first.
  async #replace(target: Target, columns: readonly string[], people: readonly PersonRows[]): Promise<void> {
    const single = target.key.length === 1 && target.key[0] === target.owner;
    const stale = single ? people.filter((p) => p.rows.length === 0) : people;
    await this.#deleteOf(target, stale.map((p) => p.youngPersonId)); // prettier-ignore
    await this.#upsert(target, people.flatMap((p) => p.rows.map((row) => inOrder(row, columns)))); // prettier-ignore
  }

  async #deleteOf({ trx, name, breather, owner }: Target, ids: readonly string[]): Promise<void> {
    for (const chunk of inChunks(ids)) {
      const text = this.#text(`delete ${name} ${chunk.length}`, () =>
        this.db
          .deleteFrom(name as 'caseload')
          .where(owner as 'youngPersonId', 'in', [...chunk])
          .compile(),
      );
      await trx.executeQuery(CompiledQuery.raw(text, [...chunk]));
      await breather.pause();
    }
  }

  async #upsert({ trx, name, key, breather }: Target, rows: readonly Row[]): Promise<void> {
    for (const chunk of inChunks(lastOfEach(rows, key))) {
      const text = this.#text(`upsert ${name} ${chunk.length}`, () => this.#upsertQuery(name, key, chunk));
      await trx.executeQuery(CompiledQuery.raw(text, chunk.flatMap((row) => Object.values(row)))); // prettier-ignore
      await breather.pause();
    }
  }

  #upsertQuery(name: string, key: readonly string[], rows: readonly Row[]): CompiledQuery {
    const others = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
    return this.db
      .insertInto(name as 'caseload')
      .values(rows as never)
      .onConflict((c) =>
        c
          .columns(key as never)
          .doUpdateSet((eb) => Object.fromEntries(others.map((o) => [o, eb.ref(`excluded.${o}` as never)]))),
      )
      .compile();
  }

  #text(key: string, compile: () => CompiledQuery): string {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    // Names of old generations never come back: start over rather than grow.
    if (this.#texts.size > 500) this.#texts.clear();
    const { sql } = compile();
    this.#texts.set(key, sql);
    return sql;
  }
}

/** One statement cannot put the same row in twice: the one that came last stands. */
function lastOfEach(rows: readonly Row[], key: readonly string[]): readonly Row[] {
  const last = new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column])), row]));
  return last.size === rows.length ? rows : [...last.values()];
}

interface PersonRows {
  readonly youngPersonId: string;
  readonly rows: readonly Row[];
}

const personRows = (change: PersonChange, table: string): PersonRows => ({
  youngPersonId: change.youngPersonId,
  rows: change.rows[table] ?? [],
});

// The same columns in the same order for every row: a forgotten one is null rather than in its neighbour's place.
function inOrder(row: Row, columns: readonly string[]): Row {
  const ordered: Record<string, Cell> = {};
  for (const column of columns) ordered[column] = row[column] ?? null;
  return ordered;
}
