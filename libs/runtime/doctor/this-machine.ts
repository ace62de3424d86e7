import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { BANK_HOLIDAYS } from '#libs/domain/rulebook/working-days';
import type { Config } from '../config';
import { placeInWords } from '../moving/masked';
import { movedInWords, movedMarkOf, recordThere } from '../moving/moved-mark';
import { dataFiles } from '../open/store-addresses';
import { systemClock } from '../system-clock';
import { ok, toSeeTo, wrong, type Check, type Finding } from './finding';

const NODE_OLDEST = [20, 19] as const;
/** Less than this and a busy week could fill the disk; less than a fifth of it and a day could. */
const FREE_BYTES_WANTED = 5 * 1024 ** 3;
const FREE_BYTES_LEAST = 1024 ** 3;
/** Days of warning before the table of bank holidays ends. */
const HOLIDAYS_DAYS_WANTED = 90;
const OTHERS = 0o077;
const DAY_MS = 86_400_000;

/** What can be said without asking anything else: Node, what is configured, the data folder, the tables that come with the product. */
export const machineChecks = (config: Config): readonly Check[] => [
  { what: 'Node', look: async () => [node()], otherwise: 'Install Node 20.19 or later.' },
  { what: 'configuration', look: async () => configuration(config), otherwise: 'See throughline --help.' },
  { what: 'data folder', look: () => folder(config), otherwise: 'Make the folder, and let the account that runs Throughline write to it.' },
  { what: 'moved', look: async () => moved(config), otherwise: 'See docs/operation.md.' },
  { what: 'session key', look: () => sessionKey(config), otherwise: 'See docs/operation.md.' },
  { what: 'bank holidays', look: async () => [bankHolidays()], otherwise: 'Update Throughline.' },
]; // prettier-ignore

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < NODE_OLDEST[0] || (major === NODE_OLDEST[0] && minor < NODE_OLDEST[1]);
  const found = `Node ${process.versions.node}`;
  return isOld ? wrong('Node', found, 'Install Node 20.19 or later (24 is what images run on).') : ok('Node', found);
}

function* identity({ devIdentity, environment }: Config): Generator<Finding> {
  if (!devIdentity) return;
  const found = `on (${environment}): anybody who reaches the planner signs in as anybody`;
  yield toSeeTo('development identity', found, 'For invented people only. Set NODE_ENV=production before real ones.');
}

function configuration(config: Config): Finding[] {
  const { engine, feed, data, host, port } = config;
  const found = `${engine}; ${placeInWords(config)}; feed ${feed}; data folder ${data}; listens at ${host}:${port}`;
  return [ok('configuration', found), ...identity(config)];
}

async function folder({ data }: Config): Promise<Finding[]> {
  const found = await stat(data).catch(() => undefined);
  if (found === undefined)
    return [toSeeTo('data folder', `${data} is not there yet`, 'It is made when the planner first starts.')];
  const space = await statfs(data);
  return [await permissions(data, found.mode), room(space.bavail * space.bsize)];
}

async function permissions(data: string, mode: number): Promise<Finding> {
  if ((mode & OTHERS) === 0) return ok('data folder', `${data}, for its own account only`);
  const found = `${data} can be opened by other accounts (mode ${(mode & 0o777).toString(8)})`;
  const files = await openFiles(data);
  if (files.length === 0) return toSeeTo('data folder', `${found}; the stores in it cannot`, `chmod 700 ${data}`);
  return wrong('data folder', `${found}, and so can ${files.join(', ')} in it`, `chmod 700 ${data}`);
}

/** Stores that other accounts can read: earlier versions left lists to the account's umask. */
async function openFiles(data: string): Promise<readonly string[]> {
  // What begins with a dot is on trial, by this doctor or another, and may be gone before it is looked at.
  const stores = (await readdir(data)).filter((name) => /^[^.].*\.(db|secret|key)$/.test(name));
  const modes = await Promise.all(stores.map(async (name) => (await stat(path.join(data, name))).mode));
  return stores.filter((_, at) => ((modes[at] ?? 0) & OTHERS) !== 0);
}

function room(free: number): Finding {
  const found = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
  const toDo = 'Make room: when the disk is full nothing can be recorded.';
  if (free < FREE_BYTES_LEAST) return wrong('disk', found, toDo);
  return free < FREE_BYTES_WANTED ? toSeeTo('disk', found, toDo) : ok('disk', found);
}

/** A folder whose installation lives in a cluster now: nothing can be recorded in it, and in the cluster it is of no account. */
function moved({ data, events }: Config): Finding[] {
  const mark = movedMarkOf(data);
  if (mark === undefined) return [];
  const found = `${movedInWords(mark)}: ${mark.events} events, hash ${mark.hash}`;
  if (events !== 'embedded') return [ok('moved', `${found}; the log in ${data} is the old one`)];
  return [wrong('moved', found, recordThere(data))];
}

async function sessionKey(config: Config): Promise<Finding[]> {
  const { sessionKeyFile, engine } = config;
  if (engine === 'cluster' && sessionKeyFile === undefined) {
    const found = 'none that planners share: a sign-in at one is none at another';
    return [toSeeTo('session key', found, 'Set THROUGHLINE_SESSION_KEY_FILE to the same key for every planner.')];
  }
  const file = sessionKeyFile ?? dataFiles(config.data).sessionKey;
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    return sessionKeyFile === undefined
      ? [ok('session key', 'made when the planner first starts')]
      : [wrong('session key', `${file} is not there`, 'Make it: openssl rand -base64 48')];
  }
  const isOpen = (found.mode & (sessionKeyFile === undefined ? OTHERS : 0o027)) !== 0;
  if (!isOpen) return [ok('session key', `${file}, closed to others`)];
  return [wrong('session key', `${file} can be read by others, who could sign in as anybody`, `chmod 400 ${file}`)];
}

function bankHolidays(): Finding {
  const { to: until } = BANK_HOLIDAYS;
  const days = Math.floor((Date.parse(until) - Date.parse(systemClock.today())) / DAY_MS);
  const found = `known to ${until}`;
  const toDo = 'Update Throughline: after that day, dates counted in working days are shown as unknown.';
  if (days < 0) return wrong('bank holidays', found, toDo);
  return days < HOLIDAYS_DAYS_WANTED ? toSeeTo('bank holidays', found, toDo) : ok('bank holidays', found);
}
