import type { AccessEntry } from '#libs/ports';
import { asGiven, storable, type KeptStore } from '#libs/sql-kit';
import { sql, type Generated, type Kysely } from 'kysely';

export interface EntryRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actor_role: string;
  readonly action: string;
  readonly young_person: string | null;
  readonly basis: string | null;
  readonly purpose: string;
  readonly route: string;
  readonly result: AccessEntry['result'];
  readonly why: string | null;
  readonly correlation: string;
}

/** `row` is the order of recording. */
export interface AccessTables {
  readonly entries: EntryRow & { readonly row: Generated<number> };
}

const columns = (text: string): string => `
    id ${text} NOT NULL UNIQUE,
    at ${text} NOT NULL,
    actor ${text} NOT NULL,
    actor_role ${text} NOT NULL,
    action ${text} NOT NULL,
    young_person ${text},
    basis ${text},
    purpose ${text} NOT NULL,
    route ${text} NOT NULL,
    result ${text} NOT NULL CHECK (result IN ('allowed', 'refused')),
    why ${text},
    correlation ${text} NOT NULL`;
const INDEX = 'CREATE INDEX entries_of_young_person ON entries (young_person, row)';

/** Entries are added and never changed: the guards are in the database, whoever opens it. */
const IN_FILE = [
  `CREATE TABLE entries (row INTEGER PRIMARY KEY, ${columns('TEXT')})`,
  INDEX,
  `CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'the access log is append-only'); END`,
  `CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'the access log is append-only'); END`,
];

const IN_POSTGRES = [
  `CREATE TABLE entries (row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${columns('text COLLATE "C"')})`,
  INDEX,
  `CREATE FUNCTION refuse_to_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the access log is append-only'; END $$`,
  `CREATE TRIGGER entries_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change()`,
  `CREATE FUNCTION refuse_what_is_not_durable() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_setting('synchronous_commit') = 'off' THEN
      RAISE EXCEPTION 'the access log takes nothing while synchronous_commit is off';
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER entries_are_durable BEFORE INSERT ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_what_is_not_durable()`,
  // Who owns a table may take this back and drop the guards: README.md says how to keep planners from owning it.
  'REVOKE UPDATE, DELETE, TRUNCATE ON entries FROM PUBLIC, CURRENT_USER',
];

/** Its mark is "TLAL". */
export const ACCESS_STORE: KeptStore = {
  what: 'an access log',
  applicationId: 0x544c414c,
  fileVersion: 1,
  inFile: IN_FILE,
  inPostgres: {
    'access-0001-entries': {
      up: async (db: Kysely<unknown>) => {
        for (const statement of IN_POSTGRES) await sql.raw(statement).execute(db);
      },
    },
  },
};

const given = (stored: string | null): string | null => (stored === null ? null : asGiven(stored));
const stored = (text: string | null): string | null => (text === null ? null : storable(text));

const toRow = (entry: AccessEntry): EntryRow => ({
  id: storable(entry.id),
  at: entry.at,
  actor: storable(entry.actor),
  actor_role: storable(entry.actorRole),
  action: storable(entry.action),
  young_person: stored(entry.youngPersonId),
  basis: stored(entry.basis),
  purpose: storable(entry.purpose),
  route: storable(entry.route),
  result: entry.result,
  why: stored(entry.why),
  correlation: storable(entry.correlation),
});

/** The statement that adds so many entries, for the engine at hand; the same id again adds nothing. */
export const insertionOf = (db: Kysely<AccessTables>, entries: readonly AccessEntry[]): string =>
  db
    .insertInto('entries')
    .values(entries.map(toRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .compile().sql;

/** What such a statement binds, in its order. */
export const toValues = (entry: AccessEntry): readonly (string | null)[] =>
  Object.values<string | null>({ ...toRow(entry) });

export const fromRow = (row: EntryRow): AccessEntry => ({
  id: asGiven(row.id),
  at: row.at,
  actor: asGiven(row.actor),
  actorRole: asGiven(row.actor_role),
  action: asGiven(row.action),
  youngPersonId: given(row.young_person),
  basis: given(row.basis),
  purpose: asGiven(row.purpose),
  route: asGiven(row.route),
  result: row.result,
  why: given(row.why),
  correlation: asGiven(row.correlation),
});
