import type { Kysely, Transaction } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { ParkedPerson } from '../read-store';
import { keyOf, type Batch, type GenerationKey } from './slot';

/** Whose events could not be read, in one generation of a list, in the order of the log. */
export async function parkedIn(db: Kysely<ReadSchema>, key: GenerationKey): Promise<readonly ParkedPerson[]> {
  return db
    .selectFrom('parked')
    .select(['name as projection', 'youngPersonId', 'position', 'eventType', 'why'])
    .where('name', '=', key.name)
    .where('version', '=', key.version)
    .where('generation', '=', key.generation)
    .orderBy('position')
    .orderBy('youngPersonId')
    .execute();
}

export async function writeParked(trx: Transaction<ReadSchema>, batch: Batch): Promise<void> {
  const key = keyOf(batch.slot);
  for (const note of batch.park) {
    await trx
      .insertInto('parked')
      .values({ ...key, ...note })
      .onConflict((c) => c.doNothing())
      .execute();
  }
  if (batch.unpark.length === 0) return;
  await trx
    .deleteFrom('parked')
    .where('name', '=', key.name)
    .where('version', '=', key.version)
    .where('generation', '=', key.generation)
    .where('youngPersonId', 'in', [...batch.unpark])
    .execute();
}
