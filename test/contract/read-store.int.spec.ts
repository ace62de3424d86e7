import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client } from 'pg';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog } from '#libs/ports';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import {
  catchUp,
  ListsNotBuilt,
  openReadStore,
  projectionsStatus,
  startProjector,
  type ReadQueries,
  type ReadStore,
} from '#libs/read-store';
import type { StoreAddress } from '#libs/sql-kit';
import { inventedHistory, kid, registered, tell, type Told } from '#libs/testing/history';
import { besideSqlite, onEachEngine } from '../support/each-engine';
import { everyQuestion } from './support/every-question';
import { oddAuthority } from './support/odd-authority';

jest.setTimeout(120_000);

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PATIENCE_MS = 60_000;
const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(one: T): T => {
  opened.unshift(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
const open = async (at: StoreAddress, readOnly = false): Promise<ReadStore> =>
  keep(await openReadStore({ ...at, readOnly }));
const logOf = async (history: readonly Told[]): Promise<EventLog> => {
  const log = keep(createMemoryEventLog());
  await tell(log, history);
  return log;
};

besideSqlite('PostgreSQL beside SQLite', (freshFile, freshSchema) => {
  it('answers every question alike from both, however odd the names and what is asked', async () => {
    const log = await logOf(oddAuthority());
    const [inFile, inPostgres] = [await open(await freshFile()), await open(await freshSchema())];
    for (const store of [inFile, inPostgres]) await catchUp({ log, store });
    const questions = everyQuestion();
    const names = new Set<string>(questions.map(({ of }) => of));
    const others = ['progress', 'locks', 'close'];
    expect([...names].sort()).toEqual(Object.keys(inFile).filter((name) => !others.includes(name)).sort()); // prettier-ignore
    const found = new Map<string, number>();
    for (const { of, asked, ask } of questions) {
      const answer = await told(ask(inFile));
      expect({ of, asked, answer: await told(ask(inPostgres)) }).toEqual({ of, asked, answer });
      if (isFull(answer)) found.set(of, (found.get(of) ?? 0) + 1);
    }
    // Answers are worth comparing where somebody is found: to every kind of question, and to most.
    expect([...found.keys()].sort()).toEqual([...names].sort());
    expect([...found.values()].reduce((sum, n) => sum + n)).toBeGreaterThan(questions.length / 2);
  });
});

/** Whether anybody is in it: not an empty list, page or count. */
const isFull = (answer: unknown): boolean =>
  /"(youngPersonId|homeId|bondId|workerRef|LA-|R_)|[1-9]/.test(
    JSON.stringify(answer).replace(/"page(Size)?":\d+/g, ''),
  );

/** What was answered, or in which words it was refused. */
const told = async (asked: Promise<unknown>): Promise<unknown> => {
  const answer = await asked.catch((error: unknown) => ({ refused: (error as Error).message }));
  return answer instanceof Map ? [...(answer as Map<unknown, unknown>)] : (answer ?? 'nobody');
};

onEachEngine((fresh) => {
  it('shows a reader what the projector made, and lets it make or change nothing itself', async () => {
    const at = await fresh();
    const log = await logOf(registered(1, 'Ash'));
    const store = await open(at);
    await catchUp({ log, store });
    const reader = await open(at, true);
    expect((await reader.caseloadFor({ scope: 'all' })).total).toBe(1);
    const slot = await reader.progress.inUse(ALL_PROJECTIONS[0]!);
    await expect(reader.progress.begin(slot!.projection)).rejects.toThrow();
    await expect(reader.progress.commit([{ slot: slot!, to: slot!.position, changes: [], park: [], unpark: [] }])).rejects.toThrow(); // prettier-ignore
  });

  it('goes on when a list names one row several times', async () => {
    const projection: Projection = {
      name: 'often',
      version: 1,
      categories: ['journey'],
      types: ['YoungPersonRegistered'],
      initial: {},
      evolve: () => ({ registered: true }),
      tables: {
        often: { columns: { youngPersonId: 'text', what: 'text', n: 'integer' }, key: ['youngPersonId', 'what'] },
      },
      rows: (youngPersonId) => ({
        often: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ youngPersonId, what: 'same', n })),
      }),
    };
    const store = keep(await openReadStore({ ...(await fresh()), projections: [projection] }));
    const log = await logOf(registered(1, 'Ash'));
    await catchUp({ log, store });
    expect((await store.progress.inUse(projection))?.position).toBe(await log.head());
  });

  it('goes over to rebuilt lists between two questions: no page fails, none is short', async () => {
    const at = await fresh();
    const log = await logOf(inventedHistory({ seed: 31, people: 30, events: 900 }));
    const [store, reader] = [await open(at), await open(at, true)];
    const projector = startProjector({ log, store, logger: SILENT });
    try {
      expect(await projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      let over = false;
      let asked = 0;
      const asking = [0, 1, 2, 3].map(async () => {
        // A file answers without ever letting go of the process: here others get their turn.
        for (; !over; await nextTurn()) {
          expect(await glance(reader)).toEqual([30, 30]);
          asked++;
        }
      });
      for (let round = 0; round < 3; round++) await projector.rebuild();
      over = true;
      await Promise.all(asking);
      expect(asked).toBeGreaterThan(20);
    } finally {
      await projector.stop();
    }
  });
});

