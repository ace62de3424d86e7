import type { Position } from '#libs/ports';
import type { Projection, Row } from '#libs/projections';

/** One generation of one list's tables: a rebuild fills the next generation while this one is in use. */
export interface Slot {
  readonly projection: Projection;
  readonly generation: number;
  /** Everything recorded up to here is in the rows. */
  readonly position: Position;
}

export interface ParkedNote {
  readonly youngPersonId: string;
  readonly position: Position;
  readonly eventType: string;
  readonly why: string;
}

/** What a stretch of the log means for one young person: their state and all of their rows. */
export interface PersonChange {
  readonly youngPersonId: string;
  readonly state: unknown;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** What a stretch of the log means for one list. */
export interface Batch {
  readonly slot: Slot;
  readonly to: Position;
  readonly changes: readonly PersonChange[];
  readonly park: readonly ParkedNote[];
  readonly unpark: readonly string[];
}

/** Somebody else moved this list on (another process, or a rebuild that switched): read where it stands and go on. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(list: string) {
    super(`the list ${list} was moved on by another worker`);
  }
}

const suffix = (slot: Slot): string => `v${slot.projection.version}_${slot.generation}`;

/** Name on disk of a table of this generation. */
export const tableOf = (slot: Slot, table: string): string => `${table}_${suffix(slot)}`;

/** Name on disk of the table that keeps the state of each young person. */
export const stateTableOf = (slot: Slot): string => `${slot.projection.name}State_${suffix(slot)}`;

/** The rows in bookkeeping tables that belong to this generation. */
export const keyOf = (slot: Slot): { name: string; version: number; generation: number } => ({
  name: slot.projection.name,
  version: slot.projection.version,
  generation: slot.generation,
});
