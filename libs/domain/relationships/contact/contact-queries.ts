import { addDays, daysBetween, later, sortDay, type CivilDate } from '../../kernel';
import { contactsBy, type ContactLogState } from './contact-log';
import { agreementOn, hadEnded, openRupturesOn, pauseOn, restrictionsOn } from '../queries';
import type { Relationship } from '../state';
import type { ContactAgreement } from './state';

/** Contact counts as lapsed after this many days, or twice the agreed interval where that is longer. Source: research/domain 4.4. */
export const LAPSED_AFTER_DAYS_MIN = 90;
/** Severed when it has been lapsed for this many days. Source: research/domain 4.4. */
export const SEVERED_AFTER_LAPSED_DAYS = 365;

/** How late agreed contact may be before it is drifting: a fifth of the interval, rounded up (a fortnight gives 3 days). */
export const toleranceDays = (everyDays: number): number => Math.ceil(everyDays / 5);

/**
 * Days since contact. `not-recorded` says that nobody wrote anything down; `none-held` that contact was recorded, always
 * as missed: they are different.
 */
export type SinceContact =
  | { readonly kind: 'not-recorded' }
  | { readonly kind: 'none-held'; readonly missed: number; readonly firstMissedOn: CivilDate; readonly days: number }
  | {
      readonly kind: 'held';
      readonly on: CivilDate;
      readonly days: number;
      /** False when the date of the contact is vague. */
      readonly exact: boolean;
      /** Contacts due and missed since then. */
      readonly missedSince: number;
    };

/** How long since the young person and somebody were last in touch, on a day. */
export function daysSinceContact(log: ContactLogState, relationshipId: string, on: CivilDate): SinceContact {
  const entries = contactsBy(log, relationshipId, on);
  const first = entries[0];
  if (first === undefined) return { kind: 'not-recorded' };
  const at = entries.findLastIndex((entry) => entry.outcome === 'held');
  const held = entries[at];
  if (held === undefined) {
    const firstMissedOn = sortDay(first.occurred);
    return { kind: 'none-held', missed: entries.length, firstMissedOn, days: daysBetween(firstMissedOn, on) };
  }
  const day = sortDay(held.occurred);
  const exact = held.occurred.precision === 'day';
  return { kind: 'held', on: day, days: daysBetween(day, on), exact, missedSince: entries.length - 1 - at };
}

/** Whether contact is as it was agreed, on a day. `unknown` when contact is not recorded at all. */
export type Drift =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in-touch'; readonly days: number }
  | { readonly kind: 'drifting'; readonly days: number; readonly agreedEveryDays: number }
  | { readonly kind: 'lapsed'; readonly days: number; readonly lapsedOn: CivilDate };

/** Drift of one relationship: longer than agreed and tolerated, or lapsed. Source: research/domain 4.4. */
export function driftOn(relationship: Relationship, log: ContactLogState, on: CivilDate): Drift {
  const since = daysSinceContact(log, relationship.relationshipId, on);
  if (since.kind === 'not-recorded') return { kind: 'unknown' };
  const agreement = agreementOn(relationship, on);
  const start = since.kind === 'held' ? since.on : since.firstMissedOn;
  const lapsedAfter = Math.max(LAPSED_AFTER_DAYS_MIN, 2 * (agreement?.everyDays ?? 0));
  if (since.days > lapsedAfter) {
    return { kind: 'lapsed', days: since.days, lapsedOn: addDays(start, lapsedAfter + 1) };
  }
  return agreement === undefined ? { kind: 'in-touch', days: since.days } : asAgreed(agreement, since.days, start, on);
}

/** Whether contact that has not lapsed is as agreed; where they see each other when they want to, nothing is late. */
function asAgreed(agreement: ContactAgreement, days: number, start: CivilDate, on: CivilDate): Drift {
  const { everyDays } = agreement;
  if (everyDays === null || !isLate(agreement, everyDays, start, on)) return { kind: 'in-touch', days };
  return { kind: 'drifting', days, agreedEveryDays: everyDays };
}

/** An agreement newer than the last contact has its first date to keep before it can be late. */
function isLate(
  { firstOn, toleranceDays: agreed }: ContactAgreement,
  everyDays: number,
  lastContact: CivilDate,
  on: CivilDate,
): boolean {
  const start = firstOn === null ? lastContact : later(lastContact, addDays(firstOn, -everyDays));
  return daysBetween(start, on) > everyDays + (agreed ?? toleranceDays(everyDays));
}

/** Where a relationship stands. Lapsed and severed are worked out from recorded contact; endings are recorded. */
export type TieState =
  | 'active'
  | 'paused'
  | 'strained'
  | 'drifting'
  | 'lapsed'
  | 'severed'
  | 'restricted'
  | 'ended-by-choice'
  | 'ended-for-safety'
  | 'deceased'
  | 'ended'
  | 'unknown';

const STATE_OF_ENDING: Readonly<Record<string, TieState>> = {
  'chosen-by-young-person': 'ended-by-choice',
  'chosen-by-other': 'ended-by-choice',
  safety: 'ended-for-safety',
  death: 'deceased',
  drift: 'severed',
  unknown: 'ended',
};

function endedState({ standing }: Relationship): TieState {
  return standing.kind === 'ended' ? (STATE_OF_ENDING[standing.how] ?? 'ended') : 'unknown';
}

/** The state of a relationship on a day. Endings by choice, for safety or by death are not severance. */
export function tieStateOn(relationship: Relationship, log: ContactLogState, on: CivilDate): TieState {
  if (hadEnded(relationship, on)) return endedState(relationship);
  if (restrictionsOn(relationship, on).some((restriction) => restriction.kind === 'no-contact')) return 'restricted';
  if (pauseOn(relationship, on) !== undefined) return 'paused';
  const drift = driftOn(relationship, log, on);
  if (drift.kind === 'lapsed') {
    return daysBetween(drift.lapsedOn, on) >= SEVERED_AFTER_LAPSED_DAYS ? 'severed' : 'lapsed';
  }
  if (openRupturesOn(relationship, on).length > 0) return 'strained';
  return drift.kind === 'in-touch' ? 'active' : drift.kind;
}
