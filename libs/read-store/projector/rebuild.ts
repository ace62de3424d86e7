import type { EventLog } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ProgressStore } from '../store/progress-store';
import { Breather } from './breather';
import { foldToEnd } from './fold-log';
import { Folding } from './folding';

/** Builds the next generation of a list from the whole log, beside the one in use, and leaves it ready to switch to. */
export async function buildNext(log: EventLog, store: ProgressStore, projection: Projection): Promise<Folding> {
  const folding = new Folding(await store.begin(projection), []);
  await foldToEnd(log, store, folding, new Breather());
  return folding;
}
