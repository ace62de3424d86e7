import type { Kysely, Transaction } from 'kysely';
import { BEGINNING, type Position } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadSchema } from '../database/schema';
import { Breather } from '../projector/breather';
import type { ParkedPerson } from '../read-store';
import { CheckpointMoved, keyOf, stateTableOf, type Batch, type Slot } from './slot';
import { createSlot, dropOthers, pointViewsAt } from './tables';
import { RowWriter } from './write-rows';

const IDS_A_READ = 500;

/** The writing side of the read store: what the projector needs, and nothing that a page needs. */
export class ProgressStore {
  readonly #rows: RowWriter;

  constructor(
    private readonly db: Kysely<ReadSchema>,
    readonly projections: readonly Projection[],
  ) {
    this.#rows = new RowWriter(db);
  }

  /** The generation in use of a list. A list that is new, or of another version, starts empty at the beginning. */
  async current(projection: Projection): Promise<Slot> {
    const found = await this.db
      .selectFrom('projectionCurrent as p')
      .innerJoin('checkpoint as c', (join) =>
        join
          .onRef('c.name', '=', 'p.name')
          .onRef('c.version', '=', 'p.version')
          .onRef('c.generation', '=', 'p.generation'),
      )
      .select(['p.version', 'p.generation', 'c.position'])
      .where('p.name', '=', projection.name)
      .executeTakeFirst();
    if (found?.version === projection.version) {
      return { projection, generation: found.generation, position: found.position };
    }
    const slot = await this.begin(projection);
    await this.switchTo(slot);
    return slot;
  }

  /** Makes empty tables for the next generation of a list, beside the one in use. */
  async begin(projection: Projection): Promise<Slot> {
    return this.db.transaction().execute(async (trx) => {
      const { name } = projection;
      const used = await trx.selectFrom('projectionCurrent').selectAll().where('name', '=', name).executeTakeFirst();
      await dropOthers(trx, projection, used === undefined ? [] : [used.generation]);
      const slot: Slot = { projection, generation: (used?.generation ?? 0) + 1, position: BEGINNING };
      await createSlot(trx, slot);
      return slot;
    });
  }

  /** Makes a generation the one in use and drops the one before: pages go over between two queries. */
  async switchTo(slot: Slot): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      await fence(trx, slot, slot.position);
      await pointViewsAt(trx, slot);
      await dropOthers(trx, slot.projection, [slot.generation]);
    });
  }

  /** Rows and checkpoint together or not at all. Throws `CheckpointMoved` when another worker has been at a list. */
  async commit(batches: readonly Batch[]): Promise<void> {
    const breather = new Breather();
    await this.db.transaction().execute(async (trx) => {
      for (const batch of batches) {
        await fence(trx, batch.slot, batch.to);
        await this.#rows.write(trx, batch, breather);
        await writeParked(trx, batch);
      }
    });
  }

  /** The stored states of these young people; those who have none yet are not in the map. */
  async states(slot: Slot, ids: readonly string[]): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (let at = 0; at < ids.length; at += IDS_A_READ) {
      const rows = await this.db
        .selectFrom(stateTableOf(slot) as 'caseload')
        .select(['youngPersonId', 'state' as 'name'])
        .where('youngPersonId', 'in', ids.slice(at, at + IDS_A_READ))
        .execute();
      for (const row of rows) {
        const { youngPersonId, state } = row as unknown as { youngPersonId: string; state: string };
        found.set(youngPersonId, JSON.parse(state));
      }
    }
    return found;
  }

  async parked(slot: Slot): Promise<readonly ParkedPerson[]> {
    const key = keyOf(slot);
    const rows = await this.db
      .selectFrom('parked')
      .select(['name as projection', 'youngPersonId', 'position', 'eventType', 'why'])
      .where('name', '=', key.name)
      .where('version', '=', key.version)
      .where('generation', '=', key.generation)
      .orderBy('position')
      .execute();
    return rows.map((row) => ({ ...row }));
  }

  /** Starts a generation over: for a checkpoint that comes from another log. */
  async startOver(projection: Projection): Promise<Slot> {
    const slot = await this.begin(projection);
    await this.switchTo(slot);
    return slot;
  }
}

// Moves the checkpoint only from where this worker last saw it, so that one that was paused cannot overwrite another.
async function fence(trx: Transaction<ReadSchema>, slot: Slot, to: Position): Promise<void> {
  const key = keyOf(slot);
  const { numUpdatedRows } = await trx
    .updateTable('checkpoint')
    .set({ position: to })
    .where('name', '=', key.name)
    .where('version', '=', key.version)
    .where('generation', '=', key.generation)
    .where('position', '=', slot.position)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== 1) throw new CheckpointMoved(key.name);
}

async function writeParked(trx: Transaction<ReadSchema>, batch: Batch): Promise<void> {
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
