import { setTimeout as pauseFor } from 'node:timers/promises';
import type { EventLog, Position } from '#libs/ports';
import { projectionsStatus, type Projector, type ReadStore } from '#libs/read-store';

export type ListsFollower = Pick<Projector, 'caughtUpTo' | 'status' | 'stop'>;

/** Until the read store has one of its own. */
export function watchLists(options: { readonly log: EventLog; readonly store: ReadStore }): ListsFollower {
  const { progress } = options.store;
  const reached = async (): Promise<Position> => {
    const slots = await Promise.all(progress.projections.map((projection) => progress.current(projection)));
    return slots.map(({ position }) => position).sort()[0] ?? '';
  };
  return {
    caughtUpTo: async (position, timeoutMs) => {
      for (const until = Date.now() + timeoutMs; Date.now() < until; await pauseFor(50)) {
        if ((await reached().catch(() => '')) >= position) return true;
      }
      return false;
    },
    status: () => projectionsStatus(options),
    stop: async () => undefined,
  };
}
