import { Client } from 'pg';
import { describeOnPostgres } from '.';

async function rows(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describeOnPostgres(
  'a PostgreSQL for tests',
  (postgres) => {
    it('gives each test an empty database of its own', async () => {
      const [first, second] = [await postgres().fresh(), await postgres().fresh()];
      await rows(first, 'create table t (a integer)');
      await expect(rows(second, 'select * from t')).rejects.toThrow('does not exist');
    });

    it('keeps, at the same port, what was committed before it was stopped at once, and nothing else', async () => {
      const url = await postgres().fresh();
      await rows(url, 'create table t (a integer)');
      await rows(url, 'insert into t values (1)');
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      await client.query('begin');
      await client.query('insert into t values (2)');
      await postgres().stopAtOnce();
      await expect(client.query('commit')).rejects.toThrow();
      await expect(rows(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
      await postgres().startAgain();
      expect(await rows(url, 'select a from t')).toEqual([{ a: 1 }]);
    });
  },
  { own: true },
);
