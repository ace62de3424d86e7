import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { sql, type Kysely, type Migration } from 'kysely';
import { Client } from 'pg';
import { describeOnPostgres } from '../../../test/support/postgres';
import { changingTables, wasReplaced } from '../changing-tables';
import { migrate } from '../migrate';
import { openDatabase } from '../open-database';

type Database = Kysely<{ t: { a: number | null; b: string | null } }>;

const opened: Database[] = [];
const open = async (postgres: string, schema = 'lists', readOnly = false): Promise<Database> => {
  const db: Database = await openDatabase({ postgres, schema, synchronous: 'FULL', readOnly });
  opened.push(db);
  return db;
};
const table: Migration = {
  up: async (db) => {
    await db.schema.createTable('t').addColumn('a', 'integer').addColumn('b', 'text').execute();
  },
};
const whyNot = async (asked: Promise<unknown>): Promise<Error & { code?: string }> =>
  asked.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => error as Error,
  );
afterEach(async () => {
  for (const db of opened.splice(0)) await db.destroy();
});

describeOnPostgres('a store in a schema of PostgreSQL', (postgres) => {
  it('has its own tables and its own record of steps, beside other stores in the same database', async () => {
    const url = await postgres().fresh();
    const [lists, reference] = [await open(url), await open(url, 'reference')];
    await migrate(lists, { '0001-t': table });
    await lists.insertInto('t').values({ a: 1, b: 'x' }).execute();
    await migrate(reference, { '0001-t': table });
    expect(await reference.selectFrom('t').selectAll().execute()).toEqual([]);
    await migrate(reference, { '0001-t': table });
    expect(await lists.selectFrom('t').selectAll().execute()).toEqual([{ a: 1, b: 'x' }]);
  });

  it('may be opened for the first time by many at once', async () => {
    const url = await postgres().fresh();
    const many = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const db = await open(url);
        await migrate(db, { '0001-t': table });
        return db;
      }),
    );
    await many[3]!.insertInto('t').values({ a: 1, b: null }).execute();
    for (const db of many) expect(await db.selectFrom('t').selectAll().execute()).toHaveLength(1);
  });

  it('goes on where a newer version has brought its tables further', async () => {
    const url = await postgres().fresh();
    const more: Migration = {
      up: async (db) => {
        await db.schema.alterTable('t').addColumn('c', 'text').execute();
      },
    };
    await migrate(await open(url), { '0001-t': table, '0002-c': more });
    await migrate(await open(url), { '0001-t': table });
  });

  it('sorts and compares text byte by byte, whatever the language of the database, as a file does', async () => {
    const url = await postgres().fresh();
    const db = await open(url);
    await migrate(db, { '0001-t': table });
    for (const b of ['b', 'é', 'a', 'B', 'A-1', 'A 1', 'e', '_', null]) {
      await db.insertInto('t').values({ a: null, b }).execute();
    }
    const rows = await db
      .selectFrom('t')
      .select('b')
      .orderBy('b', (o) => o.asc().nullsLast())
      .execute();
    expect(rows.map((row) => row.b)).toEqual(['A 1', 'A-1', 'B', '_', 'a', 'b', 'e', 'é', null]);
    const below = await db.selectFrom('t').select('b').where('b', '<', 'a').execute();
    expect(below).toHaveLength(4);
    const byLanguage = await sql<{ b: string }>`select 'B' < 'a' collate "und-x-icu" as b`.execute(db);
    expect(byLanguage.rows).toEqual([{ b: false }]);
  });

  it('counts and keeps whole numbers and fractions as large as a file does', async () => {
    const db = await open(await postgres().fresh());
    await migrate(db, { '0001-t': table });
    await db.insertInto('t').values({ a: Number.MAX_SAFE_INTEGER, b: null }).execute();
    const asked = db.selectFrom('t').select((eb) => [eb.fn.sum<number>('a').as('sum'), eb.fn.max('a').as('max')]);
    const { sum, max } = await asked.executeTakeFirstOrThrow();
    expect([sum, max]).toEqual([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
    const { n } = await db.selectFrom('t').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow(); // prettier-ignore
    expect(n).toBe(1);
  });

  it('holds text with a NUL in it, which PostgreSQL cannot, without one', async () => {
    const db = await open(await postgres().fresh());
    await migrate(db, { '0001-t': table });
    await db.insertInto('t').values({ a: 1, b: 'a\0b' }).execute();
    const found = await db.selectFrom('t').select('b').where('b', '=', 'a\0b').execute();
    expect(found).toEqual([{ b: 'a\uFFFDb' }]);
  });

  it('refuses to be written to where it was opened to read, and makes nothing then', async () => {
    const url = await postgres().fresh();
    const early = await open(url, 'lists', true);
    expect(wasReplaced(await whyNot(early.selectFrom('t').selectAll().execute()))).toBe(true);
    await migrate(await open(url), { '0001-t': table });
    expect(await early.selectFrom('t').selectAll().execute()).toEqual([]);
    await expect(early.insertInto('t').values({ a: 1, b: null }).execute()).rejects.toThrow('takes no writes');
  });

  it('sees its own schema, whatever else the address asks of a session', async () => {
    const url = new URL(await postgres().fresh());
    url.searchParams.set('options', '-c search_path=public -c work_mem=7MB');
    const shown = sql<{ path: string; mem: string }>`
      select current_setting('search_path') as path, current_setting('work_mem') as mem`;
    const { rows } = await shown.execute(await open(url.toString()));
    expect(rows).toEqual([{ path: 'lists', mem: '7MB' }]);
  });

  it('gives up a statement that takes longer than it may', async () => {
    const at = { postgres: await postgres().fresh(), schema: 'lists', synchronous: 'FULL' as const };
    const hasty: Database = await openDatabase({ ...at, statementMsMax: 100 });
    opened.push(hasty);
    await expect(sql`select pg_sleep(20)`.execute(hasty)).rejects.toThrow('takes too long');
  });

  it('is changed between two questions: who reads two tables at once is never the one to give way', async () => {
    const url = await postgres().fresh();
    const db = await open(url);
    await migrate(db, { '0001-t': table });
    await sql`create view v as select * from t`.execute(db);
    const reader = new Client({ connectionString: url, options: '-c search_path=lists -c deadlock_timeout=200ms' });
    await reader.connect();
    await reader.query('begin');
    await reader.query('select * from t');
    let tries = 0;
    const changed = changingTables(db, async (trx) => {
      tries++;
      await sql`drop view v`.execute(trx);
      await sql`drop table t`.execute(trx);
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await reader.query('select * from v');
    await reader.query('commit');
    await changed;
    expect(tries).toBeGreaterThan(1);
    await reader.end();
  });
});

describeOnPostgres(
  'a PostgreSQL that is not there or will not have us',
  (postgres) => {
    const secret = 'not-the-password';
    const other = (change: (url: URL) => void): string => {
      const url = new URL(postgres().url());
      url.password = secret;
      change(url);
      return url.toString();
    };
    const refusal = async (url: string): Promise<Error & { code?: string }> => {
      const error = await whyNot(open(url));
      const { host, username } = new URL(url);
      expect(error.message).toContain(host);
      for (const never of [secret, username]) expect(error.message).not.toContain(never);
      return error;
    };

    it('is named, without the account, and what to check is said', async () => {
      const nobody = await refusal(other((url) => (url.port = '1')));
      expect(nobody).toMatchObject({ name: 'DatabaseAway', code: 'ECONNREFUSED' });
      expect(nobody.message).toContain('check that it runs');
      const wrong = await refusal(other(() => undefined));
      expect(wrong).toMatchObject({ name: 'DatabaseRefused' });
      expect(wrong.message).toContain('does not let this account in');
      await expect(open('mysql://x')).rejects.toThrow('must read postgres://');
    });

    it('is given up after some seconds where something takes the connection and says nothing', async () => {
      const connections: Socket[] = [];
      const silent = createServer((connection) => connections.push(connection)).listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      const away = await refusal(other((url) => (url.port = String(port))));
      expect(away).toMatchObject({ name: 'DatabaseAway', code: 'ETIMEDOUT' });
      expect(away.message).toContain('does not answer');
      for (const connection of connections) connection.destroy();
      silent.close();
    });

    it('is named when it has no such database, or lets the account make nothing in it', async () => {
      const none = postgres().url('nothing_here');
      await expect(open(none)).rejects.toThrow('has no database called nothing_here');
      const url = new URL(await postgres().fresh());
      const boss = new Client({ connectionString: url.toString() });
      await boss.connect();
      await boss.query(`create role small login password '${secret}'`);
      await boss.end();
      url.username = 'small';
      url.password = secret;
      await expect(open(url.toString())).rejects.toThrow('grant');
    });

    it('is told apart from a wrong question, ends no process, and is used again once it is back', async () => {
      const db = await open(await postgres().fresh());
      await migrate(db, { '0001-t': table });
      const long = whyNot(sql`select pg_sleep(20)`.execute(db));
      const half = whyNot(
        db.transaction().execute(async (trx) => {
          await trx.insertInto('t').values({ a: 1, b: null }).execute();
          await postgres().stopAtOnce();
          await trx.insertInto('t').values({ a: 2, b: null }).execute();
        }),
      );
      for (const lost of [await long, await half]) expect(lost.name).toBe('DatabaseAway');
      expect((await whyNot(db.selectFrom('t').selectAll().execute())).message).toContain('does not answer');
      await postgres().startAgain();
      expect(await db.selectFrom('t').selectAll().execute()).toEqual([]);
      expect((await whyNot(sql`select nonsense`.execute(db))).name).not.toBe('DatabaseAway');
    });
  },
  { own: true },
);
