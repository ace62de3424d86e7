import { Client } from 'pg';
import { until } from './lists-at-work';

/** The lock that Kysely takes before it looks at the steps of a store. */
const MIGRATING = '3853314791062309107';

/**
 * Holds up whoever writes the rows of a table of PostgreSQL, in the middle of the transaction that does, and knows when
 * somebody stands there: what is done to them then is done inside a batch.
 */
export class HeldUp {
  private constructor(
    private readonly holder: Client,
    private readonly onlooker: Client,
    private readonly who: string,
  ) {}

  /** Holds the rows of `schema.table` from now on. */
  static async at(postgres: string, schema: string, table: string): Promise<HeldUp> {
    const [holder, onlooker] = [new Client(postgres), new Client(postgres)];
    await Promise.all([holder.connect(), onlooker.connect()]);
    await holder.query('begin');
    const { rowCount } = await holder.query(`select 1 from ${schema}.${table} for update`);
    if (rowCount === 0) throw new Error(`nothing is in ${schema}.${table} yet`);
    return new HeldUp(holder, onlooker, `throughline-${schema}`);
  }

  /** Holds up whoever opens a store of `schema`, where they look whether its tables are up to date. */
  static async atOpening(postgres: string, schema: string): Promise<HeldUp> {
    const [holder, onlooker] = [new Client(postgres), new Client(postgres)];
    await Promise.all([holder.connect(), onlooker.connect()]);
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock($1)', [MIGRATING]);
    return new HeldUp(holder, onlooker, `throughline-${schema}`);
  }

  /** Answers when somebody has begun to write and waits. */
  async untilSomebodyWaits(): Promise<void> {
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and application_name = $1
      and state = 'active' and wait_event_type = 'Lock'`;
    await until(async () => (await this.onlooker.query(waiting, [this.who])).rowCount !== 0);
  }

  /** How many locks by which workers keep each other out anybody has. */
  async locksHeld(): Promise<number> {
    const held = `select 1 from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`;
    return (await this.onlooker.query(held)).rowCount ?? 0;
  }

  async letGo(): Promise<void> {
    await this.holder.query('rollback');
  }

  async end(): Promise<void> {
    await Promise.all([this.holder.end(), this.onlooker.end()]);
  }
}
