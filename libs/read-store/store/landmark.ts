import type { Kysely } from 'kysely';
import type { Landmark } from '#libs/ports';
import type { ReadSchema } from '../database/schema';
import { keyOf, type Slot } from './slot';

/** As it is kept: with the writing it belongs to, for a version that knew of none may have written since. */
interface Kept extends Landmark {
  readonly commits: number;
}

export const keptLandmark = (landmark: Landmark, commits: number): string =>
  JSON.stringify({ ...landmark, commits } satisfies Kept);

/** By what the log is known again that a generation was folded from, if that was noted with the last writing. */
export async function landmarkOf(db: Kysely<ReadSchema>, slot: Slot): Promise<Landmark | undefined> {
  const { name, version, generation } = keyOf(slot);
  const row = await db
    .selectFrom('checkpoint')
    .select('landmark')
    .where('name', '=', name)
    .where('version', '=', version)
    .where('generation', '=', generation)
    .where('commits', '=', slot.commits)
    .executeTakeFirst();
  if (row === undefined || row.landmark === null) return undefined;
  const { commits, ...landmark } = JSON.parse(row.landmark) as Kept;
  return commits === slot.commits ? landmark : undefined;
}
