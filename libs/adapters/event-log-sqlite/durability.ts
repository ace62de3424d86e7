import { EventLogError } from '#libs/ports';
import { valueOf, type Database } from './database';

/** `PRAGMA synchronous`: each commit is on the disk before it answers. */
const SYNCHRONOUS_FULL = 2;
/** Before this SQLite, a checkpoint beside a commit could lose the commit in WAL mode (the "WAL-reset" fault). */
const SQLITE_OLDEST = [3, 51, 3] as const;

/**
 * Sets the log to keep what it acknowledges, and reads the settings back: SQLite ignores a setting that it cannot meet,
 * and builds of it fall back to less in WAL mode without a word. Throws `unsafeStorage`.
 */
export function makeDurable(database: Database): void {
  refuseOldSqlite(database);
  const mode = valueOf(database, 'PRAGMA journal_mode = WAL');
  if (mode !== 'wal') {
    throw new EventLogError('unsafeStorage', `SQLite gave journal mode "${String(mode)}" where the log needs "wal"`);
  }
  // `fullfsync` matters on macOS only, where a plain sync may stop at the disk's own cache.
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  const synchronous = valueOf(database, 'PRAGMA synchronous');
  if (synchronous !== SYNCHRONOUS_FULL) {
    throw new EventLogError(
      'unsafeStorage',
      `SQLite reads synchronous back as ${String(synchronous)} where the log needs ${SYNCHRONOUS_FULL} (FULL)`,
    );
  }
}

/** Throws `unsafeStorage` for an SQLite with a known fault. */
export function refuseOldSqlite(database: Database): void {
  const version = String(valueOf(database, 'SELECT sqlite_version()'));
  const parts = version.split('.').map(Number);
  const index = SQLITE_OLDEST.findIndex((part, i) => part !== (parts[i] ?? 0));
  if (index >= 0 && (parts[index] ?? 0) < (SQLITE_OLDEST[index] ?? 0)) {
    throw new EventLogError(
      'unsafeStorage',
      `SQLite ${version} can lose commits in WAL mode; the log needs ${SQLITE_OLDEST.join('.')} or later`,
    );
  }
}
