import type { RecordedEvent } from '#libs/ports';
import { ALL_PROJECTIONS } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import { Breather } from '../projector/breather';
import { Folding } from '../projector/folding';

/** Fills every list with these events, as the projector would, without a log. For tests. */
export async function fillLists(store: ReadStore, events: readonly RecordedEvent[]): Promise<void> {
  for (const projection of ALL_PROJECTIONS) {
    const folding = new Folding(await store.progress.current(projection), []);
    await folding.fold(events, events.at(-1)?.position ?? '', store.progress, new Breather());
    const batch = folding.batch();
    if (batch !== undefined) await store.progress.commit([batch]);
  }
}
