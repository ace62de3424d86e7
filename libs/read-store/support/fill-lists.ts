import type { RecordedEvent } from '#libs/ports';
import { ALL_PROJECTIONS } from '#libs/projections';
import type { ReadStore } from '../open-read-store';
import { Breather } from '../projector/breather';
import { Folding } from '../projector/folding';

/** Fills every list with these events, as the projector would, without a log. For tests. */
export async function fillLists(store: ReadStore, events: readonly RecordedEvent[]): Promise<void> {
  for (const projection of ALL_PROJECTIONS) {
    const slot = await store.progress.inUse(projection);
    if (slot === undefined) throw new Error(`the list ${projection.name} is of another version`);
    const folding = new Folding(slot, []);
    await folding.fold(events, events.at(-1)?.position ?? '', store.progress, new Breather());
    const batch = folding.batch();
    if (batch !== undefined) await store.progress.commit([batch]);
  }
}
