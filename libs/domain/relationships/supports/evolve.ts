import { change, type Handlers } from '../handlers';

export const supportsHandlers: Handlers<'SupportRecorded' | 'SupportEnded'> = {
  SupportRecorded: (state, { relationshipId, occurred, ...support }, { revision }) =>
    change(state, relationshipId, (r) => ({
      supports: [...r.supports, { ...support, from: occurred, ended: null, revision }],
    })),
  SupportEnded: (state, { relationshipId, supportId, occurred, reason }) =>
    change(state, relationshipId, (r) => ({
      supports: r.supports.map((support) =>
        support.supportId === supportId ? { ...support, ended: { on: occurred, reason } } : support,
      ),
    })),
};
