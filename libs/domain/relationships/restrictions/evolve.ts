import { change, type DataOf, type Handlers } from '../handlers';
import type { Relationship, RelationshipsState } from '../state';
import type { Restriction } from './state';

/** Changes one restriction of one relationship. */
const changeOne = (
  state: RelationshipsState,
  { relationshipId, restrictionId }: { readonly relationshipId: string; readonly restrictionId: string },
  to: (restriction: Restriction) => Partial<Restriction>,
): RelationshipsState =>
  change(state, relationshipId, ({ restrictions }: Relationship) => ({
    restrictions: restrictions.map((one) => (one.restrictionId === restrictionId ? { ...one, ...to(one) } : one)),
  }));

function reviewed(
  restriction: Restriction,
  data: DataOf<'RestrictionReviewed'>,
  revision: number,
): Partial<Restriction> {
  const { reason, youngPersonsView, reviewOn, occurred } = data;
  const review = { reason, youngPersonsView, reviewOn, from: occurred, revision };
  return { reviewOn, reviews: [...restriction.reviews, review] };
}

type Restrictions = 'RestrictionImposed' | 'RestrictionReviewed' | 'RestrictionLifted';

export const restrictionsHandlers: Handlers<Restrictions> = {
  RestrictionImposed: (state, { relationshipId, occurred, because = null, ...restriction }, { revision, actor }) =>
    change(state, relationshipId, (r) => ({
      restrictions: [
        ...r.restrictions,
        { ...restriction, because, imposedBy: actor, from: occurred, reviews: [], lifted: null, revision },
      ],
    })),
  RestrictionReviewed: (state, data, { revision }) =>
    changeOne(state, data, (restriction) => reviewed(restriction, data, revision)),
  RestrictionLifted: (state, data) =>
    changeOne(state, data, () => ({ lifted: { on: data.occurred, reason: data.reason } })),
};
