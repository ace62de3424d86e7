import type { Kysely } from 'kysely';
import type { Landmark } from '#libs/ports';
import type { Projection } from '#libs/projections';
import type { ReadSchema } from '../database/schema';
import { Breather } from '../projector/breather';
import type { ParkedPerson } from '../read-store';
import { moveOn } from './fence';
import { beginNext, prepareList, resumeNext, switchTo } from './generations';
import { landmarkOf } from './landmark';
import { parkedIn, writeParked } from './parked';
import { CheckpointMoved, keyOf, slotOf, stateTableOf } from './slot';
import type { Batch, GenerationKey, Slot, Standing } from './slot';
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

  /** Makes what is not there yet. Rows that another version of a list made stay in use. */
  async prepare(): Promise<void> {
    for (const projection of this.projections) await prepareList(this.db, projection);
  }

  /** Where every generation of every list stands. */
  async standings(): Promise<readonly Standing[]> {
    const rows = await this.db
      .selectFrom('checkpoint as c')
      .leftJoin('projectionCurrent as p', (join) =>
        join
          .onRef('p.name', '=', 'c.name')
          .onRef('p.version', '=', 'c.version')
          .onRef('p.generation', '=', 'c.generation'),
      )
      .select(['c.name', 'c.version', 'c.generation', 'c.position', 'c.commits', 'p.name as used'])
      .execute();
    return rows.map(({ used, ...standing }) => ({ ...standing, inUse: used !== null }));
  }

  /** The generation in use of a list; undefined when another version made it, or nobody yet. Makes nothing. */
  async inUse(projection: Projection): Promise<Slot | undefined> {
    return slotAmong(await this.standings(), projection);
  }

  /** Makes empty tables for the next generation of a list, beside the one in use. */
  begin(projection: Projection): Promise<Slot> {
    return beginNext(this.db, projection);
  }

  /** The next generation of a list where somebody left it unfinished, or a new one. */
  resume(projection: Projection): Promise<Slot> {
    return resumeNext(this.db, projection);
  }

  /**
   * Makes a generation the one in use, once it is as far as that, or `evenBehind` where that comes from another log. Throws
   * `LeftBehind` or `CheckpointMoved`.
   */
  switchTo(slot: Slot, { evenBehind = false } = {}): Promise<void> {
    return switchTo(this.db, slot, { evenBehind });
  }

  /** Rows and checkpoint together or not at all. Throws `CheckpointMoved` when another worker has been at a list. */
  async commit(batches: readonly Batch[]): Promise<void> {
    const breather = new Breather();
    await this.db.transaction().execute(async (trx) => {
      for (const batch of batches) {
        await moveOn(trx, batch);
        await this.#rows.write(trx, batch, breather);
        await writeParked(trx, batch);
      }
    });
  }

  /** The stored states of these young people; those who have none yet are not in the map. */
  async states(slot: Slot, ids: readonly string[]): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    for (let at = 0; at < ids.length; at += IDS_A_READ) {
      for (const row of await this.#someStates(slot, ids.slice(at, at + IDS_A_READ))) {
        found.set(row.youngPersonId, JSON.parse(row.state));
      }
    }
    return found;
  }

  parked(key: GenerationKey): Promise<readonly ParkedPerson[]> {
    return parkedIn(this.db, key);
  }

  /** By what the log is known again that this was folded from. */
  landmarkOf(slot: Slot): Promise<Landmark | undefined> {
    return landmarkOf(this.db, slot);
  }

  /** Starts a list over, empty: for a checkpoint that comes from another log. */
  async startOver(projection: Projection): Promise<Slot> {
    const slot = await this.begin(projection);
    await this.switchTo(slot, { evenBehind: true });
    return slot;
  }

  async #someStates(slot: Slot, ids: readonly string[]) {
    try {
      const rows = await this.db
        .selectFrom(stateTableOf(keyOf(slot)) as 'caseload')
        .select(['youngPersonId', 'state' as 'name'])
        .where('youngPersonId', 'in', [...ids])
        .execute();
      return rows as unknown as readonly { youngPersonId: string; state: string }[];
    } catch (error) {
      throw (await this.#isGone(slot)) ? new CheckpointMoved(slot.projection.name) : error;
    }
  }

  /** Whether somebody has switched to another generation and taken this one away. */
  async #isGone(slot: Slot): Promise<boolean> {
    const { name, version, generation } = keyOf(slot);
    const standings = await this.standings().catch(() => undefined);
    if (standings === undefined) return false;
    return !standings.some((s) => s.name === name && s.version === version && s.generation === generation);
  }
}

/** The generation in use of a list, if it is of this very version. */
export function slotAmong(standings: readonly Standing[], projection: Projection): Slot | undefined {
  const used = standings.find((standing) => standing.inUse && standing.name === projection.name);
  return used?.version === projection.version ? slotOf(projection, used) : undefined;
}
