import type { EventLog } from '#libs/ports';
import { compareLogs, copyLog, LogsDiffer, type Comparison } from '#libs/moving';
import type { Config } from '../config';
import { Closers } from '../open/closers';
import { systemClock } from '../system-clock';
import { openSource, openTarget } from './logs';
import { placeInWords } from './masked';
import { markMoved } from './moved-mark';
import { copyStores, type StoresCopied } from './stores';

/** How far a move is. `total` is not known beforehand: a log is not counted twice. */
export type MovePhase = 'copying' | 'comparing';

export interface MoveOptions {
  readonly from: Config;
  readonly to: Config;
  readonly onProgress?: (phase: MovePhase, done: number) => void;
}

export interface Moved extends StoresCopied {
  readonly events: number;
  readonly streams: number;
  /** Events that an earlier run had brought over already. */
  readonly eventsThereBefore: number;
  /** SHA-256 over every event in order: worked out from each log by itself, and the same. */
  readonly hash: string;
}

/**
 * Brings everything that cannot be built anew from one place to another: the events with their ids, revisions, recorded
 * times and order; who looked at what; reference data; how far the feed has been published. Then compares both logs whole.
 * Can be run again after it was cut off at any point. Throws LogsDiffer when the target holds anything else.
 */
export async function moveInstallation(options: MoveOptions): Promise<Moved> {
  const closers = new Closers();
  try {
    const from = closers.keep(await openSource(options.from));
    const target = await openTarget(options.to);
    closers.keep(target.log);
    return await move(options, from, target);
  } finally {
    await closers.close();
  }
}

async function move(
  { from, to, onProgress }: MoveOptions,
  source: EventLog,
  target: { readonly log: EventLog; readonly together: number },
): Promise<Moved> {
  const headBefore = await source.head();
  const copied = await copyLog({
    from: source,
    to: target.log,
    together: target.together,
    onProgress: (done) => onProgress?.('copying', done),
  });
  const compared = await compareLogs({
    from: source,
    to: target.log,
    onProgress: (done) => onProgress?.('comparing', done),
  });
  if ((await source.head()) !== headBefore) {
    throw new LogsDiffer('something was recorded in the source meanwhile: stop what writes there, and run this again');
  }
  const stores = await copyStores(from, to);
  const moved = { ...result(compared), eventsThereBefore: copied.there, ...stores };
  if (from.events === 'embedded' && to.events !== 'embedded') await mark(from, to, moved);
  return moved;
}

const result = ({ events, streams, targetHash }: Comparison) => ({ events, streams, hash: targetHash });

const mark = (from: Config, to: Config, { events, hash }: Pick<Moved, 'events' | 'hash'>): Promise<void> =>
  markMoved(from.data, { at: systemClock.now(), events, hash, to: placeInWords(to) });
