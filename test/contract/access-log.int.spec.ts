import { chmod, copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { createMemoryAccessLog } from '#libs/adapters/access-log-memory';
import { openAccessLog } from '#libs/adapters/access-log-sql';
import type { AccessEntry } from '#libs/ports';
import { projectFile } from '#libs/runtime';
import { describeAccessLog, entry, KIT } from './support/access-log-contract';

const OLD_FILE = projectFile('test', 'contract', 'support', 'files-of-version-1', 'access.db');

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'access-log-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));
const fileOf = (): string => path.join(folder, 'access.db');
const open = () => openAccessLog({ file: fileOf() });

describeAccessLog('memory', async () => createMemoryAccessLog());
describeAccessLog('SQLite', open);

describe('the access log in SQLite', () => {
  it('has it on the disk when it answers: another process sees it at once', async () => {
    const log = await open();
    const one = entry();
    await log.record(one);
    const other = new DatabaseSync(fileOf(), { readOnly: true });
    expect(other.prepare('SELECT id FROM entries').all()).toEqual([{ id: one.id }]);
    other.close();
    await log.close();
  });

  it('records what waits when it closes', async () => {
    const log = await open();
    const asked = Promise.all([log.record(entry()), log.record(entry())]);
    await log.close();
    await asked;
    const again = await open();
    expect(await again.entriesFor(KIT)).toHaveLength(2);
    await again.close();
  });

  it.each(["UPDATE entries SET actor = 'nobody'", 'DELETE FROM entries'])('refuses to be changed: %s', async (sql) => {
    const log = await open();
    await log.record(entry());
    const other = new DatabaseSync(fileOf());
    expect(() => other.exec(sql)).toThrow('append-only');
    other.close();
    await log.close();
  });

  it('a write that fails reaches whoever waits, and none of it is kept', async () => {
    const log = await open();
    const bad = entry({ result: 'perhaps' as AccessEntry['result'] });
    await expect(log.record(entry(), bad)).rejects.toThrow();
    expect(await log.entriesFor(KIT)).toEqual([]);
    await log.record(entry());
    expect(await log.entriesFor(KIT)).toHaveLength(1);
    await log.close();
  });

  it('refuses somebody else’s database and leaves it as it was, and is readable by its own account only', async () => {
    await (await open()).close();
    expect((await stat(fileOf())).mode & 0o077).toBe(0);
    const file = path.join(folder, 'other.db');
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 7; CREATE TABLE t (a)');
    await expect(openAccessLog({ file })).rejects.toThrow('not an access log');
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    other.close();
  });

  it('refuses a file of a newer Throughline, and a folder that is not there', async () => {
    await (await open()).close();
    const newer = new DatabaseSync(fileOf());
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    await expect(open()).rejects.toThrow('made by a newer Throughline: update it');
    const nowhere = openAccessLog({ file: path.join(folder, 'not', 'there.db') });
    await expect(nowhere).rejects.toThrow('cannot be used as an access log');
  });

  it('goes on with a file that an earlier version made, guards and all', async () => {
    await copyFile(OLD_FILE, fileOf());
    await chmod(fileOf(), 0o600);
    const log = await open();
    const found = await log.entriesFor(KIT);
    expect(found.map(({ actor, result, why, at }) => [actor, result, why, at])).toEqual([
      ['SW002', 'refused', 'No part in this record', '2026-03-31T09:02:00.000Z'],
      ['SW001', 'allowed', null, '2026-03-31T09:01:00.000Z'],
    ]);
    const one = entry();
    await log.record(one, ...found);
    expect(await log.entriesFor(KIT)).toEqual([one, ...found]);
    const other = new DatabaseSync(fileOf());
    expect(() => other.exec('DELETE FROM entries')).toThrow('append-only');
    other.close();
    await log.close();
  });

  it('goes on after its process died with a write-ahead file beside it', async () => {
    const log = await open();
    const one = entry();
    await log.record(one);
    const left = path.join(folder, 'left.db');
    for (const part of ['', '-wal']) await copyFile(`${fileOf()}${part}`, `${left}${part}`);
    const again = await openAccessLog({ file: left });
    expect(await again.entriesFor(KIT)).toEqual([one]);
    await again.close();
    await log.close();
  });
});
