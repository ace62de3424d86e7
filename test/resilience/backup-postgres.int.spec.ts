import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openAccessLog } from '#libs/adapters/access-log-sql';
import { openDrafts } from '#libs/adapters/drafts-sql';
import { openReferenceStore } from '#libs/read-store';
import { inventedId } from '#libs/testing/history';
import { describeOnPostgres } from '../support/postgres';

const run = promisify(execFile);
const KIT = inventedId(1);
const LOOKS = 1_234;

const look = (n: number) => ({
  id: inventedId(100 + n), at: '2026-01-01T00:00:00.000Z', actor: 'SW001', actorRole: 'social-worker', action: 'view-case', youngPersonId: KIT,
  basis: 'allocated', purpose: 'care', route: '/young-people/:youngPersonId', result: 'allowed', why: null, correlation: `c${n}`,
} as const); // prettier-ignore

const draft = {
  id: inventedId(9), author: 'SW001', address: `/young-people/${KIT}/people/add`, youngPersonId: KIT, formName: 'Add somebody',
  commandId: inventedId(10), seenAt: 3, values: { name: 'Zoë Example' }, at: '2026-01-01T00:00:00.000Z',
} as const; // prettier-ignore

describeOnPostgres('what a cluster keeps in PostgreSQL, backed up and restored by infra/backup', (postgres) => {
  let folder: string;
  const inFolder = (name: string): string => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-pg-backup-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const script = (name: string, url: string, backup: string) => {
    const { hostname, port, username, password, pathname } = new URL(url);
    const account = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: decodeURIComponent(password), PGDATABASE: pathname.slice(1) }; // prettier-ignore
    return run(path.resolve('infra/backup', name), [backup], { env: { ...process.env, ...account } });
  };

  async function lived(): Promise<string> {
    const url = await postgres().fresh();
    const access = await openAccessLog({ postgres: url, schema: 'access' });
    const drafts = await openDrafts({ postgres: url, schema: 'drafts' });
    const reference = await openReferenceStore({ postgres: url, schema: 'reference' });
    await access.record(...Array.from({ length: LOOKS }, (_, n) => look(n)));
    await drafts.keep(draft, 10);
    await reference.savePostcodes([{ postcode: 'ZZ1 1AA', easting: 430_000, northing: 433_000 }]);
    await Promise.all([access.close(), drafts.close(), reference.close()]);
    return url;
  }

  it('comes back with who looked in the same order, drafts and postcodes, and still lets nobody change who looked', async () => {
    await script('postgres-backup.sh', await lived(), inFolder('backup'));
    const url = await postgres().fresh();
    await script('postgres-restore.sh', url, inFolder('backup'));
    const access = await openAccessLog({ postgres: url, schema: 'access' });
    const drafts = await openDrafts({ postgres: url, schema: 'drafts' });
    const reference = await openReferenceStore({ postgres: url, schema: 'reference' });
    const expected = Array.from({ length: LOOKS }, (_, n) => look(LOOKS - 1 - n));
    expect(await access.entriesFor(KIT, 2 * LOOKS)).toEqual(expected);
    expect(await drafts.find('SW001', { id: draft.id })).toMatchObject({ values: draft.values, seenAt: 3 });
    expect(await reference.locate('ZZ1 1AA')).toMatchObject({ easting: 430_000, precision: 'postcode' });
    await access.record(look(LOOKS));
    expect((await access.entriesFor(KIT, 1))[0]).toEqual(look(LOOKS));
    await Promise.all([access.close(), drafts.close(), reference.close()]);
    const client = new Client({ connectionString: url });
    await client.connect();
    await expect(client.query('delete from access.entries')).rejects.toThrow(/append-only|permission denied/);
    await client.end();
  });

  it('is refused when the backup was damaged, and nothing is restored', async () => {
    await script('postgres-backup.sh', await lived(), inFolder('damaged'));
    const dump = path.join(inFolder('damaged'), 'postgres.dump');
    const bytes = await readFile(dump);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(dump, bytes);
    const url = await postgres().fresh();
    await expect(script('postgres-restore.sh', url, inFolder('damaged'))).rejects.toThrow(/is damaged/);
    const client = new Client({ connectionString: url });
    await client.connect();
    const found = await client.query(`select 1 from information_schema.schemata where schema_name = 'access'`);
    expect(found.rowCount).toBe(0);
    await client.end();
  });
});
