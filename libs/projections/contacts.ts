import { sortDay } from '#libs/domain/kernel';
import type { ContactLogEvent } from '#libs/domain/relationships';
import { changeFact, indexOfFact, latestOf, withFact, type Entry } from './facts';
import type { Handlers } from './handlers';

/** One contact: its id, its day, and whether it was held (1) or missed (0). Short, because there are many. */
export type Contact = readonly [contactId: string, day: string, held: 0 | 1];

/** What is on record of contact with one person. Each one is kept: a contact taken back uncovers the one before. */
export interface Contacts {
  readonly log: readonly Contact[];
  /** First and last day of each time somebody looked and found none. */
  readonly noneFound: readonly (readonly [from: string, to: string])[];
}

export const NO_CONTACTS: Contacts = { log: [], noneFound: [] };

/** By relationship. Kept apart from the people: contact is another stream, and one may be read before the other. */
export type ContactsState = readonly Entry<Contacts>[];

function change(state: ContactsState, id: string, to: (contacts: Contacts) => Partial<Contacts>): ContactsState {
  if (indexOfFact(state, id) === -1) return withFact(state, id, { ...NO_CONTACTS, ...to(NO_CONTACTS) });
  return changeFact(state, id, (contacts) => ({ ...contacts, ...to(contacts) }));
}

const logged = (state: ContactsState, id: string, contact: Contact): ContactsState =>
  change(state, id, ({ log }) => ({ log: [...log, contact] }));

export const CONTACT_HANDLERS: Handlers<ContactsState, ContactLogEvent> = {
  ContactHeld: (state, { relationshipId, contactId, occurred }) =>
    logged(state, relationshipId, [contactId, sortDay(occurred), 1]),
  ContactMissed: (state, { relationshipId, contactId, occurred }) =>
    logged(state, relationshipId, [contactId, sortDay(occurred), 0]),
  ContactWithdrawn: (state, { relationshipId, contactId }) =>
    change(state, relationshipId, ({ log }) => ({ log: log.filter(([id]) => id !== contactId) })),
  NoContactFound: (state, { relationshipId, from, to }) =>
    change(state, relationshipId, ({ noneFound }) => ({ noneFound: [...noneFound, [from, to]] })),
};

export const contactsWith = (state: ContactsState, relationshipId: string): Contacts =>
  state[indexOfFact(state, relationshipId)]?.[1] ?? NO_CONTACTS;

/** The day of the latest contact held; null when none is on record. */
export function lastContactIn({ log }: Contacts): string | null {
  let last: string | null = null;
  for (const [, day, held] of log) if (held === 1) last = latestOf(last, day);
  return last;
}

/** Since when it is known that there was none: the first that was missed, or the first day somebody looked at. */
export function noneSinceIn({ log, noneFound }: Contacts): string | null {
  let first: string | null = null;
  for (const [, day] of log) if (first === null || day < first) first = day;
  for (const [from] of noneFound) if (first === null || from < first) first = from;
  return first;
}

/** Up to when somebody looked and found none; null when nobody did. */
export const lookedToIn = ({ noneFound }: Contacts): string | null =>
  noneFound.reduce<string | null>((last, [, to]) => latestOf(last, to), null);
