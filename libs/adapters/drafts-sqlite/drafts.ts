import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Draft, Drafts, DraftSummary, DraftToKeep, WhichDraft } from '#libs/ports';
import { openDraftsDatabase } from './open-drafts-database';
import { COUNT, DROP_PAST_MOST, FIND, KEEP, LIST, REMOVE, SWEEP } from './schema';

type Statement = ReturnType<DatabaseSyncInstance['prepare']>;
type Page = Parameters<Drafts['list']>[1];

/** Opens the drafts. Throws `DraftsUnusable`. */
export async function openSqliteDrafts(options: { readonly file: string }): Promise<Drafts> {
  return new SqliteDrafts(openDraftsDatabase(options.file));
}

type Statements = Readonly<Record<'keep' | 'dropPastMost' | 'find' | 'list' | 'count' | 'remove' | 'sweep', Statement>>;

class SqliteDrafts implements Drafts {
  readonly #statements: Statements;
  #closed = false;

  constructor(private readonly database: DatabaseSyncInstance) {
    const prepared = (sql: string): Statement => database.prepare(sql);
    this.#statements = {
      keep: prepared(KEEP),
      dropPastMost: prepared(DROP_PAST_MOST),
      find: prepared(FIND),
      list: prepared(LIST),
      count: prepared(COUNT),
      remove: prepared(REMOVE),
      sweep: prepared(SWEEP),
    };
  }

  async keep(draft: DraftToKeep, most: number): Promise<void> {
    const { keep, dropPastMost } = this.#open();
    this.database.exec('BEGIN IMMEDIATE');
    try {
      keep.run(toRow(draft));
      dropPastMost.run({ author: draft.author, most });
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  async find(author: string, which: WhichDraft): Promise<Draft | undefined> {
    const row = this.#open().find.get(asked(author, which)) as (SummaryRow & { typed: string }) | undefined;
    return row === undefined ? undefined : { ...fromRow(row), values: JSON.parse(row.typed) as Draft['values'] };
  }

  async list(author: string, page: Page): Promise<{ rows: readonly DraftSummary[]; total: number }> {
    const { list, count } = this.#open();
    const rows = list.all({ author, limit: page.limit, offset: page.offset }) as unknown as SummaryRow[];
    const { total } = count.get({ author }) as { total: number };
    return { rows: rows.map(fromRow), total };
  }

  async remove(author: string, which: WhichDraft): Promise<void> {
    this.#open().remove.run(asked(author, which));
  }

  async sweep(lastKeptBefore: string): Promise<number> {
    return Number(this.#open().sweep.run({ before: lastKeptBefore }).changes);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // Otherwise what was discarded would stand in the write-ahead file until somebody writes again.
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.database.close();
  }

  #open(): Statements {
    if (this.#closed) throw new Error('the drafts are closed');
    return this.#statements;
  }
}

function asked(author: string, which: WhichDraft): Record<string, string | null> {
  if ('id' in which) return { author, id: which.id, address: null, commandId: null };
  return { author, id: null, address: which.address, commandId: which.commandId ?? null };
}

const toRow = (draft: DraftToKeep): Record<string, string | number | null> => ({
  id: draft.id,
  author: draft.author,
  address: draft.address,
  youngPerson: draft.youngPersonId,
  formName: draft.formName,
  commandId: draft.commandId,
  seenAt: draft.seenAt,
  typed: JSON.stringify(draft.values),
  at: draft.at,
});

interface SummaryRow {
  readonly id: string;
  readonly author: string;
  readonly address: string;
  readonly young_person: string;
  readonly form_name: string;
  readonly command_id: string;
  readonly seen_at: number | null;
  readonly first_kept_at: string;
  readonly last_kept_at: string;
}

const fromRow = (row: SummaryRow): DraftSummary => ({
  id: row.id,
  author: row.author,
  address: row.address,
  youngPersonId: row.young_person,
  formName: row.form_name,
  commandId: row.command_id,
  seenAt: row.seen_at,
  firstKeptAt: row.first_kept_at,
  lastKeptAt: row.last_kept_at,
});
