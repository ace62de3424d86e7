import { civilDate, onDay } from '#libs/domain/kernel';
import type { ContactLogEvent, RelationshipsEvent } from '#libs/domain/relationships';
import { idOf } from './ids';

// What can be told of contact beside that it was agreed, held or missed. `who` is a word of the test's own.

type AgreedData = Extract<RelationshipsEvent, { type: 'ContactAgreed' }>['data'];

const day = (text: string) => onDay(civilDate(text));

/** Contact agreed, with whatever of its terms a test is about; nothing else is agreed. */
export const agreedOn = (
  who: string,
  from: string,
  terms: Partial<Omit<AgreedData, 'relationshipId' | 'occurred'>> = {},
): RelationshipsEvent => ({
  type: 'ContactAgreed',
  data: {
    relationshipId: idOf(who),
    mode: 'face-to-face',
    everyDays: 14,
    responsible: null,
    firstOn: null,
    ...terms,
    occurred: day(from),
  },
});

/** What was agreed stopped to hold. */
export const noLongerAgreed = (who: string, on: string): RelationshipsEvent => ({
  type: 'ContactAgreementEnded',
  data: { relationshipId: idOf(who), reason: 'Asked for a rest', occurred: day(on) },
});

/** Somebody looked, and there was no contact between two days. */
export const lookedAndFoundNone = (who: string, from: string, to: string): ContactLogEvent => ({
  type: 'NoContactFound',
  data: {
    findingId: idOf(`${who} none ${from} ${to}`), relationshipId: idOf(who), from: civilDate(from), to: civilDate(to),
    lookedAt: 'Asked both of them',
  },
}); // prettier-ignore

/** The contact told by `sawEachOther(who, on)` was a mistake. */
export const recordedByMistake = (who: string, on: string): ContactLogEvent => ({
  type: 'ContactWithdrawn',
  data: { contactId: idOf(`${who} ${on}`), relationshipId: idOf(who), reason: 'It was somebody else' },
});
