import { change, type Handlers } from '../handlers';

type Views = 'ClosenessPlaced' | 'RelationshipDescribed' | 'WishRecorded' | 'LovingAndLastingSaid';

export const viewsHandlers: Handlers<Views> = {
  ClosenessPlaced: (state, { relationshipId, occurred, ...placed }, { revision }) =>
    change(state, relationshipId, (r) => ({ closeness: [...r.closeness, { ...placed, from: occurred, revision }] })),
  RelationshipDescribed: (state, { relationshipId, occurred, ...described }, { revision }) =>
    change(state, relationshipId, (r) => ({
      descriptions: [...r.descriptions, { ...described, from: occurred, revision }],
    })),
  WishRecorded: (state, { relationshipId, occurred, ...wish }, { revision }) =>
    change(state, relationshipId, (r) => ({ wishes: [...r.wishes, { ...wish, from: occurred, revision }] })),
  LovingAndLastingSaid: (state, { relationshipId, occurred, ...said }, { revision }) =>
    change(state, relationshipId, (r) => ({
      lovingAndLasting: [...r.lovingAndLasting, { ...said, from: occurred, revision }],
    })),
};
