import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { createMemoryAccessLog } from '#libs/adapters/access-log-memory';
import { openSqliteAccessLog } from '#libs/adapters/access-log-sqlite';
import type { AccessEntry, AccessLog } from '#libs/ports';

const KIT = '11111111-1111-4111-8111-111111111111';
let made = 0;
const entry = (change: Partial<AccessEntry> = {}): AccessEntry => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  at: '2026-03-31T09:00:00.000Z',
  actor: 'staff-1',
  actorRole: 'social-worker',
  action: 'view-case',
  youngPersonId: KIT,
  basis: 'allocated',
  purpose: 'direct-care',
  route: '/young-people/:youngPersonId',
  result: 'allowed',
  why: null,
  correlation: 'c-1',
  ...change,
});

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'access-log-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));
const fileOf = (): string => path.join(folder, 'access.db');

const ENGINES: [string, () => Promise<AccessLog>][] = [
  ['memory', async () => createMemoryAccessLog()],
  ['SQLite', () => openSqliteAccessLog({ file: fileOf() })],
];

describe.each(ENGINES)('the record of who looked, kept in %s', (_name, open) => {
  it('gives back what was recorded for a young person, newest first', async () => {
    const log = await open();
    const [first, second] = [entry(), entry({ result: 'refused', basis: null, why: 'No part in this record' })];
    await log.record(first);
    await log.record(second);
    expect(await log.entriesFor(KIT)).toEqual([second, first]);
    await log.close();
  });

  it('keeps young people apart, and lists about nobody out of all of them', async () => {
    const log = await open();
    await log.record(entry({ youngPersonId: null, action: 'view-list' }), entry({ youngPersonId: 'another' }));
    expect(await log.entriesFor(KIT)).toEqual([]);
    expect(await log.entriesFor('another')).toHaveLength(1);
    await log.close();
  });

  it('records the same entry once, however often it is given', async () => {
    const log = await open();
    const one = entry();
    await Promise.all([log.record(one), log.record(one, one)]);
    expect(await log.entriesFor(KIT)).toEqual([one]);
    await log.close();
  });

  it('gives no more than were asked for', async () => {
    const log = await open();
    await log.record(entry(), entry(), entry());
    expect(await log.entriesFor(KIT, 2)).toHaveLength(2);
    await log.close();
  });

  it('refuses to record once it is closed, so that no page is sent unrecorded', async () => {
    const log = await open();
    await log.close();
    await expect(log.record(entry())).rejects.toThrow('closed');
  });
});

describe('the access log in SQLite', () => {
  it('has it on the disk when it answers: another process sees it at once', async () => {
    const log = await openSqliteAccessLog({ file: fileOf() });
    const one = entry();
    await log.record(one);
    const other = new DatabaseSync(fileOf(), { readOnly: true });
    expect(other.prepare('SELECT id FROM entries').all()).toEqual([{ id: one.id }]);
    other.close();
    await log.close();
  });

  it('records what waits when it closes', async () => {
    const log = await openSqliteAccessLog({ file: fileOf() });
    const asked = Promise.all([log.record(entry()), log.record(entry())]);
    await log.close();
    await asked;
    const again = await openSqliteAccessLog({ file: fileOf() });
    expect(await again.entriesFor(KIT)).toHaveLength(2);
    await again.close();
  });

  it.each(["UPDATE entries SET actor = 'nobody'", 'DELETE FROM entries'])('refuses to be changed: %s', async (sql) => {
    const log = await openSqliteAccessLog({ file: fileOf() });
    await log.record(entry());
    const other = new DatabaseSync(fileOf());
    expect(() => other.exec(sql)).toThrow('append-only');
    other.close();
    await log.close();
  });

  it('a write that fails reaches whoever waits, and none of it is kept', async () => {
    const log = await openSqliteAccessLog({ file: fileOf() });
    const bad = entry({ result: 'perhaps' as AccessEntry['result'] });
    await expect(log.record(entry(), bad)).rejects.toThrow();
    expect(await log.entriesFor(KIT)).toEqual([]);
    await log.record(entry());
    expect(await log.entriesFor(KIT)).toHaveLength(1);
    await log.close();
  });

  it('refuses somebody else’s database, and is readable by its own account only', async () => {
    const log = await openSqliteAccessLog({ file: fileOf() });
    await log.close();
    expect((await stat(fileOf())).mode & 0o077).toBe(0);
    const file = path.join(folder, 'other.db');
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 7; CREATE TABLE t (a)');
    other.close();
    await expect(openSqliteAccessLog({ file })).rejects.toThrow('not an access log');
  });
});
