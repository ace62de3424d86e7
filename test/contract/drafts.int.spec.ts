import { chmod, copyFile, readFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { createMemoryDrafts } from '#libs/adapters/drafts-memory';
import { openDrafts } from '#libs/adapters/drafts-sql';
import { projectFile } from '#libs/runtime';
import { ADD, at, describeDrafts, MANY, SAM, typed } from './support/drafts-contract';

const OLD_FILE = projectFile('test', 'contract', 'support', 'files-of-version-1', 'drafts.db');

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'drafts-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));
const fileOf = (): string => path.join(folder, 'drafts.db');
const open = () => openDrafts({ file: fileOf() });

describeDrafts('memory', async () => createMemoryDrafts());
describeDrafts('SQLite', open);

describe('drafts in SQLite', () => {
  it('are there after a restart, and on the disk when they are acknowledged', async () => {
    const drafts = await open();
    await drafts.keep(typed(), MANY);
    const other = new DatabaseSync(fileOf(), { readOnly: true });
    expect(other.prepare('SELECT count(*) AS n FROM drafts').get()).toEqual({ n: 1 });
    other.close();
    await drafts.close();
    const again = await open();
    expect((await again.find(SAM, { address: ADD }))?.values).toMatchObject({ personName: 'Amir' });
    await again.close();
  });

  it('leave nothing of what was discarded in the file', async () => {
    const drafts = await open();
    await drafts.keep(typed({ values: { note: 'words-that-must-go '.repeat(2_000) } }), MANY);
    await drafts.remove(SAM, { address: ADD });
    await drafts.close();
    expect((await readFile(fileOf())).includes('words-that-must-go')).toBe(false);
  });

  it('keep all of a change or none of it', async () => {
    const drafts = await open();
    await drafts.keep(typed(), MANY);
    const broken = typed({ values: { note: 'second' }, commandId: null as unknown as string });
    await expect(drafts.keep(broken, MANY)).rejects.toThrow();
    expect((await drafts.find(SAM, { address: ADD }))?.values).toMatchObject({ personName: 'Amir' });
    await drafts.keep(typed({ values: { note: 'third' } }), MANY);
    expect((await drafts.find(SAM, { address: ADD }))?.values).toEqual({ note: 'third' });
    await drafts.close();
  });

  it('refuse somebody else’s database, and are readable by their own account only', async () => {
    const drafts = await open();
    await drafts.close();
    expect((await stat(fileOf())).mode & 0o077).toBe(0);
    const file = path.join(folder, 'other.db');
    const other = new DatabaseSync(file);
    other.exec('PRAGMA user_version = 7; CREATE TABLE t (a)');
    other.close();
    await expect(openDrafts({ file })).rejects.toThrow('not a place for drafts');
  });

  it('go on with a file that an earlier version made', async () => {
    await copyFile(OLD_FILE, fileOf());
    await chmod(fileOf(), 0o600);
    const drafts = await open();
    const author = 'social-worker:SW001';
    const { rows } = await drafts.list(author, { limit: MANY, offset: 0 });
    expect(rows.map(({ address, seenAt, firstKeptAt, lastKeptAt }) => [address, seenAt, firstKeptAt, lastKeptAt])).toEqual([
      ['/young-people/11111111-1111-4111-8111-111111111111/people/add', 4, '2026-03-04T10:01:00.000Z', '2026-03-04T10:04:00.000Z'],
      ['/young-people/kit/moves/add', null, '2026-03-04T10:02:00.000Z', '2026-03-04T10:02:00.000Z'],
    ]); // prettier-ignore
    const [latest, other] = rows.map(({ id }) => ({ id }));
    expect((await drafts.find(author, latest ?? { id: '' }))?.values).toEqual({ personName: 'Amir' });
    const begun = { personName: ' Zoë\r\n“O’Brien” 👋🏽', who: ['b', 'a'], 'since-year': '' };
    expect((await drafts.find(author, other ?? { id: '' }))?.values).toEqual(begun);
    await drafts.keep(typed({ author, address: '/young-people/kit/moves/add', values: { a: 'b' }, at: at(5) }), 1);
    expect((await drafts.list(author, { limit: MANY, offset: 0 })).rows).toMatchObject([
      { ...other, lastKeptAt: at(5) },
    ]);
    expect((await drafts.list('social-worker:SW002', { limit: MANY, offset: 0 })).total).toBe(1);
    await drafts.close();
  });

  it('overwrite what is discarded while they are open too, not only when they close', async () => {
    const drafts = await open();
    await drafts.keep(typed({ values: { note: 'words-that-must-go '.repeat(2_000) } }), MANY);
    const other = new DatabaseSync(fileOf());
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect((await readFile(fileOf())).includes('words-that-must-go')).toBe(true);
    await drafts.remove(SAM, { address: ADD });
    other.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect((await readFile(fileOf())).includes('words-that-must-go')).toBe(false);
    other.close();
    await drafts.close();
  });
});
