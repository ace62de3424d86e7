import { Client } from 'pg';
import { openAccessLog } from '#libs/adapters/access-log-sql';
import type { AccessEntry, AccessLog } from '#libs/ports';
import { describeOnPostgres } from '../support/postgres';
import { silentLine } from '../support/silent-line';
import { describeAccessLog, entry, KIT } from './support/access-log-contract';

jest.setTimeout(60_000);

const SILENT_MS_MAX = 15_000;

async function ask(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describeOnPostgres('the access log in PostgreSQL', (postgres) => {
  const openAt = (url: string): Promise<AccessLog> => openAccessLog({ postgres: url, schema: 'access' });

  describeAccessLog('PostgreSQL', async () => openAt(await postgres().fresh()));

  it('is one record for several planners, which may all open it first', async () => {
    const url = await postgres().fresh();
    const logs = await Promise.all([openAt(url), openAt(url), openAt(url)]);
    const recorded: AccessEntry[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const one = entry({ at: `2026-03-31T09:00:${59 - turn}.000Z` });
      await logs[turn % logs.length]?.record(one);
      recorded.unshift(one);
    }
    for (const log of logs) expect(await log.entriesFor(KIT)).toEqual(recorded);
    const twice = entry();
    await Promise.all(logs.map((log) => log.record(twice)));
    expect(await logs[0]?.entriesFor(KIT)).toHaveLength(recorded.length + 1);
    await Promise.all(logs.map((log) => log.close()));
  });

  it.each(["UPDATE access.entries SET actor = 'nobody'", 'DELETE FROM access.entries', 'TRUNCATE access.entries'])(
    'refuses to be changed, by its owner and by whoever runs the server: %s',
    async (change) => {
      const url = await postgres().fresh();
      const owner = `owner_${Date.now().toString(36)}_${Math.trunc(performance.now())}`;
      const database = new URL(url).pathname.slice(1);
      await ask(
        url,
        `create role ${owner} login password 'invented'`,
        `grant create on database ${database} to ${owner}`,
      );
      const asOwner = new URL(url);
      [asOwner.username, asOwner.password] = [owner, 'invented'];
      const log = await openAt(asOwner.toString());
      await log.record(entry());
      await expect(ask(asOwner.toString(), change)).rejects.toThrow('permission denied');
      await expect(ask(url, change)).rejects.toThrow('append-only');
      expect(await log.entriesFor(KIT)).toHaveLength(1);
      await log.close();
      await ask(url, `drop owned by ${owner} cascade`, `drop role ${owner}`);
    },
  );

  it('works for an account that owns nothing and may only read and add', async () => {
    const url = await postgres().fresh();
    await (await openAt(url)).close();
    const account = `planner_${Date.now().toString(36)}`;
    await ask(
      url,
      `create role ${account} login password 'invented'`,
      `grant usage on schema access to ${account}`,
      `grant select on all tables in schema access to ${account}`,
      `grant insert on access.entries to ${account}`,
    );
    const asPlanner = new URL(url);
    [asPlanner.username, asPlanner.password] = [account, 'invented'];
    const log = await openAt(asPlanner.toString());
    await log.record(entry());
    expect(await log.entriesFor(KIT)).toHaveLength(1);
    await expect(ask(asPlanner.toString(), 'drop trigger entries_are_durable on access.entries')).rejects.toThrow(
      'owner',
    );
    await log.close();
    await ask(url, `drop owned by ${account}`, `drop role ${account}`);
  });

  it('does not open where the server answers before it has kept anything, and says what to set', async () => {
    const url = await postgres().fresh();
    const database = new URL(url).pathname.slice(1);
    await ask(url, `alter database ${database} set synchronous_commit = off`);
    await expect(openAt(url)).rejects.toThrow('set synchronous_commit to on');
  });

  it('takes nothing more when that is switched off behind its back', async () => {
    const url = await postgres().fresh();
    const log = await openAt(url);
    await log.record(entry());
    const hasty = new URL(url);
    hasty.searchParams.set('options', '-c synchronous_commit=off');
    const insert = `insert into access.entries (id, at, actor, actor_role, action, purpose, route, result, correlation)
      values ('x', '', '', '', '', '', '', 'allowed', '')`;
    await expect(ask(hasty.toString(), insert)).rejects.toThrow('synchronous_commit is off');
    await ask(url, insert);
    await log.close();
  });

  it('a write that fails reaches whoever waits, and none of it is kept', async () => {
    const log = await openAt(await postgres().fresh());
    const bad = entry({ result: 'perhaps' as AccessEntry['result'] });
    await expect(log.record(entry(), bad)).rejects.toThrow();
    expect(await log.entriesFor(KIT)).toEqual([]);
    await log.record(entry());
    expect(await log.entriesFor(KIT)).toHaveLength(1);
    await log.close();
  });

  it('records what waits when it closes', async () => {
    const url = await postgres().fresh();
    const log = await openAt(url);
    const asked = Promise.all([log.record(entry()), log.record(entry())]);
    await log.close();
    await asked;
    const again = await openAt(url);
    expect(await again.entriesFor(KIT)).toHaveLength(2);
    await again.close();
  });
});

describeOnPostgres(
  'the access log, while PostgreSQL is away',
  (postgres) => {
    it('refuses every entry, and goes on by itself when it is back, with all that it had acknowledged', async () => {
      const url = await postgres().fresh();
      const log = await openAccessLog({ postgres: url, schema: 'access' });
      const acknowledged: string[] = [];
      const keep = async (one: AccessEntry): Promise<void> => {
        await log.record(one);
        acknowledged.push(one.id);
      };
      for (let round = 0; round < 3; round++) {
        await keep(entry());
        const going = Promise.allSettled(Array.from({ length: 20 }, () => keep(entry())));
        await postgres().stopAtOnce();
        await going;
        await expect(log.record(entry())).rejects.toMatchObject({ name: 'DatabaseAway' });
        await expect(log.entriesFor(KIT)).rejects.toMatchObject({ name: 'DatabaseAway' });
        await postgres().startAgain();
        await keep(entry());
      }
      const kept = (await log.entriesFor(KIT)).map(({ id }) => id);
      expect(kept).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(kept).size).toBe(kept.length);
      await log.close();
    });

    it('refuses before long also when the line falls silent, everybody who waits, and goes on when it speaks again', async () => {
      const line = await silentLine(await postgres().fresh());
      const log = await openAccessLog({ postgres: line.url, schema: 'access' });
      await log.record(entry());
      line.fallSilent();
      const began = Date.now();
      const waiting = await Promise.allSettled([log.record(entry()), log.record(entry())]);
      expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(Date.now() - began).toBeLessThan(SILENT_MS_MAX);
      line.speakAgain();
      await log.record(entry());
      expect(await log.entriesFor(KIT)).toHaveLength(2);
      await log.close();
      await line.close();
    });

    it('does not open, and names the server and never the password', async () => {
      const url = await postgres().fresh();
      await postgres().stopAtOnce();
      const opening = openAccessLog({ postgres: url, schema: 'access' });
      await expect(opening).rejects.toThrow('PostgreSQL at 127.0.0.1');
      await expect(opening).rejects.not.toThrow(new URL(url).password);
      await postgres().startAgain();
    });
  },
  { own: true },
);
