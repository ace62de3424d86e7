import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { StreamName } from '#libs/ports';
import { eventWithId } from './support/attempt';

const STREAM: StreamName = 'journey-3f2b8c1e-5d4a-4b6c-8e7f-9a0b1c2d3e4f';
const OTHER: StreamName = 'home-3f2b8c1e-5d4a-4b6c-8e7f-9a0b1c2d3e4f';
const ID = '11111111-2222-4333-8444-555555555555';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-guards-'));
  file = join(folder, 'events.db');
  const log = openSqliteEventLog({ file });
  await log.append(STREAM, 'none', [eventWithId(ID)]);
  await log.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Works on the log's file behind its back, as any SQLite tool could. */
function behindItsBack<T>(work: (database: DatabaseSyncInstance) => T): T {
  const database = new DatabaseSync(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

describe('what is recorded cannot be changed through SQL', () => {
  it.each([
    ['an event’s data changed', "UPDATE events SET data = '{}'", 'never changed'],
    ['an event given to another stream', 'UPDATE events SET stream = 2', 'never changed'],
    ['an event removed', 'DELETE FROM events', 'never removed'],
    ['an event replaced by its id', replaceWith({ id: ID, revision: 1 }), 'next revision'],
    ['an event replaced by its place', replaceWith({ id: 'other', revision: 0 }), 'next revision'],
    ['an event replaced by its position', replaceWith({ position: 1, id: 'other', revision: 1 }), 'next revision'],
    ['a gap in the revisions', replaceWith({ id: 'other', revision: 2 }), 'next revision'],
    ['a stream renamed', "UPDATE streams SET name = 'x'", 'never renamed'],
    ['a stream removed', 'DELETE FROM streams', 'never removed'],
    ['a stream replaced', `REPLACE INTO streams (category, name) VALUES (1, '${STREAM}')`, 'exists'],
    ['a type renamed', "UPDATE types SET name = 'x'", 'for ever'],
    ['a type removed', 'DELETE FROM types', 'for ever'],
    ['a type replaced', "REPLACE INTO types (id, name) VALUES (1, 'x')", 'exists'],
  ])('refuses %s', async (_, sql, reason) => {
    behindItsBack((database) => {
      // Most tools have recursive triggers off, so that REPLACE asks no delete guard; foreign keys too.
      database.exec('PRAGMA recursive_triggers = OFF; PRAGMA foreign_keys = OFF');
      expect(() => database.exec(sql)).toThrow(reason);
    });
    const log = openSqliteEventLog({ file });
    const { events } = await log.readStream(STREAM);
    expect(events).toEqual([expect.objectContaining(eventWithId(ID))]);
    await log.close();
  });

  function replaceWith({ position, id, revision }: { position?: number; id: string; revision: number }): string {
    return `INSERT OR REPLACE INTO events (position, category, stream, revision, type, id, data, metadata)
            VALUES (${position ?? 'NULL'}, 0, 1, ${revision}, 1, '${id}', '{}', '{}')`;
  }
});

describe('a log that has been tampered with, or is none, does not open', () => {
  it.each([
    ['without one of its guards', 'DROP TRIGGER events_refuse_delete'],
    [
      'with a guard that guards nothing',
      'DROP TRIGGER events_refuse_update; CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events BEGIN SELECT 1; END',
    ],
    ['with a trigger of somebody else’s', 'CREATE TRIGGER spy AFTER INSERT ON events BEGIN SELECT 1; END'],
    ['with a table of somebody else’s', 'CREATE TABLE notes (text TEXT)'],
  ])('refuses a log %s, for writing and for reading', (_, sql) => {
    behindItsBack((database) => database.exec(sql));
    for (const readOnly of [false, true]) {
      expect(() => openSqliteEventLog({ file, readOnly })).toThrow(expect.objectContaining({ kind: 'notALog' }));
    }
  });

  it.each([false, true])('refuses a log made by a newer Throughline, and says so (read only: %p)', (readOnly) => {
    behindItsBack((database) => database.exec('PRAGMA user_version = 99'));
    expect(() => openSqliteEventLog({ file, readOnly })).toThrow(
      expect.objectContaining({ kind: 'newerFormat', message: expect.stringContaining('made by a newer Throughline') }),
    );
  });

  it('refuses another program’s database and leaves it as it was', async () => {
    file = join(folder, 'somebody-elses.db');
    behindItsBack((database) => database.exec('CREATE TABLE theirs (x TEXT)'));
    expect(() => openSqliteEventLog({ file })).toThrow(expect.objectContaining({ kind: 'notALog' }));
    const tables = behindItsBack((database) => database.prepare('SELECT name FROM sqlite_schema').all());
    expect(tables).toEqual([{ name: 'theirs' }]);
  });

  it.each([false, true])('refuses a file that is no database (read only: %p)', async (readOnly) => {
    file = join(folder, 'letter.db');
    await writeFile(file, 'Dear Throughline, this is a letter and not a log of events. '.repeat(20));
    expect(() => openSqliteEventLog({ file, readOnly })).toThrow(expect.objectContaining({ kind: 'notALog' }));
  });

  it('refuses to read a log that is not there, and makes none', async () => {
    file = join(folder, 'absent.db');
    expect(() => openSqliteEventLog({ file, readOnly: true })).toThrow(expect.objectContaining({ kind: 'notALog' }));
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says which file it could not open when the folder is missing', () => {
    file = join(folder, 'no-such-folder', 'events.db');
    expect(() => openSqliteEventLog({ file })).toThrow(
      expect.objectContaining({ kind: 'storage', message: expect.stringContaining(file) }),
    );
  });

  it('can be opened again after each refusal, once the cause is gone', async () => {
    behindItsBack((database) => database.exec('PRAGMA user_version = 99'));
    expect(() => openSqliteEventLog({ file })).toThrow();
    behindItsBack((database) => database.exec('PRAGMA user_version = 1'));
    const log = openSqliteEventLog({ file });
    expect((await log.readStream(STREAM)).revision).toBe(0);
    await log.close();
  });
});

describe('the files of a log', () => {
  it('can be read by nobody but the account that runs Throughline', async () => {
    const log = openSqliteEventLog({ file });
    await log.append(OTHER, 'none', [eventWithId('21111111-2222-4333-8444-555555555555')]);
    for (const name of [file, `${file}-wal`, `${file}-shm`]) {
      expect(((await stat(name)).mode & 0o777).toString(8)).toBe('600');
    }
    await log.close();
  });

  it('hold everything in the one file once the log is closed', async () => {
    expect((await stat(file)).size).toBeGreaterThan(0);
    const wal = await stat(`${file}-wal`).catch(() => ({ size: 0 }));
    expect(wal.size).toBe(0);
  });
});
