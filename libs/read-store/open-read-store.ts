import { rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { ALL_PROJECTIONS, type Projection } from '#libs/projections';
import { migrate, openDatabase, type StoreAddress } from '#libs/sql-kit';
import type { ReadSchema } from './database/schema';
import { READ_STORE_MIGRATIONS } from './migrations';
import { readQueries } from './queries/read-queries';
import type { ReadQueries } from './read-store';
import { ProgressStore } from './store/progress-store';

/** The lists and how far each has got. Pages ask the queries; only the projector writes, through `progress`. */
export interface ReadStore extends ReadQueries {
  readonly progress: ProgressStore;
  close(): Promise<void>;
}

/** Where the lists are, and, for tests, what else. */
export type ReadStoreOptions = StoreAddress & {
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
    if (!('file' in options) || !isDamaged(error)) throw error;
    for (const end of ['', '-wal', '-shm']) await rm(`${options.file}${end}`, { force: true });
    return open(options);
  }
}

async function open(options: ReadStoreOptions): Promise<ReadStore> {
  const writer = await openDatabase<ReadSchema>({ ...options, synchronous: 'NORMAL' });
  let reader: Kysely<ReadSchema> | undefined;
  try {
    await migrate(writer, READ_STORE_MIGRATIONS);
    const progress = new ProgressStore(writer, options.projections ?? ALL_PROJECTIONS);
    for (const projection of progress.projections) await progress.current(projection);
    // A connection of its own: a long write of the projector never stands in the way of a page.
    reader = await openDatabase<ReadSchema>({ ...readAddress(options), readOnly: true, synchronous: 'NORMAL' });
    return assemble(writer, reader, progress);
  } catch (error) {
    await reader?.destroy();
    await writer.destroy();
    throw error;
  }
}

// Without the hook of fault tests: it stands before statements that write.
const readAddress = (options: ReadStoreOptions): StoreAddress =>
  'file' in options ? { file: options.file } : { postgres: options.postgres, schema: options.schema };

function assemble(writer: Kysely<ReadSchema>, reader: Kysely<ReadSchema>, progress: ProgressStore): ReadStore {
  const close = async (): Promise<void> => {
    await reader.destroy();
    await writer.destroy();
  };
  return { ...readQueries(reader), progress, close };
}

// By what it says: an error of the driver may come from another realm, where it is no `Error` of ours.
function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : '';
}

const isDamaged = (error: unknown): boolean => {
  const cause = (error as { readonly cause?: unknown } | undefined)?.cause;
  return /malformed|not a database|file is encrypted/i.test(`${messageOf(error)} ${messageOf(cause)}`);
};
