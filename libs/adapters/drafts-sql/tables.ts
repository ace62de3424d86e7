import type { Draft, DraftSummary, DraftToKeep } from '#libs/ports';
import { asGiven, storable, type KeptStore } from '#libs/sql-kit';
import { sql, type Generated, type Kysely } from 'kysely';

export interface SummaryRow {
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

/** `typed` is JSON, so that it is kept to the letter; `changes` counts up for an author with each change. */
export interface DraftTables {
  readonly drafts: SummaryRow & {
    readonly row: Generated<number>;
    readonly typed: string;
    readonly changes: number;
  };
}

export const SUMMARY = [
  'id', 'author', 'address', 'young_person', 'form_name', 'command_id', 'seen_at', 'first_kept_at', 'last_kept_at',
] as const; // prettier-ignore

const columns = (text: string, isJson: string): string => `
    id ${text} NOT NULL UNIQUE,
    author ${text} NOT NULL,
    address ${text} NOT NULL,
    young_person ${text} NOT NULL,
    form_name ${text} NOT NULL,
    command_id ${text} NOT NULL,
    seen_at INTEGER,
    typed ${text} NOT NULL CHECK (${isJson}),
    first_kept_at ${text} NOT NULL,
    last_kept_at ${text} NOT NULL,
    changes INTEGER NOT NULL,
    UNIQUE (author, address)`;
const INDEXES = [
  'CREATE INDEX drafts_of_author ON drafts (author, last_kept_at)',
  'CREATE INDEX drafts_by_age ON drafts (last_kept_at)',
];

const IN_POSTGRES = [
  `CREATE TABLE drafts (row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ${columns('text COLLATE "C"', 'typed::json IS NOT NULL')})`,
  ...INDEXES,
];

/** Its mark is "TLDR". What is discarded is overwritten, not only forgotten: it was somebody's words about a child. */
export const DRAFTS_STORE: KeptStore = {
  what: 'a place for drafts',
  advice: 'it holds nothing of the record and may be removed',
  applicationId: 0x544c4452,
  fileVersion: 1,
  overwritesRemoved: true,
  inFile: [`CREATE TABLE drafts (row INTEGER PRIMARY KEY, ${columns('TEXT', 'json_valid(typed)')})`, ...INDEXES],
  inPostgres: {
    'drafts-0001-drafts': {
      up: async (db: Kysely<unknown>) => {
        for (const statement of IN_POSTGRES) await sql.raw(statement).execute(db);
      },
    },
  },
};

export const toRow = (draft: DraftToKeep): SummaryRow & { readonly typed: string } => ({
  id: storable(draft.id),
  author: storable(draft.author),
  address: storable(draft.address),
  young_person: storable(draft.youngPersonId),
  form_name: storable(draft.formName),
  command_id: storable(draft.commandId),
  seen_at: draft.seenAt,
  typed: JSON.stringify(draft.values),
  first_kept_at: draft.at,
  last_kept_at: draft.at,
});

export const fromRow = (row: SummaryRow): DraftSummary => ({
  id: asGiven(row.id),
  author: asGiven(row.author),
  address: asGiven(row.address),
  youngPersonId: asGiven(row.young_person),
  formName: asGiven(row.form_name),
  commandId: asGiven(row.command_id),
  seenAt: row.seen_at,
  firstKeptAt: row.first_kept_at,
  lastKeptAt: row.last_kept_at,
});

export const typedIn = ({ typed }: { readonly typed: string }): Draft['values'] => JSON.parse(typed) as Draft['values'];
