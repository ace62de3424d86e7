import { Client } from 'pg';
import { decode } from '#libs/event-catalogue';
import { caseload, youngPersonOfStream } from '#libs/projections';
import { openReadStore, type ReadStore } from '#libs/read-store';
import { asRecorded, inventedHistory } from '#libs/testing/history';
import { postgresHere } from '../support/postgres/find-postgres';
import { startPostgres } from '../support/postgres';
import type { BenchRow } from './bench-row';
import { compare } from './rounds';

const PEOPLE = 1_000;
const EVENTS = 20_000;
const ROUNDS = 15;
/** Rows in a statement, as the read store writes them. */
const ROWS_AT_ONCE = 64;
const RATIO_MIN = 0.7;

interface Person {
  readonly youngPersonId: string;
  readonly state: unknown;
  readonly rows: ReturnType<typeof caseload.rows>;
}

/**
 * Rows and states of the caseload written to a real PostgreSQL in one transaction with its checkpoint, beside the bare
 * driver writing the same texts to tables of the same shape (research on performance, goal 14b). Both wait for the disk.
 */
export async function postgresBench(): Promise<BenchRow[]> {
  if (!postgresHere()) {
    console.error('postgres: SKIPPED, there is no PostgreSQL here (apt-get install postgresql)');
    return [];
  }
  const server = await startPostgres({ own: true, fsync: true });
  const url = await server.fresh();
  const store = await openReadStore({ postgres: url, schema: 'lists', projections: [caseload] });
  const raw = new Client({ connectionString: url });
  try {
    await raw.connect();
    const people = foldAll();
    const bare = await bareTables(raw, people);
    const ours = committing(store, people);
    const result = await compare(ROUNDS, { ours: PEOPLE, floor: PEOPLE }, { ours, floor: bare.write });
    await mustBeEqual(raw, bare.table);
    const note = `${PEOPLE.toLocaleString('en-GB')} people in one transaction`;
    return [{ name: 'list rows written to PostgreSQL, beside the bare driver', ...result, unit: 'people/s', bar: RATIO_MIN, note }]; // prettier-ignore
  } finally {
    await raw.end();
    await store.close();
    await server.end();
  }
}

function foldAll(): readonly Person[] {
  const states = new Map<string, unknown>();
  for (const event of asRecorded(inventedHistory({ seed: 906, people: PEOPLE, events: EVENTS }))) {
    if (!caseload.types.includes(event.type)) continue;
    const id = youngPersonOfStream(event.stream);
    states.set(id, caseload.evolve(states.get(id) ?? caseload.initial, decode(event)));
  }
  return [...states].map(([youngPersonId, state]) => ({
    youngPersonId,
    state,
    rows: caseload.rows(youngPersonId, state),
  }));
}

/** Each call writes everybody again, as the projector does when something of theirs has changed. */
function committing(store: ReadStore, people: readonly Person[]): () => Promise<void> {
  let written = 0;
  return async () => {
    const slot = await store.progress.inUse(caseload);
    if (slot === undefined) throw new Error('the read store has no caseload');
    const to = String(++written).padStart(20, '0');
    await store.progress.commit([{ slot, to, changes: people, park: [], unpark: [] }]);
  };
}

/** The same rows and states by the bare driver: as many in a statement, all in one transaction. */
async function bareTables(raw: Client, people: readonly Person[]) {
  const [table = ''] = Object.keys(caseload.tables);
  const columns = Object.keys(caseload.tables[table]?.columns ?? {});
  const copy = `create table bare_rows (like lists."${await realName(raw, table)}" including all)`;
  await raw.query(`${copy}; create table bare_states (person text primary key, state text)`);
  const rows = people.flatMap((p) => (p.rows[table] ?? []).map((row) => columns.map((column) => row[column] ?? null)));
  const named = columns.map((column) => `"${column}"`);
  const write = async (): Promise<void> => {
    const states = people.map((p) => [p.youngPersonId, JSON.stringify(p.state)]);
    await raw.query('begin');
    await insertAll(raw, { into: 'bare_states', columns: ['person', 'state'], rows: states });
    await insertAll(raw, { into: 'bare_rows', columns: named, rows });
    await raw.query('commit');
  };
  return { table, write };
}

interface Insert {
  readonly into: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function insertAll(raw: Client, { into, columns, rows }: Insert): Promise<void> {
  const others = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const places = some.map((_, r) => `(${columns.map((_column, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
    const text = `insert into ${into} (${columns.join(', ')}) values ${places.join(', ')}
      on conflict (${columns[0] ?? ''}) do update set ${others.join(', ')}`;
    await raw.query(text, some.flat());
  }
}

/** The table that the list's view shows at present. */
async function realName(raw: Client, table: string): Promise<string> {
  const found = await raw.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'lists' and tablename like $1 || '\\_v%'`,
    [table],
  );
  const [row] = found.rows;
  if (row === undefined) throw new Error('the caseload has no table');
  return row.name;
}

async function mustBeEqual(raw: Client, table: string): Promise<void> {
  const { rows } = await raw.query<{ n: number }>(
    `select count(*)::int as n from ((table lists."${table}" except table bare_rows) union all (table bare_rows except table lists."${table}")) d`,
  );
  if (rows[0]?.n !== 0) throw new Error('the read store and the bare driver wrote different rows');
}
