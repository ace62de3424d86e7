import { EventLogError, type EventLog, type Position } from '#libs/ports';
import { wasReplaced } from '#libs/sql-kit';
import type { Projection } from '#libs/projections';
import type { ProjectionStatus } from '../read-store';
import type { ReadStore } from '../open-read-store';
import { ListsNotBuilt } from '../queries/asked-again';
import type { ProgressStore } from '../store/progress-store';
import type { Standing } from '../store/slot';

interface Asked {
  readonly log: EventLog | undefined;
  readonly progress: ProgressStore;
  /** So much has been recorded at least, as far as whoever asks knows. */
  readonly recorded?: Position;
}

export async function statusOf({ log, progress, recorded }: Asked): Promise<readonly ProjectionStatus[]> {
  const head = await headOf(log);
  const standings = await progress.standings();
  const inUse = standings.filter((standing) => standing.inUse);
  const known = { head, atLeast: furthest([...inUse.map(({ position }) => position), recorded ?? '']) };
  const rows: ProjectionStatus[] = [];
  for (const list of progress.projections) {
    const used = inUse.find(({ name }) => name === list.name);
    if (used === undefined) continue;
    const building = standings.find((one) => !one.inUse && one.name === list.name && one.version === list.version);
    rows.push({
      name: list.name,
      version: used.version,
      position: used.position,
      ...lagOf(list, used, known),
      parked: await progress.parked(used),
      ...(building && { building: { version: building.version, position: building.position } }),
    });
  }
  return rows;
}

interface Known {
  readonly head: Position | null;
  readonly atLeast: Position;
}

function lagOf(
  { version }: Projection,
  used: Standing,
  { head, atLeast }: Known,
): Pick<ProjectionStatus, 'head' | 'upToDate' | 'lag'> {
  const isOther = used.version !== version;
  if (head === null) return { head, upToDate: isOther || used.position < atLeast ? false : 'unknown', lag: null };
  const lag = Math.max(0, Number(BigInt(head) - BigInt(used.position)));
  return { head, upToDate: !isOther && used.position >= head, lag };
}

/** Where the log ends; unknown to an account that may not read the whole of it. */
async function headOf(log: EventLog | undefined): Promise<Position | null> {
  try {
    return log === undefined ? null : await log.head();
  } catch (error) {
    if (error instanceof EventLogError && error.kind === 'notAllowed') return null;
    throw error;
  }
}

const furthest = (positions: readonly Position[]): Position =>
  positions.reduce((most, position) => (position > most ? position : most), '');

/**
 * How far each list has got and who is parked, from the store itself: also true while no projector runs. Throws
 * `ListsNotBuilt` where none ever ran.
 */
export async function projectionsStatus(options: {
  readonly log?: EventLog;
  readonly store: Pick<ReadStore, 'progress'>;
}): Promise<readonly ProjectionStatus[]> {
  try {
    return await statusOf({ log: options.log, progress: options.store.progress });
  } catch (error) {
    if (!wasReplaced(error)) throw error;
    throw new ListsNotBuilt('no list has been built yet: start the projector (throughline start projector)', error);
  }
}
