import type { Transaction } from 'kysely';
import type { Position } from '#libs/ports';
import type { ReadSchema } from '../database/schema';
import { keptLandmark } from './landmark';
import { CheckpointMoved, keyOf, type Batch, type Slot } from './slot';

type Trx = Transaction<ReadSchema>;

interface Left {
  readonly position: Position;
  readonly commits: number;
  readonly landmark?: string | null;
}

/**
 * Moves the checkpoint only from where this worker last saw it, so that one that was paused cannot overwrite another. The
 * place alone would not tell: somebody who was parked can have been folded anew without the list moving on.
 */
export const moveOn = (trx: Trx, { slot, to, landmark }: Pick<Batch, 'slot' | 'to' | 'landmark'>): Promise<void> => {
  const commits = slot.commits + 1;
  return leaveAt(trx, slot, { position: to, commits, landmark: landmark ? keptLandmark(landmark, commits) : null });
};

/** Nobody has written since this worker did; and nobody does until this transaction is over. */
export const seeSame = (trx: Trx, slot: Slot): Promise<void> =>
  leaveAt(trx, slot, { position: slot.position, commits: slot.commits });

async function leaveAt(trx: Trx, slot: Slot, at: Left) {
  const key = keyOf(slot);
  const { numUpdatedRows } = await trx
    .updateTable('checkpoint')
    .set(at)
    .where('name', '=', key.name)
    .where('version', '=', key.version)
    .where('generation', '=', key.generation)
    .where('position', '=', slot.position)
    .where('commits', '=', slot.commits)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== 1) throw new CheckpointMoved(key.name);
}
