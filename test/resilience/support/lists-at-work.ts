import type { EventLog } from '#libs/ports';
import type { Projection } from '#libs/projections';
import {
  catchUp,
  openReadStore,
  startProjector,
  type Projector,
  type ProjectorLogger,
  type ReadStore,
} from '#libs/read-store';
import type { StoreAddress } from '#libs/sql-kit';
import { rowsInStore } from './rows-in-store';

export const PATIENCE_MS = 30_000;

/** A logger that keeps what was said. */
export function listening(): ProjectorLogger & { readonly said: string[] } {
  const said: string[] = [];
  const say = (_fields: object, message: string): void => void said.push(message);
  return { said, info: say, warn: say, error: say };
}

/** A projector with a store of its own, as a process has one. */
export interface Worker {
  readonly store: ReadStore;
  readonly projector: Projector;
  readonly said: readonly string[];
  /** Ends it in good order. */
  end(): Promise<void>;
}

export interface WorkerOptions {
  readonly log: EventLog;
  readonly at: StoreAddress;
  readonly projections?: readonly Projection[];
  /** What is wrong with this one. */
  readonly spoil?: (store: ReadStore) => ReadStore;
}

export async function startWorker({ log, at, projections, spoil = (store) => store }: WorkerOptions): Promise<Worker> {
  const store = spoil(await openReadStore({ ...at, ...(projections && { projections }) }));
  const logger = listening();
  const projector = startProjector({ log, store, logger });
  const end = async (): Promise<void> => {
    await projector.stop();
    await store.close();
  };
  return { store, projector, said: logger.said, end };
}

/** What the lists must hold: built from the log in one go, in a place of its own. */
export async function cleanRows(log: EventLog, at: StoreAddress, projections?: readonly Projection[]): Promise<string> {
  const store = await openReadStore({ ...at, ...(projections && { projections }) });
  await catchUp({ log, store });
  await store.close();
  return rowsInStore(at, projections);
}

/** Waits for something that is about to be so. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = PATIENCE_MS): Promise<void> {
  for (const end = Date.now() + withinMs; ;) {
    if (await isSo()) return;
    if (Date.now() > end) throw new Error(`what was waited for did not come: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
