import type { Kysely, Transaction } from 'kysely';
import { BEGINNING } from '#libs/ports';
import type { Projection } from '#libs/projections';
import { changingTables } from '#libs/sql-kit';
import type { ReadSchema } from '../database/schema';
import { seeSame } from './fence';
import { LeftBehind, slotOf, type GenerationKey, type Slot, type Standing } from './slot';
import { createSlot, dropOthers, pointViewsAt } from './tables';
import { widenViews } from './widen-views';

type Db = Kysely<ReadSchema>;
type Trx = Transaction<ReadSchema>;

const FIRST_GENERATION = 1;

/**
 * Makes a list that is not there yet, empty at the beginning; of several processes that open the store at once, one does.
 * A list whose rows another version made is left in use, with its views as this version's queries need them.
 */
export async function prepareList(db: Db, projection: Projection): Promise<void> {
  const { name, version } = projection;
  const used = await generationInUse(db, name);
  if (used?.version === version) return;
  await changingTables(db, async (trx) => {
    const made = await trx
      .insertInto('projectionCurrent')
      .values({ name, version, generation: FIRST_GENERATION })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    if (Number(made.numInsertedOrUpdatedRows) === 1) return makeFirst(trx, projection);
    const now = await generationInUse(trx, name);
    if (now !== undefined && now.version !== version) await widenViews(trx, projection, now);
  });
}

async function makeFirst(trx: Trx, projection: Projection): Promise<void> {
  await dropOthers(trx, projection, undefined);
  const slot = { projection, generation: FIRST_GENERATION, position: BEGINNING, commits: 0 };
  await createSlot(trx, slot);
  await pointViewsAt(trx, slot);
}

/** Makes empty tables for the next generation of a list, beside the one in use. */
export async function beginNext(db: Db, projection: Projection): Promise<Slot> {
  return changingTables(db, async (trx) => {
    const used = await generationInUse(trx, projection.name);
    await dropOthers(trx, projection, used);
    const slot: Slot = { projection, generation: (used?.generation ?? 0) + 1, position: BEGINNING, commits: 0 };
    await createSlot(trx, slot);
    return slot;
  });
}

/** The generation of this version that somebody began and did not finish, or a new one. */
export async function resumeNext(db: Db, projection: Projection): Promise<Slot> {
  const used = await generationInUse(db, projection.name);
  const begun = await db
    .selectFrom('checkpoint')
    .selectAll()
    .where('name', '=', projection.name)
    .where('version', '=', projection.version)
    .where('generation', '=', (used?.generation ?? 0) + 1)
    .executeTakeFirst();
  return begun === undefined ? beginNext(db, projection) : slotOf(projection, { ...begun, inUse: false });
}

/**
 * Makes a generation the one in use and drops the one before: pages go over between two queries. Throws `LeftBehind` when
 * the one in use is further (unless `evenBehind`: its rows come from another log), `CheckpointMoved` when somebody else
 * has been at this one.
 */
export async function switchTo(db: Db, slot: Slot, { evenBehind }: { readonly evenBehind: boolean }): Promise<void> {
  const { name } = slot.projection;
  await changingTables(db, async (trx) => {
    await seeSame(trx, slot);
    const used = await generationInUse(trx, name);
    const before = used === undefined ? undefined : await holdBack(trx, used);
    if (!evenBehind && before !== undefined && before.position > slot.position) throw new LeftBehind(name);
    await pointViewsAt(trx, slot);
    await dropOthers(trx, slot.projection, { name, version: slot.projection.version, generation: slot.generation });
  });
}

const generationInUse = (db: Db | Trx, name: string): Promise<GenerationKey | undefined> =>
  db.selectFrom('projectionCurrent').selectAll().where('name', '=', name).executeTakeFirst();

/** Where it stands, and from now on nobody writes to it: its checkpoint is locked until this transaction is over. */
async function holdBack(
  trx: Trx,
  { name, version, generation }: GenerationKey,
): Promise<Pick<Standing, 'position'> | undefined> {
  return trx
    .updateTable('checkpoint')
    .set((eb) => ({ commits: eb.ref('commits') }))
    .where('name', '=', name)
    .where('version', '=', version)
    .where('generation', '=', generation)
    .returning('position')
    .executeTakeFirst();
}
