import type { EventLog, Position } from '#libs/ports';
import type { ProjectionStatus } from '../read-store';
import type { ReadStore } from '../open-read-store';
import type { ProgressStore } from '../store/progress-store';

const lagOf = (head: Position, position: Position): number => Math.max(0, Number(BigInt(head) - BigInt(position)));

export async function statusOf(log: EventLog, store: ProgressStore): Promise<readonly ProjectionStatus[]> {
  const head = await log.head();
  const rows: ProjectionStatus[] = [];
  for (const projection of store.projections) {
    const slot = await store.current(projection);
    const { position } = slot;
    rows.push({
      name: projection.name,
      version: projection.version,
      position,
      head,
      upToDate: position >= head,
      lag: lagOf(head, position),
      parked: await store.parked(slot),
    });
  }
  return rows;
}

/** How far each list has got and who is parked, from the store itself: also true while no projector runs. */
export const projectionsStatus = (options: {
  readonly log: EventLog;
  readonly store: ReadStore;
}): Promise<readonly ProjectionStatus[]> => statusOf(options.log, options.store.progress);
