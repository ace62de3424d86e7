import { daysBetween, earlier, later, sortDay, type CivilDate } from '../../kernel';
import { contactsBy, noContactBy, type ContactEntry, type ContactLogState, type NoContact } from './contact-log';

/**
 * Days since contact. `not-recorded` says that nobody wrote anything down; `none-found` that somebody looked and there was
 * none; `none-held` that contact was recorded, always as missed: they are different.
 */
export type SinceContact =
  | { readonly kind: 'not-recorded' }
  | {
      readonly kind: 'none-found';
      /** Since when there was none, as far as somebody looked, and up to when. */
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly days: number;
    }
  | {
      readonly kind: 'none-held';
      readonly missed: number;
      readonly firstMissedOn: CivilDate;
      readonly days: number;
      /** Up to when somebody looked and found none; null when nobody did. */
      readonly lookedTo: CivilDate | null;
    }
  | {
      readonly kind: 'held';
      readonly on: CivilDate;
      readonly days: number;
      /** False when the date of the contact is vague. */
      readonly exact: boolean;
      /** Contacts due and missed since then. */
      readonly missedSince: number;
      /** Up to when somebody looked and found none since then; null when nobody did. */
      readonly lookedTo: CivilDate | null;
    };

/** How long since the young person and somebody were last in touch, on a day. */
export function daysSinceContact(log: ContactLogState, relationshipId: string, on: CivilDate): SinceContact {
  const entries = contactsBy(log, relationshipId, on);
  const found = noContactBy(log, relationshipId, on);
  const at = entries.findLastIndex((entry) => entry.outcome === 'held');
  const held = entries[at];
  if (held === undefined) return neverHeld(entries, found, on);
  const day = sortDay(held.occurred);
  const lookedTo = lookedUpTo(found, on);
  return {
    kind: 'held',
    on: day,
    days: daysBetween(day, on),
    exact: held.occurred.precision === 'day',
    missedSince: entries.length - 1 - at,
    lookedTo: lookedTo !== null && lookedTo > day ? lookedTo : null,
  };
}

function neverHeld(missed: readonly ContactEntry[], found: readonly NoContact[], on: CivilDate): SinceContact {
  const lookedTo = lookedUpTo(found, on);
  const first = missed[0];
  if (first !== undefined) {
    const firstMissedOn = sortDay(first.occurred);
    const days = daysBetween(firstMissedOn, on);
    return { kind: 'none-held', missed: missed.length, firstMissedOn, days, lookedTo };
  }
  if (lookedTo === null) return { kind: 'not-recorded' };
  const from = found.map((one) => one.from).reduce(earlier);
  return { kind: 'none-found', from, to: lookedTo, days: daysBetween(from, on) };
}

/** Nobody has looked further than the day that is asked about. */
const lookedUpTo = (found: readonly NoContact[], on: CivilDate): CivilDate | null =>
  found.length === 0 ? null : earlier(on, found.map((one) => one.to).reduce(later));

/** Since when it is known that there was no contact, where none is on record; null when nobody wrote anything down. */
export function noneSince(log: ContactLogState, relationshipId: string, on: CivilDate): CivilDate | null {
  const days = [
    ...contactsBy(log, relationshipId, on).map(({ occurred }) => sortDay(occurred)),
    ...noContactBy(log, relationshipId, on).map(({ from }) => from),
  ];
  return days.length === 0 ? null : days.reduce(earlier);
}
