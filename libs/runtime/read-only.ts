import { access } from 'node:fs/promises';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { EventLog } from '#libs/ports';
import { openReferenceStore, type ReferenceStore } from '#libs/read-store';
import type { Config } from './config';
import { dataFiles } from './engine';

/** What a question on the command line needs: the log and the gazetteer, also while a planner is writing. */
export interface ReadingEngine {
  readonly log: EventLog;
  readonly reference: ReferenceStore;
  close(): Promise<void>;
}

/** Nothing has been recorded in this data folder yet. */
export class NothingRecorded extends Error {
  override readonly name = 'NothingRecorded';
}

/** Opens the log to read. Throws NothingRecorded when the folder holds none. */
export async function openForReading(config: Config): Promise<ReadingEngine> {
  const files = dataFiles(config.data);
  const there = await access(files.events).then(
    () => true,
    () => false,
  );
  if (!there) {
    throw new NothingRecorded(`Nothing is recorded in ${config.data} yet. Import a return first, or try the demo.`);
  }
  const log = await openSqliteEventLog({ file: files.events, readOnly: true });
  const reference = await openReferenceStore({ file: files.reference });
  return {
    log,
    reference,
    close: async () => {
      await reference.close();
      await log.close();
    },
  };
}
