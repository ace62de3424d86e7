import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { EventLog } from '#libs/ports';
import { catchUp, openReadStore, type ReadStore } from '#libs/read-store';
import { inventedHistory, tell, type Told } from '#libs/testing/history';
import { rowsInFile } from './support/rows-in-file';

const EVENTS = 600;
const REOPEN_EVERY = 25;

class Crash extends Error {}

/** A disk that fails at the n-th statement from now, once, and counts the statements since it was last asked. */
class Disk {
  left = Infinity;
  used = 0;

  readonly beforeStatement = (): void => {
    this.used++;
    if (--this.left === 0) throw new Crash('the disk failed');
  };
}

/** By how many statements the place of the failure moves on each time: early and late places take turns. */
const STRIDE = 37;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'projection-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));
const fileOf = (name: string): string => path.join(folder, `${name}.db`);

async function cleanRows(log: EventLog): Promise<string> {
  const store = await openReadStore({ file: fileOf('clean') });
  await catchUp({ log, store });
  await store.close();
  return rowsInFile(fileOf('clean'));
}

type Spoil = (store: ReadStore) => ReadStore;

/**
 * Tells a log one event after another. After each, the lists are brought up to date with a disk that fails somewhere in
 * that work (at another statement each time), and then again without. Now and then the file is closed and opened between.
 */
async function runWithCrashes(log: EventLog, history: readonly Told[], spoil: Spoil): Promise<number> {
  const disk = new Disk();
  const open = async (): Promise<ReadStore> =>
    spoil(await openReadStore({ file: fileOf('crashed'), beforeStatement: disk.beforeStatement }));
  let store = await open();
  let crashes = 0;
  let statements = STRIDE;
  for (const [k, one] of history.entries()) {
    await tell(log, [one], k);
    disk.left = 1 + ((k * STRIDE) % statements);
    await catchUp({ log, store }).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      crashes++;
    });
    disk.left = Infinity;
    if (k % REOPEN_EVERY === 0) {
      await store.close();
      store = await open();
    }
    disk.used = 0;
    await catchUp({ log, store });
    // As many as the lists need when there is little to do: the more lists there are, the further on the disk must fail.
    statements = Math.max(statements, disk.used);
  }
  await store.close();
  return crashes;
}

/** PLANTED DEFECT: the checkpoint is written in a transaction of its own, before the rows. */
const checkpointApart: Spoil = (store) => {
  const { progress } = store;
  const commit = progress.commit.bind(progress);
  progress.commit = async (batches) => {
    await commit(batches.map((batch) => ({ ...batch, changes: [], park: [] })));
    await commit(
      batches.map((batch) => ({
        ...batch,
        slot: { ...batch.slot, position: batch.to, commits: batch.slot.commits + 1 },
      })),
    );
  };
  return store;
};

describe('lists after a crash', () => {
  const history = inventedHistory({ seed: 903, people: 12, events: EVENTS });

  it('are the same to the byte as lists built in one go, though the disk failed after every event', async () => {
    const log = createMemoryEventLog();
    const crashes = await runWithCrashes(log, history, (store) => store);
    expect(crashes).toBeGreaterThan(EVENTS * 0.6);
    expect(rowsInFile(fileOf('crashed'))).toBe(await cleanRows(log));
    await log.close();
  }, 120_000);

  it('are not, when the checkpoint is written apart from the rows: this very test finds it', async () => {
    const log = createMemoryEventLog();
    await runWithCrashes(log, history.slice(0, 200), checkpointApart);
    expect(rowsInFile(fileOf('crashed'))).not.toBe(await cleanRows(log));
    await log.close();
  }, 120_000);
});
