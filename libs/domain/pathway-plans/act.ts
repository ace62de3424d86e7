import type { RecordedMeta } from '../kernel';

/** Somebody doing something to a plan, as it was recorded. */
export interface Act {
  /** Staff id. */
  readonly by: string;
  readonly role: string;
  /** Recorded time, ISO 8601, UTC. */
  readonly at: string;
  readonly revision: number;
}

/** Who did what a recorded event says, and when. */
export const actOf = (meta: RecordedMeta): Act => ({
  by: meta.actor,
  role: meta.actorRole,
  at: meta.recordedAt,
  revision: meta.revision,
});
