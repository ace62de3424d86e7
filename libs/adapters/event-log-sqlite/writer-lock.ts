import { DatabaseSync } from '@photostructure/sqlite';
import { EventLogError } from '#libs/ports';
import { isBusy } from './sqlite-errors';

/** The name of the file beside the log whose lock says that a process writes here. The file holds nothing. */
export const writerLockFile = (file: string): string => `${file}.writer`;

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the only one that writes to a log. Throws `openElsewhere` at once when there is one already.
 *
 * The lock is SQLite's own, an exclusive transaction held open on an empty database beside the log: the operating system
 * drops it when the process ends, by `kill -9` too, so it is never stale, and a number of a dead process is never
 * mistaken for a living one. The log itself stays free for readers.
 */
export function takeWriterLock(file: string): WriterLock {
  const lock = new DatabaseSync(writerLockFile(file), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new EventLogError(
      'openElsewhere',
      `Another Throughline is running on this data folder and writes to ${file}. Stop it first, or open for reading.`,
      { cause: error },
    );
  }
  return { release: () => lock.close() };
}
