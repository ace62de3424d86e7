import type { Category, EventLog, Position } from '#libs/ports';
import { BEGINNING } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import type { ProgressStore } from '../store/progress-store';
import { Breather } from './breather';
import { PAGE_EVENTS, Stretch } from './fold-log';
import { Folding } from './folding';
import { retryParked } from './retry-parked';

/** Every list from where it is committed; people whose events could not be read are tried again first. */
export async function foldingsOf(log: EventLog, store: ProgressStore): Promise<Map<string, Folding>> {
  const foldings = new Map<string, Folding>();
  for (const projection of store.projections) {
    const slot = await store.current(projection);
    foldings.set(projection.name, new Folding(slot, await retryParked(log, store, slot)));
  }
  return foldings;
}

/** How far all of these lists have been committed. */
export function reachedBy(foldings: Iterable<Folding>): Position {
  const positions = [...foldings].map((folding) => folding.slot.position);
  return positions.reduce((least, p) => (p < least ? p : least), positions[0] ?? BEGINNING);
}

export const categoriesOf = (projections: readonly Projection[]): readonly Category[] => [
  ...new Set(projections.flatMap((projection) => projection.categories)),
];

/**
 * Brings every list to the present end of the log, once: for the command line, where no projector runs. Throws what the
 * log or the store throws; asked again, it goes on from what was committed.
 */
export async function catchUp(options: { readonly log: EventLog; readonly store: ReadStore }): Promise<void> {
  const { log } = options;
  const { progress } = options.store;
  const foldings = [...(await foldingsOf(log, progress)).values()];
  const stretch = new Stretch(progress, () => foldings);
  const breather = new Breather();
  const categories = categoriesOf(progress.projections);
  let after = reachedBy(foldings);
  for (;;) {
    const slice = await log.readAll({ after, categories, max: PAGE_EVENTS });
    await stretch.take(slice, breather);
    if (slice.atEnd) return;
    after = slice.next;
    await breather.pause();
  }
}
