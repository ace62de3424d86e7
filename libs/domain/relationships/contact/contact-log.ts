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
  /** The record it was written under, where two records of one person are shown as one. */
  readonly relationshipId: string;
  readonly occurred: VagueDate;
  readonly mode: ContactMode;
  /** Where it stands in the contact log. */
  readonly revision: number;
} & (
  | { readonly outcome: 'held'; readonly howItWent: string | null; readonly youngPersonsView: string | null }
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

/** A contact that was recorded by mistake for one person, and why it was taken back. */
export interface WithdrawnContact {
  readonly entry: ContactEntry;
  readonly reason: string;
  readonly revision: number;
}

/**
 * Contacts by relationship, in the order in which they occurred, without those withdrawn. A relationship that is not
 * here has none recorded, which is not the same as none: `noContact` is where somebody looked.
 */
export interface ContactLogState {
  readonly entries: Readonly<Record<string, readonly ContactEntry[]>>;
  readonly noContact: Readonly<Record<string, readonly NoContact[]>>;
  readonly withdrawn: Readonly<Record<string, readonly WithdrawnContact[]>>;
}

export const initialContactLog: ContactLogState = { entries: {}, noContact: {}, withdrawn: {} };

type Contact = Extract<ContactLogEvent, { type: 'ContactHeld' | 'ContactMissed' }>;

function entryOf(event: Contact, revision: number): ContactEntry {
  const { contactId, relationshipId, occurred, mode } = event.data;
  const common = { contactId, relationshipId, occurred, mode, revision };
  if (event.type === 'ContactHeld') {
    const { howItWent = null, youngPersonsView = null } = event.data;
    return { ...common, outcome: 'held', howItWent, youngPersonsView };
  }
  return { ...common, outcome: 'missed', missedBy: event.data.missedBy, reason: event.data.reason };
}

/** Most contact is recorded in order, so the place is looked for from the end. */
function inserted(entries: readonly ContactEntry[], entry: ContactEntry): readonly ContactEntry[] {
  const day = sortDay(entry.occurred);
  let at = entries.length;
  while (at > 0 && sortDay(entries[at - 1]?.occurred ?? entry.occurred) > day) at--;
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}

/** The list of one relationship, changed; every other list as it was. */
const withList = <T>(lists: Readonly<Record<string, readonly T[]>>, relationshipId: string, to: readonly T[]) => ({
  ...lists,
  [relationshipId]: to,
});

function withdraw(
  state: ContactLogState,
  { contactId, relationshipId, reason }: Extract<ContactLogEvent, { type: 'ContactWithdrawn' }>['data'],
  revision: number,
): ContactLogState {
  const before = state.entries[relationshipId] ?? [];
  const entry = before.find((one) => one.contactId === contactId);
  if (entry === undefined) return state;
  const withdrawn = [...(state.withdrawn[relationshipId] ?? []), { entry, reason, revision }];
  return {
    ...state,
    entries: withList(
      state.entries,
      relationshipId,
      before.filter((one) => one !== entry),
    ),
    withdrawn: withList(state.withdrawn, relationshipId, withdrawn),
  };
}

function evolve(state: ContactLogState, recorded: Recorded<DomainEvent>): ContactLogState {
  const event = recorded as Recorded<ContactLogEvent>;
  const { relationshipId } = event.data;
  const { revision } = event.meta;
  switch (event.type) {
    case 'ContactHeld':
    case 'ContactMissed': {
      const entries = inserted(state.entries[relationshipId] ?? [], entryOf(event, revision));
      return { ...state, entries: withList(state.entries, relationshipId, entries) };
    }
    case 'ContactWithdrawn':
      return withdraw(state, event.data, revision);
    case 'NoContactFound': {
      const { findingId, from, to, lookedAt } = event.data;
      const found = [...(state.noContact[relationshipId] ?? []), { findingId, from, to, lookedAt, revision }];
      return { ...state, noContact: withList(state.noContact, relationshipId, found) };
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

/** Where somebody looked and found none, as far as they had looked by a day: begun by then, in the order of recording. */
export const noContactBy = (log: ContactLogState, relationshipId: string, day: CivilDate): readonly NoContact[] =>
  (log.noContact[relationshipId] ?? []).filter(({ from }) => from <= day);
