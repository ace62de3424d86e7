import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { civilDate } from '#libs/domain/kernel';
import { dataFiles, SetClock, systemClock, type Config } from '#libs/runtime';
import { demoScript, gazetteerCsv, simulateAuthority, vacanciesCsv, type InventedAuthority } from '#libs/simulator';
import { importProviders } from '#libs/importers/providers';
import { homeRecord } from '../home-record';
import { savePostcodes } from '../import-postcodes';
import { CommandFailed, Progress, say } from '../terminal';
import { withEngine, type Recording } from '../with-engine';
import { introductions, introductionsInWords, type Introduction } from './introductions';
import { ScriptPlayer } from './play-script';

const YOUNG_PEOPLE = 200;
const YEARS = 5;
const SEED = 903;
const LISTS_WAIT_MS_MAX = 120_000;

const markFile = (folder: string): string => path.join(folder, 'demo.json');
const staffFile = (folder: string): string => path.join(folder, 'staff.json');

/** Whether a data folder is free, holds a finished demonstration, one that was cut off while being made, or somebody's records. */
async function stateOf(folder: string): Promise<'free' | 'made' | 'cut-off' | 'records'> {
  const mark = await readFile(markFile(folder), 'utf8').catch(() => undefined);
  if (mark !== undefined) return (JSON.parse(mark) as { made: boolean }).made ? 'made' : 'cut-off';
  return access(dataFiles(folder).events).then(
    () => 'records',
    () => 'free',
  );
}

/** Makes the invented authority in the data folder, unless it is there already, and says who to sign in as. */
export async function makeDemo(config: Config): Promise<void> {
  if (config.events !== 'embedded') {
    throw new CommandFailed(
      'The demonstration is kept in a data folder only, so that invented people never stand among others: unset THROUGHLINE_EVENTS.',
    );
  }
  await makeUnlessMade(config);
  const { signIn } = JSON.parse(await readFile(markFile(config.data), 'utf8')) as { signIn: readonly Introduction[] };
  say(introductionsInWords(signIn));
}

async function makeUnlessMade(config: Config): Promise<void> {
  const state = await stateOf(config.data);
  if (state === 'made') return say('The invented authority is here already.');
  if (state === 'records') {
    throw new CommandFailed(
      `${config.data} holds records that are not a demonstration. Choose an empty folder with --data.`,
    );
  }
  if (state === 'cut-off') await removeUnfinished(config.data);
  const authority = simulateAuthority({
    youngPeople: YOUNG_PEOPLE,
    years: YEARS,
    seed: SEED,
    endsOn: civilDate(systemClock.today()),
  });
  await make(config, authority);
  say(`${authority.name} is made: ${YOUNG_PEOPLE} invented young people, ${YEARS} years.`);
}

/** Only files this command made itself, in a folder that it marked as its own. */
async function removeUnfinished(folder: string): Promise<void> {
  const { events, lists, reference, access: looks, drafts, sessions } = dataFiles(folder);
  for (const file of [events, lists, reference, looks, drafts, sessions]) {
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
  }
}

async function make(config: Config, authority: InventedAuthority): Promise<void> {
  const clock = new SetClock(`${authority.startsOn}T07:00:00.000Z`);
  const progress = new Progress(`Making ${authority.name}`);
  const total = authority.actions.length + authority.returnYears.length;
  const work = withEngine(
    config,
    async (open) => {
      await mark(config.data, authority, false);
      await savePostcodes(open.engine.reference, inventedGazetteer(authority));
      const onStep = (done: number): void => progress.update(done, total, 'history');
      await new ScriptPlayer(open, clock, onStep).play(demoScript(authority));
      await readHomes(open, authority);
      await open.engine.projector.caughtUpTo(await open.engine.log.head(), LISTS_WAIT_MS_MAX);
      await mark(config.data, authority, true);
    },
    clock,
  );
  await work.finally(() => progress.end());
}

/** The list of homes as well goes in by the import of a real one. */
async function readHomes(open: Recording, authority: InventedAuthority): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-'));
  try {
    const file = path.join(folder, 'homes.csv');
    await writeFile(file, vacanciesCsv(authority));
    const { refused } = await importProviders(file, await homeRecord(open, { dryRun: false }));
    if (refused > 0) throw new CommandFailed(`The demonstration could not be made: ${refused} homes were refused`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The invented gazetteer goes in by the same reading as a real one. */
const inventedGazetteer = (authority: InventedAuthority) => ({
  name: 'gazetteer.csv',
  bytes: Readable.from([Buffer.from(gazetteerCsv(authority))]) as AsyncIterable<Uint8Array>,
});

async function mark(folder: string, authority: InventedAuthority, made: boolean): Promise<void> {
  const staff = authority.staff.filter(({ to }) => to === null).map(({ ref, name, role }) => ({ ref, name, role }));
  await writeFile(staffFile(folder), JSON.stringify(staff, null, 1));
  const signIn = introductions(authority);
  const marked = { made, authority: authority.name, madeOn: authority.request.endsOn, signIn };
  await writeFile(markFile(folder), JSON.stringify(marked));
}
