import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { BEGINNING, type EventLog } from '#libs/ports';
import {
  openReadStore,
  stabilityTotalsByReplay,
  startProjector,
  type Projector,
  type ReadStore,
} from '#libs/read-store';
import { inventedHistory, inventedId, tell, told } from '#libs/testing/history';
import { rowsInFile } from './support/rows-in-file';

const PATIENCE_MS = 15_000;
const said: string[] = [];
const say = (_fields: object, message: string): void => void said.push(message);
const logger = { info: say, warn: say, error: say };

let folder: string;
let file: string;
let log: EventLog;
let store: ReadStore;
let projector: Projector;
beforeEach(async () => {
  said.length = 0;
  folder = await mkdtemp(path.join(tmpdir(), 'serving-'));
  file = path.join(folder, 'lists.db');
  log = createMemoryEventLog();
  store = await openReadStore({ file });
  projector = startProjector({ log, store, logger });
});
afterEach(async () => {
  await projector.stop();
  await store.close();
  await log.close();
  await rm(folder, { recursive: true, force: true });
});

const caughtUp = async (): Promise<boolean> => projector.caughtUpTo(await log.head(), PATIENCE_MS);
const register = (n: number) => told(inventedId(n), 'YoungPersonRegistered', { localId: `LA-${n}` });

describe('a projector at work', () => {
  it('has a list ready to show what was just recorded', async () => {
    for (let n = 1; n <= 20; n++) {
      await tell(log, [register(n)], n);
      expect(await caughtUp()).toBe(true);
      expect(await store.byLocalId(`LA-${n}`)).toEqual({ youngPersonId: inventedId(n) });
    }
  });

  it('says no when a position has not been reached in time, and yes for what is already there', async () => {
    const far = '9'.repeat(20);
    expect(await projector.caughtUpTo(far, 20)).toBe(false);
    expect(await projector.caughtUpTo(BEGINNING, 0)).toBe(true);
  });

  it('answers those who wait with no when it is stopped', async () => {
    const waiting = projector.caughtUpTo('9'.repeat(20), PATIENCE_MS);
    await projector.stop();
    expect(await waiting).toBe(false);
  });

  it('tells how far each list has got', async () => {
    await tell(log, [register(1)]);
    await caughtUp();
    const statuses = await projector.status();
    expect(statuses.map((s) => s.name)).toEqual([
      'directory',
      'caseload',
      'allocations',
      'contactDue',
      'course',
      'moves',
      'stability',
      'homes',
      'bonds',
      'leavingCare',
      'diary',
      'keepingInTouch',
    ]);
    expect(statuses.every((s) => s.upToDate && s.lag === 0 && s.parked.length === 0)).toBe(true);
  });

  it('tells of an event type that it does not know, once, and goes on', async () => {
    const event = (n: number) => ({
      id: inventedId(50 + n), type: 'FromTheFuture', data: {},
      metadata: { schema: '1', commandId: 'c', actor: 'a', actorRole: 'r', recordedAt: 't', correlation: 'c', causation: 'c', source: 's' },
    }); // prettier-ignore
    await log.append(`journey-${inventedId(1)}`, 'none', [event(1), event(2)]);
    await tell(log, [register(2)], 5);
    expect(await caughtUp()).toBe(true);
    expect(said.filter((message) => message.includes('does not know'))).toHaveLength(1);
    expect(await store.byLocalId('LA-2')).toBeDefined();
  });
});

describe('rebuilding a list', () => {
  it('gives pages full answers all the while, and the same rows afterwards', async () => {
    await tell(log, inventedHistory({ seed: 11, people: 60, events: 3_000 }));
    await caughtUp();
    const before = rowsInFile(file);
    let over = false;
    const rebuilding = projector.rebuild().finally(() => (over = true));
    const totals = new Set<number>();
    for (let asked = 0; !over || asked === 0; asked++) {
      totals.add((await store.caseloadFor({ scope: 'all' })).total);
      await new Promise(setImmediate);
    }
    await rebuilding;
    expect([...totals]).toEqual([60]);
    expect(rowsInFile(file)).toBe(before);
  });

  it('loses nothing that is recorded meanwhile', async () => {
    const history = inventedHistory({ seed: 12, people: 40, events: 2_000 });
    await tell(log, history.slice(0, 1_500));
    await caughtUp();
    const rebuilding = projector.rebuild('caseload');
    await tell(log, history.slice(1_500), 1_500);
    await rebuilding;
    expect(await caughtUp()).toBe(true);
    const clean = path.join(folder, 'clean.db');
    const fresh = await openReadStore({ file: clean });
    const other = startProjector({ log, store: fresh, logger });
    await other.caughtUpTo(await log.head(), PATIENCE_MS);
    await other.stop();
    await fresh.close();
    expect(rowsInFile(file)).toBe(rowsInFile(clean));
  });

  it('is noticed by a projector in another process, which goes on from the new rows', async () => {
    await tell(log, inventedHistory({ seed: 13, people: 10, events: 200 }));
    await caughtUp();
    const elsewhere = await openReadStore({ file });
    const other = startProjector({ log, store: elsewhere, logger });
    await other.caughtUpTo(await log.head(), PATIENCE_MS);
    await other.rebuild('directory');
    await other.stop();
    await elsewhere.close();
    await tell(log, [register(77)], 900);
    expect(await caughtUp()).toBe(true);
    expect(await store.byLocalId('LA-77')).toBeDefined();
  });

  it('refuses a name that no list has', async () => {
    await expect(projector.rebuild('nothing')).rejects.toThrow('no list called nothing');
  });

  it('lets the event loop turn: no page waits for a whole rebuild', async () => {
    await tell(log, inventedHistory({ seed: 14, people: 200, events: 6_000 }));
    await caughtUp();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const started = performance.now();
    delay.enable();
    await projector.rebuild();
    delay.disable();
    // Not a bar on speed: the longest stretch is a small part of the whole, however slow the machine.
    expect(delay.max / 1e6).toBeLessThan((performance.now() - started) / 3);
  });
});

describe('a log that is not the one the lists were built from', () => {
  it('has the lists built anew from it', async () => {
    await tell(log, inventedHistory({ seed: 15, people: 10, events: 300 }));
    await caughtUp();
    await projector.stop();
    const restored = createMemoryEventLog();
    await tell(restored, [register(5)]);
    projector = startProjector({ log: restored, store, logger });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await projector.caughtUpTo(await restored.head(), PATIENCE_MS)).toBe(true);
    expect((await store.registry()).size).toBe(1);
    await restored.close();
  });
});

describe('the stability figures', () => {
  it('over all history are the same from the list as from the log itself', async () => {
    await tell(log, inventedHistory({ seed: 16, people: 50, events: 2_500 }));
    await caughtUp();
    const totals = await store.stabilityTotals();
    expect(totals.youngPeople).toBe(50);
    expect(totals.carerChanges).toBeGreaterThan(0);
    expect(totals).toEqual(await stabilityTotalsByReplay({ log }));
  });

  it('as known at a moment count only what was recorded by then', async () => {
    const history = inventedHistory({ seed: 17, people: 20, events: 800 });
    await tell(log, history);
    const half = createMemoryEventLog();
    await tell(half, history.slice(0, 400));
    const asKnownAt = new Date(Date.parse('2024-01-01T00:00:00.000Z') + 399_000).toISOString();
    expect(await stabilityTotalsByReplay({ log, asKnownAt })).toEqual(await stabilityTotalsByReplay({ log: half }));
    await half.close();
  });
});
