import { rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import { migrate, openDatabase, openLocks, type Locks, type StoreAddress } from '#libs/sql-kit';
import type { ReadSchema } from './database/schema';
import { READ_STORE_MIGRATIONS } from './migrations';
import { askedAgain } from './queries/asked-again';
import { readQueries } from './queries/read-queries';
import type { ReadQueries } from './read-store';
import { ProgressStore } from './store/progress-store';

/** The lists and how far each has got. Pages ask the queries; only the projector writes, through `progress`. */
export interface ReadStore extends ReadQueries {
  readonly progress: ProgressStore;
  /** So that each list has one worker. */
  readonly locks: Locks;
  close(): Promise<void>;
}

/** Where the lists are, and, for tests, what else. */
export type ReadStoreOptions = StoreAddress & {
  /**
   * Asks and makes nothing: for a process beside the projector. What the projector has not made yet is told when it is
   * asked for (`ListsNotBuilt`).
   */
  readonly readOnly?: boolean;
  /** Default: all lists there are. */
  readonly projections?: readonly Projection[];
  /** For fault tests: called before each statement that writes. */
  readonly beforeStatement?: (sql: string) => void;
};

/**
 * Opens the read store, making its tables where there are none. A file is disposable: one that is damaged or is no
 * store is thrown away, and the projector fills it from the log again.
 */
export async function openReadStore(options: ReadStoreOptions): Promise<ReadStore> {
  try {
    return await open(options);
  } catch (error) {
    if (!('file' in options) || options.readOnly === true || !isDamaged(error)) throw error;
    for (const end of ['', '-wal', '-shm']) await rm(`${options.file}${end}`, { force: true });
    return open(options);
  }
}

async function open(options: ReadStoreOptions): Promise<ReadStore> {
  const opened: Kysely<ReadSchema>[] = [];
  const close = async (): Promise<void> => {
    for (const db of opened.splice(0)) await db.destroy();
  };
  try {
    const writer = options.readOnly === true ? undefined : await openToWrite(options);
    if (writer !== undefined) opened.unshift(writer);
    // A connection of its own: a long write of the projector never stands in the way of a page.
    const reader = await openDatabase<ReadSchema>({ ...addressOf(options), readOnly: true, synchronous: 'NORMAL' });
    opened.unshift(reader);
    const progress = new ProgressStore(writer ?? reader, options.projections ?? ALL_PROJECTIONS);
    if (writer !== undefined) await progress.prepare();
    return assemble(reader, progress, openLocks(addressOf(options)), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openToWrite(options: ReadStoreOptions): Promise<Kysely<ReadSchema>> {
  const writer = await openDatabase<ReadSchema>({ ...options, readOnly: false, synchronous: 'NORMAL' });
  try {
    await migrate(writer, READ_STORE_MIGRATIONS);
    return writer;
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

// Without the hook of fault tests: it stands before statements that write.
const addressOf = (options: ReadStoreOptions): StoreAddress =>
  'file' in options ? { file: options.file } : { postgres: options.postgres, schema: options.schema };

const assemble = (
  reader: Kysely<ReadSchema>,
  progress: ProgressStore,
  locks: Locks,
  close: () => Promise<void>,
): ReadStore => ({
  ...askedAgain(readQueries(reader)),
  progress,
  locks,
  close: async () => {
    await locks.close();
    await close();
  },
});

// By what it says: an error of the driver may come from another realm, where it is no `Error` of ours.
function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : '';
}

const isDamaged = (error: unknown): boolean => {
  const cause = (error as { readonly cause?: unknown } | undefined)?.cause;
  return /malformed|not a database|file is encrypted/i.test(`${messageOf(error)} ${messageOf(cause)}`);
};
