import { access } from 'node:fs/promises';
import { CaseReader, StreamReader } from '#libs/application';
import { decode } from '#libs/event-catalogue';
import type { EventLog } from '#libs/ports';
import { openReadStore, openReferenceStore, type ReadStore, type ReferenceStore } from '#libs/read-store';
import { commandTable } from './command-table';
import { rulesOf, type Config } from './config';
import { dataFiles } from './engine';
import { openEventStore } from './event-store';
import { systemClock } from './system-clock';

/** What a question on the command line needs; it works while a planner is writing. */
export interface ReadingEngine {
  readonly log: EventLog;
  readonly lists: ReadStore;
  readonly reference: ReferenceStore;
  readonly cases: CaseReader;
  /** The uuid of a young person named by local identifier or uuid; undefined when nobody is. */
  youngPersonId(named: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Nothing has been recorded in this data folder yet. */
export class NothingRecorded extends Error {
  override readonly name = 'NothingRecorded';
  readonly kind = 'nothingRecorded';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PAGE = 500;

/** Opens a data folder to read. Throws NothingRecorded when it holds no log. */
export async function openForReading(config: Config): Promise<ReadingEngine> {
  const files = dataFiles(config.data);
  if (config.events === 'embedded') await refuseIfEmpty(config, files.events);
  const { log } = await openEventStore(config, { file: files.events, readOnly: true });
  const lists = await openReadStore({ file: files.lists });
  const reference = await openReferenceStore({ file: files.reference });
  const cases = new CaseReader({
    streams: new StreamReader(log),
    clock: systemClock,
    gazetteer: reference,
    table: commandTable(),
    leavingCareRules: rulesOf(config),
  });
  return {
    log,
    lists,
    reference,
    cases,
    youngPersonId: (named) => lookUp({ log, lists }, named),
    close: async () => {
      await reference.close();
      await lists.close();
      await log.close();
    },
  };
}

async function refuseIfEmpty(config: Config, events: string): Promise<void> {
  await access(events).catch(() => {
    throw new NothingRecorded(`Nothing is recorded in ${config.data} yet. Import a return first, or try the demo.`);
  });
}

async function lookUp(
  { log, lists }: Pick<ReadingEngine, 'log' | 'lists'>,
  named: string,
): Promise<string | undefined> {
  if (UUID.test(named.toLowerCase())) return named.toLowerCase();
  return (await lists.byLocalId(named))?.youngPersonId ?? lookInLog(log, named);
}

/** The lists can be behind, or gone: the log is not. */
async function lookInLog(log: EventLog, localId: string): Promise<string | undefined> {
  for (let after: string | undefined; ;) {
    const slice = await log.readAll({ categories: ['journey'], max: PAGE, ...(after === undefined ? {} : { after }) });
    for (const event of slice.events) {
      if (event.type !== 'YoungPersonRegistered') continue;
      const { data } = decode(event) as { data: { localId: string } };
      if (data.localId === localId) return event.stream.slice('journey-'.length);
    }
    if (slice.atEnd) return undefined;
    after = slice.next;
  }
}
