import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog, RecordedEvent } from '#libs/ports';
import { ALL_PROJECTIONS } from '#libs/projections';
import { inventedHistory, inventedId, tell, told, type Told } from '#libs/testing/history';
import type { StoreAddress } from '#libs/sql-kit';
import { besideSqlite } from '../support/each-engine';
import { cleanRows, PATIENCE_MS, startWorker, until, type Worker, type WorkerOptions } from './support/lists-at-work';
import { endLockSessions, PausedWorker, type Unfenced } from './support/paused-worker';
import { rowsInStore } from './support/rows-in-store';
import { spoilt } from './support/spoilt-log';

const WAITS = 'another projector keeps the lists; waiting for its turn';
const KIT = inventedId(3);
const isKitsContact = (event: RecordedEvent): boolean =>
  event.stream === `contactLog-${KIT}` && event.type === 'ContactHeld';
const aWhile = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const KITS_CONTACTS = inventedHistory({ seed: 54, people: 12, events: 500 }).filter(
  ({ youngPersonId, event }) => youngPersonId === KIT && event.type === 'ContactHeld',
);
const history = (seed: number): readonly Told[] => inventedHistory({ seed, people: 12, events: 500 });

/** A log that nobody can follow before the gate is opened; the streams of one person can be read. */
function heldAtGate(log: EventLog): { readonly log: EventLog; letGo(): void } {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const held = spoilt(log, () => false);
  const subscribe: EventLog['subscribe'] = async function* (options) {
    await gate;
    yield* held.subscribe(options);
  };
  return { log: { ...held, subscribe }, letGo };
}

/** PLANTED DEFECT: rows are written whatever anybody else has written meanwhile. */
const withoutFence: Unfenced = async (batches, { progress }) => {
  const standings = await progress.standings();
  return batches.map((batch) => {
    const now = standings.find(({ name, inUse }) => inUse && name === batch.slot.projection.name);
    if (now === undefined) return batch;
    const slot = { ...batch.slot, position: now.position, commits: now.commits };
    return { ...batch, slot, to: batch.to > now.position ? batch.to : now.position };
  });
};

/** PLANTED DEFECT: only the place in the log is looked at, not whether somebody has written there. */
const fencedByPlace: Unfenced = async (batches, { progress }) => {
  const standings = await progress.standings();
  return batches.map((batch) => {
    const now = standings.find(({ name, inUse }) => inUse && name === batch.slot.projection.name);
    return { ...batch, slot: { ...batch.slot, commits: now?.commits ?? 0 } };
  });
};

