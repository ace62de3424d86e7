import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { StabilityTotals } from '../read-store';

/** How often carers changed, over everything recorded. */
export async function stabilityTotals(db: Kysely<ReadSchema>): Promise<StabilityTotals> {
  const row = await db
    .selectFrom('stability')
    .select((eb) => [
      eb.fn.sum<number | null>('carerChanges').as('carerChanges'),
      eb.fn.sum<number | null>('movesSameCarer').as('movesSameCarer'),
      eb.fn.sum<number | null>('legalStatusOnly').as('legalStatusOnly'),
      eb.fn.sum<number | null>('temporaryAbsences').as('temporaryAbsences'),
      eb.fn.countAll<number>().as('youngPeople'),
    ])
    .executeTakeFirstOrThrow();
  return {
    carerChanges: Number(row.carerChanges ?? 0),
    movesSameCarer: Number(row.movesSameCarer ?? 0),
    legalStatusOnly: Number(row.legalStatusOnly ?? 0),
    temporaryAbsences: Number(row.temporaryAbsences ?? 0),
    youngPeople: Number(row.youngPeople),
  };
}
