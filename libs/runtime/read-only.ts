import { access } from 'node:fs/promises';
import { CaseReader, rollOfLog, StreamReader, type Roll } from '#libs/application';
import { decode } from '#libs/event-catalogue';
import { BEGINNING, EventLogError, type EventLog } from '#libs/ports';
import { openReadStore, openReferenceStore, type ReadStore, type ReferenceStore } from '#libs/read-store';
import { commandTable } from './command-table';
import { rulesOf, type Config } from './config';
import { openEventStore } from './event-store';
import { openedTogether } from './open/closers';
import { rollOfLists } from './open/roll-of-lists';
import { dataFiles, storeAddresses } from './open/store-addresses';
import { systemClock } from './system-clock';

/** What a question on the command line needs; it works while a planner is writing. */
export interface ReadingEngine {
  readonly log: EventLog;
  readonly lists: ReadStore;
  readonly reference: ReferenceStore;
  readonly cases: CaseReader;
  /** Everybody on record. */
  readonly roll: Roll;
  /** The uuid of a young person named by local identifier or uuid; undefined when nobody is. Throws MayNotLook. */
  youngPersonId(named: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Nothing has been recorded yet where events are kept. */
export class NothingRecorded extends Error {
  override readonly name = 'NothingRecorded';
  readonly kind = 'nothingRecorded';
}

/** The lists do not know somebody, and the account in use may not look further. */
export class MayNotLook extends Error {
  override readonly name = 'MayNotLook';
  readonly kind = 'mayNotLook';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PAGE = 500;

/** Opens what is recorded to read it. Throws NothingRecorded when nothing is. */
export async function openForReading(config: Config): Promise<ReadingEngine> {
  const { events: file } = dataFiles(config.data);
  if (config.events === 'embedded') await refuseIfEmpty(config, file);
  return openedTogether(async (closers) => {
    const log = closers.keep((await openEventStore(config, { file, readOnly: true })).log);
    const mayReadAll = await refuseIfNothing(log);
    const at = storeAddresses(config);
    const lists = closers.keep(await openReadStore({ ...at.lists, readOnly: config.engine === 'cluster' }));
    const reference = closers.keep(await openReferenceStore(at.reference));
    return {
      log,
      lists,
      reference,
      cases: new CaseReader({
        streams: new StreamReader(log),
        clock: systemClock,
        gazetteer: reference,
        table: commandTable(),
        leavingCareRules: rulesOf(config),
      }),
      // The lists may be behind, and figures must not leave anybody out unsaid: the log is asked where it may be.
      roll: mayReadAll ? rollOfLog(log) : rollOfLists(lists),
      youngPersonId: (named) => lookUp({ log, lists }, named),
      close: () => closers.close(),
    };
  });
}

async function refuseIfEmpty(config: Config, events: string): Promise<void> {
  await access(events).catch(() => {
    throw new NothingRecorded(`Nothing is recorded in ${config.data} yet. Import a return first, or try the demo.`);
  });
}

/** Says whether the account in use may read the whole log; one that may not cannot tell whether anything is in it. */
async function refuseIfNothing(log: EventLog): Promise<boolean> {
  const head = await log.head().catch(unlessNotAllowed);
  if (head === BEGINNING) throw new NothingRecorded('Nothing is recorded yet. Import a return first.');
  return head !== undefined;
}

function unlessNotAllowed(error: unknown): undefined {
  if (!(error instanceof EventLogError && error.kind === 'notAllowed')) throw error;
  return undefined;
}

async function lookUp(
  { log, lists }: Pick<ReadingEngine, 'log' | 'lists'>,
  named: string,
): Promise<string | undefined> {
  if (UUID.test(named.toLowerCase())) return named.toLowerCase();
  return (await lists.byLocalId(named))?.youngPersonId ?? lookInLog(log, named).catch(inPlainWords);
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

function inPlainWords(error: unknown): never {
  if (!(error instanceof EventLogError && error.kind === 'notAllowed')) throw error;
  throw new MayNotLook(
    'The lists know nobody by that name, and the account in THROUGHLINE_EVENTS may not look through the whole log. ' +
      'Ask again when the lists have caught up, or with the account of the projector.',
  );
}
