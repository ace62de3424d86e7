import {
  hasBegunBy,
  sortDay,
  type CivilDate,
  type DomainEvent,
  type Lens,
  type Recorded,
  type VagueDate,
} from '../kernel';
import { contactLogEvents, type ContactLogEvent } from './events';
import type { ContactMode } from './vocabulary';

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

/** Contacts by relationship, in the order in which they occurred. A relationship that is not here has none recorded. */
export interface ContactLogState {
  readonly entries: Readonly<Record<string, readonly ContactEntry[]>>;
}

export const initialContactLog: ContactLogState = { entries: {} };

function entryOf(event: Recorded<ContactLogEvent>): ContactEntry {
  const { contactId, occurred, mode } = event.data;
  const common = { contactId, occurred, mode, revision: event.meta.revision };
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
  const before = state.entries[relationshipId] ?? [];
  return { entries: { ...state.entries, [relationshipId]: inserted(before, entryOf(event)) } };
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
