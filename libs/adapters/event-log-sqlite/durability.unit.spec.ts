import { DatabaseSync } from '@photostructure/sqlite';
import type { Database } from './database';
import { makeDurable, refuseOldSqlite } from './durability';

/** A database that answers one question as a weaker SQLite would, and everything else as itself. */
function answering(question: string, answer: string | number): Database {
  const database = new DatabaseSync(':memory:');
  return {
    isTransaction: false,
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
    prepare: (sql) => {
      // In memory there is no write-ahead log to be had, so that question is answered too.
      const journal = sql.startsWith('PRAGMA journal_mode') && question !== sql ? "SELECT 'wal'" : sql;
      return database.prepare(sql === question ? `SELECT '${answer}'` : journal);
    },
  };
}

describe('a log keeps what it acknowledges', () => {
  it('reads synchronous=FULL back from the database it set it on', () => {
    const database = answering('', '');
    database.exec('PRAGMA synchronous = OFF');
    expect(() => makeDurable(database)).not.toThrow();
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  });

  it.each([0, 1])('does not start when synchronous reads back as %p', (answer) => {
    expect(() => makeDurable(answering('PRAGMA synchronous', answer))).toThrow(
      expect.objectContaining({ kind: 'unsafeStorage', message: expect.stringContaining('synchronous') }),
    );
  });

  it('does not start without a write-ahead log', () => {
    expect(() => makeDurable(answering('PRAGMA journal_mode = WAL', 'delete'))).toThrow(
      expect.objectContaining({ kind: 'unsafeStorage', message: expect.stringContaining('"delete"') }),
    );
  });

  it.each(['3.51.2', '3.50.9', '3.9.99', '2.99.99'])('does not start on SQLite %s', (version) => {
    expect(() => refuseOldSqlite(answering('SELECT sqlite_version()', version))).toThrow(
      expect.objectContaining({ kind: 'unsafeStorage', message: expect.stringContaining(version) }),
    );
  });

  it.each(['3.51.3', '3.51.10', '3.53.0', '4.0.0'])('starts on SQLite %s', (version) => {
    expect(() => refuseOldSqlite(answering('SELECT sqlite_version()', version))).not.toThrow();
  });
});
