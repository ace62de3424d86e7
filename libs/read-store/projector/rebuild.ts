import { setTimeout as pauseFor } from 'node:timers/promises';
import { EventLogError, type EventLog } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import { LeftBehind } from '../store/slot';
import { foldToEnd } from './fold-log';
import type { Folding } from './folding';
import { foldingFrom } from './folding-from';
import type { ProjectorOptions } from './projector';

const SWITCH_AGAIN_MS = 20;

/** Somebody is building this list anew already, here or elsewhere. */
export class BeingRebuilt extends Error {
  override readonly name = 'BeingRebuilt';
  constructor(list: string) {
    super(`the list ${list} is being rebuilt already`);
  }
}

export interface Rebuild {
  readonly log: EventLog;
  readonly store: Pick<ReadStore, 'progress' | 'locks'>;
  readonly projection: Projection;
  /** Goes on where somebody left off, rather than from the first event. */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  /** Runs the last few events and the switch, where they must not come between two steps of other work. */
  readonly inTurn?: (work: () => Promise<void>) => Promise<void>;
  /** Told in that same turn. */
  readonly switched?: (next: Folding) => void;
}

/**
 * Builds the next generation of a list beside the one in use and switches to it. Whoever keeps the list up, here or in
 * another process, notices at the next thing recorded and goes on with the new one. Throws `BeingRebuilt`.
 */
export async function rebuildList(options: Rebuild): Promise<Folding> {
  const { store, projection } = options;
  const lock = await store.locks.tryLock(`rebuild ${projection.name}`);
  if (lock === undefined) throw new BeingRebuilt(projection.name);
  const signal = AbortSignal.any([lock.lost, ...(options.signal === undefined ? [] : [options.signal])]);
  try {
    const next = await filled({ ...options, signal });
    const { inTurn = (work) => work() } = options;
    for (let isOver = false; !isOver;) {
      await inTurn(async () => void (isOver = await switched({ ...options, signal }, next)));
      if (!isOver) await pauseFor(SWITCH_AGAIN_MS);
    }
    return next;
  } finally {
    await lock.release();
  }
}

/** The next generation, folded to where the log ends at this moment. */
async function filled({ log, store, projection, resume = false, signal }: Rebuild): Promise<Folding> {
  const { progress } = store;
  const slot = resume ? await progress.resume(projection) : await progress.begin(projection);
  const folding = await foldingFrom(log, progress, slot);
  try {
    await foldToEnd({ log, store: progress, folding, signal });
    return folding;
  } catch (error) {
    // What was left there follows from another log.
    if (resume && isBeyond(error)) return filled({ log, store, projection, ...(signal && { signal }) });
    throw error;
  }
}

/** Folds what came meanwhile and switches; false when the list in use has gone further in the same moment. */
async function switched({ log, store, projection, signal, switched: tell }: Rebuild, next: Folding): Promise<boolean> {
  const { progress } = store;
  await foldToEnd({ log, store: progress, folding: next, signal });
  try {
    await progress.switchTo(next.slot);
  } catch (error) {
    if (!(error instanceof LeftBehind)) throw error;
    if (!(await isBeyondLog({ log, store, projection }))) return false;
    await progress.switchTo(next.slot, { evenBehind: true });
  }
  tell?.(next);
  return true;
}

/** Whether the rows in use stand further than this log goes: they come from another one, and this need never reach them. */
async function isBeyondLog({ log, store, projection: { name, categories } }: Rebuild): Promise<boolean> {
  const used = (await store.progress.standings()).find((standing) => standing.inUse && standing.name === name);
  if (used === undefined) return false;
  return log.readAll({ after: used.position, categories, max: 1 }).then(
    () => false,
    (error: unknown) => {
      if (isBeyond(error)) return true;
      throw error;
    },
  );
}

const isBeyond = (error: unknown): boolean => error instanceof EventLogError && error.kind === 'positionBeyondLog';

/** The lists of this name, or all. Throws RangeError when there is none. */
export function listsNamed(lists: readonly Projection[], name: string | undefined): readonly Projection[] {
  const wanted = lists.filter((projection) => name === undefined || projection.name === name);
  if (wanted.length === 0) throw new RangeError(`there is no list called ${name ?? ''}`);
  return wanted;
}

/**
 * Builds one list, or all, anew and switches, from a process that does not keep them up: whoever does goes on with the
 * new ones. Throws as `Projector.rebuild` does.
 */
export async function rebuildLists(options: ProjectorOptions & { readonly name?: string | undefined }): Promise<void> {
  const { log, store, logger } = options;
  for (const projection of listsNamed(store.progress.projections, options.name)) {
    const { slot } = await rebuildList({ log, store, projection });
    logger.info({ list: projection.name, position: slot.position }, 'list rebuilt');
  }
}