besideSqlite('projectors that share a database', (_freshFile, fresh) => {
  let log: EventLog;
  let at: StoreAddress;
  const workers: Worker[] = [];
  const sleepers: PausedWorker[] = [];
  beforeEach(async () => {
    log = createMemoryEventLog();
    at = await fresh();
  });
  afterEach(async () => {
    for (const paused of sleepers.splice(0)) paused.wakeUp();
    for (const worker of workers.splice(0)) await worker.end();
    await log.close();
  });

  const start = async (options: Partial<WorkerOptions> = {}): Promise<Worker> => {
    const worker = await startWorker({ log, at, ...options });
    workers.push(worker);
    return worker;
  };
  const caughtUp = async ({ projector }: Worker): Promise<boolean> =>
    projector.caughtUpTo(await log.head(), PATIENCE_MS);
  const endFirst = async (): Promise<void> => workers.shift()?.end();
  const isClean = async (): Promise<boolean> => (await rowsInStore(at)) === (await cleanRows(log, await fresh()));

  it('has one at work; the other waits without a word more, and takes over within seconds of its end', async () => {
    const first = await start();
    await tell(log, [told(inventedId(699), 'YoungPersonRegistered', { localId: 'LA-699' })], 599);
    await caughtUp(first);
    const counted = new PausedWorker();
    const second = await start({ spoil: counted.spoil });
    await until(() => second.said.includes(WAITS));
    await tell(log, history(51));
    expect(await caughtUp(first)).toBe(true);
    await aWhile(2_500);
    expect(second.said).toEqual([WAITS]);
    expect(counted.commits).toBe(0);
    await endFirst();
    await tell(log, [told(inventedId(700), 'YoungPersonRegistered', { localId: 'LA-700' })], 600);
    expect(await second.projector.caughtUpTo(await log.head(), 5_000)).toBe(true);
    expect(counted.commits).toBeGreaterThan(0);
    expect(await isClean()).toBe(true);
  });

  it('leaves the lists alone while it has not got its lock back', async () => {
    const one = new PausedWorker();
    const first = await start({ spoil: one.spoil });
    await tell(log, history(52));
    await caughtUp(first);
    one.isPausing = true;
    expect(await endLockSessions(at)).toBe(1);
    await until(() => first.said.includes(WAITS));
    const before = one.commits;
    await tell(log, [told(inventedId(701), 'YoungPersonRegistered', { localId: 'LA-701' })], 600);
    await aWhile(1_500);
    expect(one.commits).toBe(before);
    one.wakeUp();
    expect(await caughtUp(first)).toBe(true);
    expect(await isClean()).toBe(true);
  });

  /** One is stopped as it is about to write; another takes its place and goes further; then the first wakes up. */
  async function overtaken(paused: PausedWorker, logs: { readonly first?: EventLog; readonly second?: EventLog } = {}) {
    sleepers.push(paused);
    const first = await start({ log: logs.first ?? log, spoil: paused.spoil });
    await tell(log, history(53));
    await caughtUp(first);
    const second = await start({ log: logs.second ?? log });
    await until(() => second.said.includes(WAITS));
    paused.isPausing = true;
    await tell(log, KITS_CONTACTS.slice(0, 2), 600);
    await until(() => paused.isPaused);
    expect(await endLockSessions(at)).toBe(1);
    return { second, goOn: () => tell(log, KITS_CONTACTS.slice(2), 700) };
  }

  it('cannot have a worker that was paused, and wakes up after another took over, write over what that one wrote', async () => {
    const paused = new PausedWorker();
    const { second, goOn } = await overtaken(paused);
    await goOn();
    expect(await caughtUp(second)).toBe(true);
    paused.wakeUp();
    await until(() => paused.outcome !== undefined);
    expect(paused.outcome).toBe('refused');
    expect(await isClean()).toBe(true);
  });

  it('would lose what was recorded if nothing kept that worker from writing: this very test finds it', async () => {
    const paused = new PausedWorker(withoutFence);
    const { second, goOn } = await overtaken(paused);
    await goOn();
    await caughtUp(second);
    paused.wakeUp();
    await until(() => paused.outcome !== undefined);
    expect(paused.outcome).toBe('written');
    expect(await isClean()).toBe(false);
  });

  /** The first is paused knowing that Kit cannot be read; the second can read Kit again, and goes no further yet. */
  async function freedMeanwhile(paused: PausedWorker): Promise<boolean> {
    const held = heldAtGate(log);
    const { second } = await overtaken(paused, { first: spoilt(log, isKitsContact), second: held.log });
    await until(async () => (await second.projector.status()).every(({ parked }) => parked.length === 0));
    paused.wakeUp();
    await until(() => paused.outcome !== undefined);
    held.letGo();
    expect(await caughtUp(second)).toBe(true);
    return isClean();
  }

  it('cannot have it pass over somebody whom the other could read again, though the list had not moved on', async () => {
    const paused = new PausedWorker();
    expect(await freedMeanwhile(paused)).toBe(true);
    expect(paused.outcome).toBe('refused');
  });

  it('would lose what was recorded of that person if only the place in the log counted: this very test finds it', async () => {
    const paused = new PausedWorker(fencedByPlace);
    expect(await freedMeanwhile(paused)).toBe(false);
    expect(paused.outcome).toBe('written');
  });

  it('end with the same lists when they begin at the same moment, on an empty database, while much is recorded', async () => {
    const both = await Promise.all([startWorker({ log, at }), startWorker({ log, at })]);
    workers.push(...both);
    await tell(log, history(55));
    expect(await Promise.all(both.map(caughtUp))).toEqual([true, true]);
    // Each may have been first at some of the lists: then neither waits. Never are both at the same one.
    expect(both.flatMap(({ said }) => said).filter((word) => word !== WAITS)).toEqual([]);
    expect(await isClean()).toBe(true);
  });

  it('share the lists when each was first at some, and the one that is left keeps them all', async () => {
    const first = await start({ projections: ALL_PROJECTIONS.slice(0, 3) });
    await tell(log, history(56));
    await caughtUp(first);
    const second = await start();
    await tell(log, KITS_CONTACTS.slice(0, 2), 600);
    expect(await caughtUp(second)).toBe(true);
    expect(second.said).toEqual([]);
    await endFirst();
    await tell(log, KITS_CONTACTS.slice(2), 700);
    expect(await caughtUp(second)).toBe(true);
    expect(await isClean()).toBe(true);
  });
});
