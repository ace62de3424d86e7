import { Client } from 'pg';
import type { ReadStore } from '#libs/read-store';
import type { StoreAddress } from '#libs/sql-kit';

/** Ends the sessions that hold the locks of lists, as the server does with one that it has not heard from. */
export async function endLockSessions(at: StoreAddress): Promise<number> {
  if ('file' in at) throw new Error('a file has no sessions');
  const client = new Client({ connectionString: at.postgres });
  await client.connect();
  const { rows } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1
     and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
    [`throughline-locks-${at.schema}`],
  );
  await client.end();
  return rows.length;
}

type Batches = Parameters<ReadStore['progress']['commit']>[0];
/** What a worker without the fence would write. */
export type Unfenced = (batches: Batches, store: ReadStore) => Promise<Batches>;

/** A worker that can be stopped just before it writes, while others have its locks, and woken up again. */
export class PausedWorker {
  commits = 0;
  /** What came of the writing that was held up. */
  outcome: 'written' | 'refused' | undefined;
  isPausing = false;
  isPaused = false;
  #wakeUp: () => void = () => undefined;

  constructor(private readonly unfenced?: Unfenced) {}

  wakeUp(): void {
    this.isPausing = false;
    this.#wakeUp();
  }

  readonly spoil = (store: ReadStore): ReadStore => {
    const commit = store.progress.commit.bind(store.progress);
    const tryLock = store.locks.tryLock.bind(store.locks);
    // Asleep, it asks for nothing.
    store.locks.tryLock = async (name) => (this.isPausing ? undefined : tryLock(name));
    store.progress.commit = async (batches) => {
      this.commits++;
      if (!this.isPausing) return commit(batches);
      this.isPaused = true;
      await new Promise<void>((resolve) => (this.#wakeUp = resolve));
      await this.#tell(commit(this.unfenced === undefined ? batches : await this.unfenced(batches, store)));
    };
    return store;
  };

  async #tell(written: Promise<void>): Promise<void> {
    try {
      await written;
      this.outcome = 'written';
    } catch (error) {
      if (error instanceof Error && error.name === 'CheckpointMoved') this.outcome = 'refused';
      throw error;
    }
  }
}
