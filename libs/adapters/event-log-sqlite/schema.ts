/**
 * STORAGE-FACING: what is on disk. Steps are added at the end, never edited: a log made by step 1 must open for ever.
 *
 * Layout (measured): position is the row id, so the log lies in its own order; streams and types are small integers;
 * `data` stands apart from `metadata`. `category` repeats the stream's so that a filtered scan needs no join.
 *
 * The guards: nothing recorded can be changed or removed through SQL. `events_only_append` also stops INSERT OR REPLACE,
 * which removes rows without asking the delete guard when `recursive_triggers` is off, as in most tools. Its conditions
 * stand in WHEN, which costs a third of the same in the body.
 */
const STEP_1 = `
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  category INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE types (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  category INTEGER NOT NULL,
  stream INTEGER NOT NULL REFERENCES streams (id),
  revision INTEGER NOT NULL,
  type INTEGER NOT NULL REFERENCES types (id),
  id TEXT NOT NULL UNIQUE,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  UNIQUE (stream, revision)
) STRICT;

CREATE TRIGGER events_only_append BEFORE INSERT ON events
WHEN new.revision <> (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = new.stream)
  OR EXISTS (SELECT 1 FROM events WHERE id = new.id)
  OR EXISTS (SELECT 1 FROM events WHERE position = new.position)
BEGIN
  SELECT RAISE(ABORT, 'events: an event takes the next revision of its stream, a new id and a new position');
END;
CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'events: what is recorded is never changed; record a correction');
END;
CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'events: what is recorded is never removed; record a retraction');
END;
CREATE TRIGGER streams_refuse_update BEFORE UPDATE ON streams BEGIN
  SELECT RAISE(ABORT, 'streams: a stream is never renamed');
END;
CREATE TRIGGER streams_refuse_delete BEFORE DELETE ON streams BEGIN
  SELECT RAISE(ABORT, 'streams: a stream is never removed');
END;
CREATE TRIGGER streams_only_append BEFORE INSERT ON streams
WHEN EXISTS (SELECT 1 FROM streams WHERE name = new.name OR id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'streams: this stream exists');
END;
CREATE TRIGGER types_refuse_update BEFORE UPDATE ON types BEGIN
  SELECT RAISE(ABORT, 'types: a type name is on disk for ever');
END;
CREATE TRIGGER types_refuse_delete BEFORE DELETE ON types BEGIN
  SELECT RAISE(ABORT, 'types: a type name is on disk for ever');
END;
CREATE TRIGGER types_only_append BEFORE INSERT ON types
WHEN EXISTS (SELECT 1 FROM types WHERE name = new.name OR id = new.id)
BEGIN
  SELECT RAISE(ABORT, 'types: this type exists');
END;
`;

/** Step n brings a log from format n to format n + 1. */
export const SCHEMA_STEPS: readonly string[] = [STEP_1];
/** The format this Throughline writes, kept in the file as `user_version`. */
export const SCHEMA_VERSION = SCHEMA_STEPS.length;
/** Marks the file as one of our logs ("THRU" in ASCII), kept in the file as `application_id`. */
export const APPLICATION_ID = 0x54485255;
