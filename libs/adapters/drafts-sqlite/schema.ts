/** Marks the file as drafts ("TLDR"), so that no other database is written to by mistake. */
export const APPLICATION_ID = 0x544c4452;
export const SCHEMA_VERSION = 1;

export const SCHEMA = `
  CREATE TABLE drafts (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    address TEXT NOT NULL,
    young_person TEXT NOT NULL,
    form_name TEXT NOT NULL,
    command_id TEXT NOT NULL,
    seen_at INTEGER,
    typed TEXT NOT NULL CHECK (json_valid(typed)),
    first_kept_at TEXT NOT NULL,
    last_kept_at TEXT NOT NULL,
    changes INTEGER NOT NULL,
    UNIQUE (author, address)
  );
  CREATE INDEX drafts_of_author ON drafts (author, last_kept_at);
  CREATE INDEX drafts_by_age ON drafts (last_kept_at);
`;

const SUMMARY = 'id, author, address, young_person, form_name, command_id, seen_at, first_kept_at, last_kept_at';
// Two changes in one millisecond: the one that came later counts as later.
const LAST_CHANGED_FIRST = 'ORDER BY last_kept_at DESC, changes DESC';

export const KEEP = `INSERT INTO drafts
  (id, author, address, young_person, form_name, command_id, seen_at, typed, first_kept_at, last_kept_at, changes)
  VALUES (:id, :author, :address, :youngPerson, :formName, :commandId, :seenAt, :typed, :at, :at,
    (SELECT coalesce(max(changes), 0) + 1 FROM drafts))
  ON CONFLICT (author, address) DO UPDATE SET form_name = excluded.form_name, command_id = excluded.command_id,
    seen_at = excluded.seen_at, typed = excluded.typed, last_kept_at = excluded.last_kept_at, changes = excluded.changes`;

export const DROP_PAST_MOST = `DELETE FROM drafts WHERE author = :author AND row NOT IN
  (SELECT row FROM drafts WHERE author = :author ${LAST_CHANGED_FIRST} LIMIT :most)`;

const IS_IT = `author = :author AND id = coalesce(:id, id) AND address = coalesce(:address, address)
  AND command_id = coalesce(:commandId, command_id)`;
export const FIND = `SELECT ${SUMMARY}, typed FROM drafts WHERE ${IS_IT}`;
export const REMOVE = `DELETE FROM drafts WHERE ${IS_IT}`;

export const LIST = `SELECT ${SUMMARY} FROM drafts WHERE author = :author ${LAST_CHANGED_FIRST} LIMIT :limit OFFSET :offset`;
export const COUNT = 'SELECT count(*) AS total FROM drafts WHERE author = :author';
export const SWEEP = 'DELETE FROM drafts WHERE last_kept_at < :before';
