import { sortDay, type Recorded } from '../../kernel';
import { actOf } from '../act';
import type { PathwayPlansState } from '../state';
import type { VersionsEvent } from './events';
import type { PlanVersion } from './state';

type Made = Recorded<Extract<VersionsEvent, { type: 'PlanVersionMade' }>>;

/** Folds an event about versions. Total: a version that was never made stays so. */
export function evolveVersions(state: PathwayPlansState, event: Recorded<VersionsEvent>): readonly PlanVersion[] {
  if (event.type === 'PlanVersionMade') return withVersion(state, event);
  const recorded = actOf(event.meta);
  return state.versions.map((known) => {
    if (known.version !== event.data.version) return known;
    if (event.type === 'PlanReviewed') {
      const { reviewId, version, outcome, words, occurred: on } = event.data;
      return { ...known, reviews: [...known.reviews, { reviewId, version, outcome, words, on, recorded }] };
    }
    const { agreementId, whose, agrees, words, occurred: on } = event.data;
    return { ...known, agreements: [...known.agreements, { agreementId, whose, agrees, words, on, recorded }] };
  });
}

function withVersion({ versions, plan, help }: PathwayPlansState, { data, meta }: Made): readonly PlanVersion[] {
  if (versions.some(({ version }) => version === data.version)) return versions;
  const { versionId, version, noWordsReason, occurred } = data;
  const on = sortDay(occurred);
  const made = { versionId, version, on, made: actOf(meta), noWordsReason, plan, help, agreements: [], reviews: [] };
  return [...versions, made];
}
