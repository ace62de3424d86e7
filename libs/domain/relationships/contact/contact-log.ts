import {
  hasBegunBy,
  sortDay,
  type CivilDate,
  type DomainEvent,
  type Lens,
  type Recorded,
  type VagueDate,
} from '../../kernel';
import { contactLogEvents, type ContactLogEvent } from './events';
import type { ContactMode } from '../vocabulary';

/** One contact that was held, or that was due and did not happen. */
export type ContactEntry = {
  readonly contactId: string;
  readonly occurred: VagueDate;
  readonly mode: ContactMode;
  /** Where it stands in the contact log. */
  readonly revision: number;
} & (
  | { readonly outcome: 'held'; readonly howItWent: string | null }
  | {
      readonly outcome: 'missed';
      readonly missedBy: 'young-person' | 'other-person' | 'service' | 'unknown';
      readonly reason: string;
    }
);

/** Somebody looked, and there was no contact between two days. */
export interface NoContact {
  readonly findingId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly lookedAt: string;
  readonly revision: number;
}

/**
 * Contacts by relationship, in the order in which they occurred, without those withdrawn. A relationship that is not
 * here has none recorded, which is not the same as none: `noContact` is where somebody looked.
 */
export interface ContactLogState {
  readonly entries: Readonly<Record<string, readonly ContactEntry[]>>;
  readonly noContact: Readonly<Record<string, readonly NoContact[]>>;
}

export const initialContactLog: ContactLogState = { entries: {}, noContact: {} };

type Contact = Extract<ContactLogEvent, { type: 'ContactHeld' | 'ContactMissed' }>;

function entryOf(event: Contact, revision: number): ContactEntry {
  const { contactId, occurred, mode } = event.data;
  const common = { contactId, occurred, mode, revision };
  if (event.type === 'ContactHeld') return { ...common, outcome: 'held', howItWent: event.data.howItWent ?? null };
  return { ...common, outcome: 'missed', missedBy: event.data.missedBy, reason: event.data.reason };
}

/** Most contact is recorded in order, so the place is looked for from the end. */
function inserted(entries: readonly ContactEntry[], entry: ContactEntry): readonly ContactEntry[] {
  const day = sortDay(entry.occurred);
  let at = entries.length;
  while (at > 0 && sortDay(entries[at - 1]?.occurred ?? entry.occurred) > day) at--;
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

function evolve(state: ContactLogState, recorded: Recorded<DomainEvent>): ContactLogState {
  const event = recorded as Recorded<ContactLogEvent>;
  const { relationshipId } = event.data;
  const { revision } = event.meta;
  const before = state.entries[relationshipId] ?? [];
  const withEntries = (entries: readonly ContactEntry[]): ContactLogState => ({
    ...state,
    entries: { ...state.entries, [relationshipId]: entries },
  });
  switch (event.type) {
    case 'ContactHeld':
    case 'ContactMissed':
      return withEntries(inserted(before, entryOf(event, revision)));
    case 'ContactWithdrawn': {
      const { contactId } = event.data;
      return withEntries(before.filter((entry) => entry.contactId !== contactId));
    }
    case 'NoContactFound': {
      const { findingId, from, to, lookedAt } = event.data;
      const found = [...(state.noContact[relationshipId] ?? []), { findingId, from, to, lookedAt, revision }];
      return { ...state, noContact: { ...state.noContact, [relationshipId]: found } };
    }
  }
}

export const contactLogLens: Lens<ContactLogState> = {
  name: 'contactLog',
  types: contactLogEvents.map((definition) => definition.type),
  initial: initialContactLog,
  evolve,
};

/** Contacts recorded with somebody that had occurred by a day, oldest first. */
export const contactsBy = (log: ContactLogState, relationshipId: string, day: CivilDate): readonly ContactEntry[] =>
  (log.entries[relationshipId] ?? []).filter((entry) => hasBegunBy(entry.occurred, day));
