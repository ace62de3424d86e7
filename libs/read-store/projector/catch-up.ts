import type { Category, EventLog, Position } from '#libs/ports';
import { BEGINNING } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import { Breather } from './breather';
import { PAGE_EVENTS, Stretch } from './fold-log';
import type { Folding } from './folding';
import { foldingFrom } from './folding-from';
import { rebuildList } from './rebuild';

/** How far all of these lists have been committed. */
export function reachedBy(foldings: Iterable<Folding>): Position {
  const positions = [...foldings].map((folding) => folding.slot.position);
  return positions.reduce((least, p) => (p < least ? p : least), positions[0] ?? BEGINNING);
}

export const categoriesOf = (projections: readonly Projection[]): readonly Category[] => [
  ...new Set(projections.flatMap((projection) => projection.categories)),
];

interface CatchUp {
  readonly log: EventLog;
  readonly store: ReadStore;
}

/**
 * Brings every list to the present end of the log, once: for the command line, where no projector runs. Throws what the
 * log or the store throws; asked again, it goes on from what was committed.
 */
export async function catchUp({ log, store }: CatchUp): Promise<void> {
  const { progress } = store;
  const foldings: Folding[] = [];
  for (const projection of progress.projections) foldings.push(await everyList({ log, store }, projection));
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

/** The list from where it is committed; one that another version made is built for this one first. */
async function everyList({ log, store }: CatchUp, projection: Projection): Promise<Folding> {
  const slot = await store.progress.inUse(projection);
  if (slot === undefined) return rebuildList({ log, store, projection, resume: true });
  return foldingFrom(log, store.progress, slot);
}
