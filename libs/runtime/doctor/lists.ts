import { existsSync } from 'node:fs';
import { ListsNotBuilt, openReadStore, projectionsStatus, type ProjectionStatus } from '#libs/read-store';
import { DatabaseAway, openDatabase, wasReplaced, type StoreAddress } from '#libs/sql-kit';
import { sql } from 'kysely';
import type { Config } from '../config';
import { openEventStore } from '../event-store';
import { Closers } from '../open/closers';
import { dataFiles, storeAddresses } from '../open/store-addresses';
import { ok, toSeeTo, wrong, type Check, type Finding } from './finding';

/** What can be said of the lists and of reference data. */
export const listChecks = (config: Config): readonly Check[] => [
  { what: 'lists', look: () => lists(config).catch(asFound('lists')), otherwise: 'See that the event store answers; then throughline projections rebuild.' },
  { what: 'postcodes', look: () => postcodes(config).catch(asFound('postcodes')), otherwise: 'throughline import postcodes FILE' },
]; // prettier-ignore

/** What keeps a store from being asked is not its own fault, and not mended at its end. */
const asFound =
  (what: string) =>
  (error: unknown): readonly Finding[] => {
    if (error instanceof ListsNotBuilt) return [toSeeTo(what, 'not built yet', 'throughline start projector')];
    if (!(error instanceof DatabaseAway)) throw error;
    return [wrong(what, 'cannot be asked while PostgreSQL does not answer', 'See PostgreSQL.')];
  };

const isThere = (at: StoreAddress): boolean => !('file' in at) || existsSync(at.file);

async function lists(config: Config): Promise<readonly Finding[]> {
  const at = storeAddresses(config).lists;
  const { events: file } = dataFiles(config.data);
  if (!isThere(at) || (config.events === 'embedded' && !existsSync(file)))
    return [ok('lists', 'built when the planner starts')];
  const closers = new Closers();
  try {
    const store = closers.keep(await openReadStore({ ...at, readOnly: true }));
    const { log } = await openEventStore(config, { file, readOnly: true });
    closers.keep(log);
    const status = await projectionsStatus({ log, store });
    return [...status.flatMap(behind), ...status.flatMap(parked), ...allWell(status)];
  } finally {
    await closers.close();
  }
}

const behind = ({ name, upToDate, lag }: ProjectionStatus): Finding[] =>
  upToDate === false
    ? [toSeeTo('lists', `${name} is behind${lag === null ? '' : ` (${lag})`}`, 'Wait; if it does not move, see that a planner or projector runs.')]
    : []; // prettier-ignore

const parked = ({ name, parked: people }: ProjectionStatus): Finding[] =>
  people.length === 0
    ? []
    : [wrong('lists', `${name} leaves out ${people.length} young people whose events could not be read`, 'throughline projections status --json says which events; update, then throughline projections rebuild.')]; // prettier-ignore

const allWell = (status: readonly ProjectionStatus[]): Finding[] =>
  status.some(({ upToDate, parked: people }) => upToDate === false || people.length > 0)
    ? []
    : [ok('lists', status.length === 0 ? 'not built yet' : `${status.length} lists, all of them up to date as far as can be seen`)]; // prettier-ignore

async function postcodes(config: Config): Promise<readonly Finding[]> {
  const at = storeAddresses(config).reference;
  const missing = toSeeTo('postcodes', 'none: distances are shown as unknown', 'throughline import postcodes FILE');
  if (!isThere(at)) return [missing];
  const db = await openDatabase({ ...at, synchronous: 'FULL', readOnly: true });
  const asked = sql<{ n: number }>`select count(*) as n from postcode`.execute(db);
  const rows = await asked.then(({ rows: found }) => found, unlessNotMade).finally(() => db.destroy());
  const count = Number(rows[0]?.n ?? 0);
  return [count === 0 ? missing : ok('postcodes', `${count} postcodes`)];
}

function unlessNotMade(error: unknown): { n: number }[] {
  if (wasReplaced(error)) return [];
  throw error;
}
