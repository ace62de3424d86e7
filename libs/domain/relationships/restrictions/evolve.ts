import { change, type DataOf, type Handlers, type Told } from '../handlers';
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

type Imposed = Omit<DataOf<'RestrictionImposed'>, 'relationshipId' | 'occurred'>;

const imposed = ({ because, viewNotAsked, ...rest }: Imposed) => ({
  ...rest,
  because: because ?? null,
  viewNotAsked: viewNotAsked ?? null,
  reviews: [],
  lifted: null,
});

function reviewed(
  restriction: Restriction,
  data: DataOf<'RestrictionReviewed'>,
  { revision, actor }: Told,
): Partial<Restriction> {
  const { reason, youngPersonsView, viewNotAsked = null, reviewOn, occurred } = data;
  const review = { reason, youngPersonsView, viewNotAsked, reviewOn, from: occurred, reviewedBy: actor, revision };
  return { reviews: [...restriction.reviews, review] };
}

type Restrictions = 'RestrictionImposed' | 'RestrictionReviewed' | 'RestrictionLifted';

export const restrictionsHandlers: Handlers<Restrictions> = {
  RestrictionImposed: (state, { relationshipId, occurred, ...data }, { revision, actor }) =>
    change(state, relationshipId, (r) => ({
      restrictions: [...r.restrictions, { ...imposed(data), imposedBy: actor, from: occurred, revision }],
    })),
  RestrictionReviewed: (state, data, told) =>
    changeOne(state, data, (restriction) => reviewed(restriction, data, told)),
  RestrictionLifted: (state, data) =>
    changeOne(state, data, () => ({ lifted: { on: data.occurred, reason: data.reason } })),
};
