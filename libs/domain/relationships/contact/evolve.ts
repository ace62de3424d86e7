import { change, type DataOf, type Handlers } from '../handlers';
import type { ContactAgreement } from './state';

function agreed(data: DataOf<'ContactAgreed'>, revision: number): ContactAgreement {
  const { mode, everyDays, responsible, firstOn } = data;
  return {
    mode,
    everyDays,
    responsible,
    firstOn,
    toleranceDays: data.toleranceDays ?? null,
    payer: data.payer ?? null,
    travel: data.travel ?? null,
    supervision: data.supervision ?? null,
    ifMissedTwice: data.ifMissedTwice ?? null,
    reviewOn: data.reviewOn ?? null,
    ownWords: data.ownWords ?? null,
    from: data.occurred,
    ended: null,
    revision,
  };
}

export const agreementHandlers: Handlers<'ContactAgreed' | 'ContactAgreementEnded'> = {
  ContactAgreed: (state, data, { revision }) =>
    change(state, data.relationshipId, (r) => ({
      contactAgreements: [...r.contactAgreements, agreed(data, revision)],
    })),
  ContactAgreementEnded: (state, { relationshipId, occurred, reason }) =>
    change(state, relationshipId, (r) => ({
      contactAgreements: r.contactAgreements.map((agreement) =>
        agreement.ended === null ? { ...agreement, ended: { on: occurred, reason } } : agreement,
      ),
    })),
};
