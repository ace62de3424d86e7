import { Client } from 'pg';
import { inWords } from '../database-away';
import type { Lock, Locks } from './lock';
import { postgresAddress, type PostgresAddress } from '../postgres/postgres-address';

const CONNECT_MS_MAX = 5_000;
/** How often the server hears from whoever holds a lock. */
const HEARTBEAT_MS = 2_000;
const ANSWER_MS_MAX = 5_000;
/**
 * The server ends a session that it has not heard from for so long, and its locks with it: a process that hangs or was
 * stopped does not keep others out, nor does a host that is gone (the keepalives).
 */
const SILENCE = [
  'idle_session_timeout=8s',
  'tcp_keepalives_idle=4',
  'tcp_keepalives_interval=2',
  'tcp_keepalives_count=2',
];

// A number of 64 bits from the name: two names that clash would only wait for each other.
const TRY = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as "ours"';
const GIVE_BACK = 'select pg_advisory_unlock(hashtextextended($1, 0))';

/** Session-level advisory locks of a PostgreSQL database (14 or later), all held by one connection. */
export class LocksOnServer implements Locks {
  readonly acrossProcesses = true;
  /** The names held or asked for. A session may take a lock twice, so names are kept here too. */
  readonly #held = new Map<string, AbortController>();
  #session: Promise<Client> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;

  readonly #address: PostgresAddress;

  constructor(
    url: string,
    private readonly schema: string,
  ) {
    this.#address = postgresAddress(url);
  }

  async tryLock(name: string): Promise<Lock | undefined> {
    if (this.#held.has(name)) return undefined;
    const lost = new AbortController();
    this.#held.set(name, lost);
    try {
      const client = await this.#connected();
      const { rows } = await client.query<{ ours: boolean }>(TRY, [this.#keyOf(name)]);
      if (rows[0]?.ours === true && !lost.signal.aborted) {
        return { lost: lost.signal, release: () => this.#release(name, lost) };
      }
    } catch (error) {
      this.#forget(name, lost);
      throw inWords(error, this.#address, this.schema);
    }
    this.#forget(name, lost);
    return undefined;
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#loseAll();
    await session?.then((client) => client.end()).catch(() => undefined);
  }

  #keyOf(name: string): string {
    return `throughline ${this.schema} ${name}`;
  }

  #forget(name: string, lost: AbortController): void {
    if (this.#held.get(name) === lost) this.#held.delete(name);
  }

  async #release(name: string, lost: AbortController): Promise<void> {
    if (this.#held.get(name) !== lost) return;
    const session = await this.#session;
    await session?.query(GIVE_BACK, [this.#keyOf(name)]).catch(() => undefined);
    this.#forget(name, lost);
  }

  #connected(): Promise<Client> {
    this.#session ??= this.#connect();
    return this.#session;
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.#address.url,
      connectionTimeoutMillis: CONNECT_MS_MAX,
      query_timeout: ANSWER_MS_MAX,
      application_name: `throughline-locks-${this.schema}`,
      options: [this.#address.settings, ...SILENCE.map((setting) => `-c ${setting}`)].join(' '),
    });
    const gone = (): void => this.#loseAll();
    client.on('error', gone);
    client.on('end', gone);
    try {
      await client.connect();
    } catch (error) {
      this.#session = undefined;
      throw error;
    }
    const beat = (): void => void client.query('select 1').catch(gone);
    this.#heartbeat = setInterval(beat, HEARTBEAT_MS).unref();
    return client;
  }

  /** The session is gone, and with it whatever it held. */
  #loseAll(): void {
    clearInterval(this.#heartbeat);
    this.#session = undefined;
    const lost = [...this.#held.values()];
    this.#held.clear();
    for (const one of lost) one.abort();
  }
}
