import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { decode } from '#libs/event-catalogue';
import { CATEGORIES } from '#libs/event-log-kit';
import { BEGINNING, EventLogError, type EventLog, type RecordedEvent } from '#libs/ports';
import { openDatabase } from '#libs/sql-kit';
import { sql } from 'kysely';
import type { Config } from '../config';
import { openEventStore } from '../event-store';
import { Closers } from '../open/closers';
import { dataFiles } from '../open/store-addresses';
import { masked } from '../moving/masked';
import { ok, toSeeTo, wrong, type Check, type Finding } from './finding';

const SAMPLE_EVENTS = 50;
/** Long enough for a server to tell the settings of streams that it has. */
const ALARMS_MS = 1_500;
/** A log up to this size is checked page by page each time, in bytes; a larger one when it is asked for. */
const CHECKED_BYTES_MAX = 256 * 1024 ** 2;
/** A recorded time this far ahead of our clock says that one of the two is wrong, in milliseconds. */
const SKEW_MS_MAX = 120_000;
const RESTORE = 'Stop the planner, keep the folder as it is, and restore the last backup (docs/operation.md).';

/** What can be said of the events, wherever they are. */
export const eventChecks = (config: Config, thorough: boolean): readonly Check[] => {
  const server = { what: 'event store', look: () => onServer(config), otherwise: 'Start it, and check address, account and network.' };
  if (config.events !== 'embedded') return [server];
  return [
    { what: 'event store', look: () => inFolder(config), otherwise: RESTORE },
    { what: 'storage', look: () => storage(config), otherwise: 'Put the data folder on a disk of this machine.' },
    { what: 'integrity', look: () => integrity(config, thorough), otherwise: RESTORE },
  ];
}; // prettier-ignore

async function inFolder(config: Config): Promise<readonly Finding[]> {
  const { events: file } = dataFiles(config.data);
  if (!existsSync(file))
    return [toSeeTo('event store', 'nothing is recorded yet', 'Import a return, or try throughline demo.')];
  const { log } = await openEventStore(config, { file, readOnly: true });
  return lookAround(log, 'in the data folder');
}

async function onServer(config: Config): Promise<readonly Finding[]> {
  const store = await openEventStore(config, { file: '', readOnly: true });
  const found = await lookAround(store.log, masked(config.events), async (log) => {
    const pull = log.subscribe({ categories: CATEGORIES })[Symbol.asyncIterator]();
    await pause(ALARMS_MS);
    await pull.return?.();
    return store.problems();
  });
  return found;
}

async function lookAround(
  log: EventLog,
  where: string,
  alarmsOf: (log: EventLog) => Promise<readonly string[]> = async () => [],
): Promise<readonly Finding[]> {
  const closers = new Closers();
  closers.keep(log);
  try {
    const head = await log.head();
    const sample = await log.readAll({ categories: CATEGORIES, max: SAMPLE_EVENTS });
    const at = head === BEGINNING ? 'empty' : `the last event is at ${head}`;
    return [ok('event store', `${where}, answers; ${at}`), ...readable(sample.events), ...alarms(await alarmsOf(log))];
  } catch (error) {
    if (!(error instanceof EventLogError && error.kind === 'notAllowed')) throw error;
    return [ok('event store', `${where}, answers; this account may not read the whole log, as is right for a planner`)];
  } finally {
    await closers.close();
  }
}

function readable(events: readonly RecordedEvent[]): readonly Finding[] {
  const ahead = events.find(({ metadata }) => Date.parse(metadata.recordedAt) > Date.now() + SKEW_MS_MAX);
  const unread = events.find((event) => !isReadable(event));
  const found = `${events.length} events read`;
  if (unread !== undefined) return [wrong('sample', `${unread.type} at ${unread.position} cannot be read`, 'Update Throughline: it may have been written by a newer one.')]; // prettier-ignore
  if (ahead === undefined) return [ok('sample', found)];
  return [wrong('clock', `an event was recorded at ${ahead.metadata.recordedAt}, which has not come yet`, 'Set the clock of this machine.')]; // prettier-ignore
}

function isReadable(event: RecordedEvent): boolean {
  try {
    decode(event);
    return true;
  } catch {
    return false;
  }
}

const alarms = (problems: readonly string[]): readonly Finding[] =>
  [...new Set(problems)].map((problem) => wrong('event store', problem, 'Take the setting back before a scavenge.'));

/** Opens a log of its own beside the real one, as a planner would: it refuses an SQLite or a disk that loses what it acknowledges. */
async function storage({ data }: Config): Promise<readonly Finding[]> {
  if (!(await isWritable(data))) return [toSeeTo('storage', `${data} cannot be written to by this account`, 'Ask as the account that runs Throughline.')]; // prettier-ignore
  const probe = path.join(data, `.doctor-${randomUUID()}.db`);
  try {
    await openSqliteEventLog({ file: probe }).close();
    return [ok('storage', 'SQLite keeps what it acknowledges here (3.51.3 or later, WAL, synchronous FULL)')];
  } finally {
    for (const end of ['', '-wal', '-shm', '.writer']) await rm(`${probe}${end}`, { force: true });
  }
}

const isWritable = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );

async function integrity({ data }: Config, thorough: boolean): Promise<readonly Finding[]> {
  const { events: file } = dataFiles(data);
  if (!existsSync(file)) return [];
  const { size } = await stat(file);
  if (size > CHECKED_BYTES_MAX && !thorough)
    return [ok('integrity', 'not looked at: a large log takes a while (--thorough)')];
  const db = await openDatabase({ file, synchronous: 'FULL', readOnly: true });
  try {
    const { rows } = await sql<Record<string, string>>`pragma integrity_check`.execute(db);
    const faults = rows.flatMap((row) => Object.values(row)).filter((said) => said !== 'ok');
    return faults.length === 0 ? [ok('integrity', 'every page of the log is well')] : [wrong('integrity', `${faults.length} faults in ${file}`, RESTORE)]; // prettier-ignore
  } finally {
    await db.destroy();
  }
}
