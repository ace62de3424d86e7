/** Marks the file as an access log ("TLAL"), so that no other database is written to by mistake. */
export const APPLICATION_ID = 0x544c414c;
export const SCHEMA_VERSION = 1;

/** Entries are added and never changed: the guards are in the file, whoever opens it. */
export const SCHEMA = `
  CREATE TABLE entries (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    action TEXT NOT NULL,
    young_person TEXT,
    basis TEXT,
    purpose TEXT NOT NULL,
    route TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('allowed', 'refused')),
    why TEXT,
    correlation TEXT NOT NULL
  );
  CREATE INDEX entries_of_young_person ON entries (young_person, row);
  CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'the access log is append-only'); END;
  CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'the access log is append-only'); END;
`;

const COLUMNS =
  'id, at, actor, actor_role, action, young_person, basis, purpose, route, result, why, correlation' as const;

/** Adds one entry; the same id again adds nothing. */
export const INSERT = `INSERT INTO entries (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO NOTHING`;

export const SELECT_OF_YOUNG_PERSON = `SELECT ${COLUMNS} FROM entries WHERE young_person = ? ORDER BY row DESC LIMIT ?`;