const connected = async (at: { readonly postgres: string }): Promise<Client> => {
  const client = new Client({ connectionString: at.postgres });
  await client.connect();
  return client;
};

/** Questions that read several lists at once, in different orders. */
async function glance(lists: ReadQueries): Promise<readonly number[]> {
  const { total } = await lists.caseloadFor({ scope: 'all', pageSize: 1 });
  await lists.myWork({ scope: { workerRef: 'W1' }, today: '2026-03-31' });
  await lists.dutyCounts({ scope: { workerRef: 'W1' }, today: '2026-03-31' });
  return [total, (await lists.registry()).size];
}

besideSqlite('a store in PostgreSQL', (_freshFile, freshSchema) => {
  it('is made once by all who start at the same moment', async () => {
    const at = await freshSchema();
    const stores = await Promise.all([1, 2, 3, 4].map(() => open(at)));
    const log = await logOf(registered(1, 'Ash'));
    await catchUp({ log, store: stores[2]! });
    for (const store of stores) expect(await store.byLocalId('LA-0001')).toEqual({ youngPersonId: kid(1) });
  });

  it('is read by an account that may look and nothing else, also after the lists were rebuilt', async () => {
    const at = await freshSchema();
    const store = await open(at);
    const reader = `reader_${process.pid}_${Date.now()}`;
    const boss = await connected(at);
    try {
      await boss.query(`create role ${reader} login password 'invented'`);
      await boss.query(`grant usage on schema ${at.schema} to ${reader}`);
      await boss.query(`grant select on all tables in schema ${at.schema} to ${reader}`);
      await boss.query(`alter default privileges in schema ${at.schema} grant select on tables to ${reader}`);
      const log = await logOf(registered(1, 'Ash'));
      const projector = startProjector({ log, store, logger: SILENT });
      await projector.caughtUpTo(await log.head(), PATIENCE_MS);
      await projector.rebuild();
      await projector.stop();
      const url = Object.assign(new URL(at.postgres), { username: reader, password: 'invented' });
      const lists = await open({ ...at, postgres: url.toString() }, true);
      expect((await lists.caseloadFor({ scope: 'all' })).total).toBe(1);
      expect(await projectionsStatus({ log, store: lists })).toHaveLength(ALL_PROJECTIONS.length);
    } finally {
      for (const one of opened.splice(0)) await one.close();
      await boss.query(`drop owned by ${reader}; drop role ${reader}`);
      await boss.end();
    }
  });

  it('tells a reader that comes before the projector that the lists are being built, and answers once they are', async () => {
    const at = await freshSchema();
    const reader = await open(at, true);
    await expect(reader.caseloadFor({ scope: 'all' })).rejects.toThrow(ListsNotBuilt);
    const log = await logOf(registered(1, 'Ash'));
    await catchUp({ log, store: await open(at) });
    expect((await reader.caseloadFor({ scope: 'all' })).total).toBe(1);
  });
});
