import { change, type Handlers } from '../handlers';
import type { Standing } from './state';
import type { VagueDate } from '../../kernel';

/** What was ended goes on, and that it had ended stays known. */
function reopened(standing: Standing, on: VagueDate): Standing {
  if (standing.kind === 'going-on') return standing;
  return { kind: 'going-on', before: [...standing.before, { how: standing.how, on: standing.on, reopened: on }] };
}

type Course =
  'RuptureRecorded' | 'RepairRecorded' | 'PauseAgreed' | 'PauseEnded' | 'RelationshipEnded' | 'RelationshipReopened';

export const courseHandlers: Handlers<Course> = {
  RuptureRecorded: (state, { relationshipId, occurred, ...rupture }, { revision }) =>
    change(state, relationshipId, (r) => ({ ruptures: [...r.ruptures, { ...rupture, from: occurred, revision }] })),
  RepairRecorded: (state, { relationshipId, occurred, ...repair }, { revision }) =>
    change(state, relationshipId, (r) => ({ repairs: [...r.repairs, { ...repair, from: occurred, revision }] })),
  PauseAgreed: (state, { relationshipId, occurred, ...pause }, { revision }) =>
    change(state, relationshipId, (r) => ({
      pauses: [...r.pauses, { ...pause, from: occurred, ended: null, revision }],
    })),
  PauseEnded: (state, { relationshipId, pauseId, occurred, reason }) =>
    change(state, relationshipId, (r) => ({
      pauses: r.pauses.map((pause) =>
        pause.pauseId === pauseId ? { ...pause, ended: { on: occurred, reason } } : pause,
      ),
    })),
  RelationshipEnded: (state, { relationshipId, how, occurred, reason, goodbye }, { revision }) =>
    change(state, relationshipId, ({ standing }) => ({
      standing: {
        kind: 'ended',
        before: standing.before,
        how,
        on: occurred,
        reason: reason ?? null,
        goodbye: goodbye ?? 'unknown',
        revision,
      },
    })),
  RelationshipReopened: (state, { relationshipId, occurred }) =>
    change(state, relationshipId, ({ standing }) => ({ standing: reopened(standing, occurred) })),
};
