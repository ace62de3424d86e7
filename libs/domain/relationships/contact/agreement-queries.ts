import { addDays, civilDate, sortDay, type CivilDate } from '../../kernel';
import { begunBy, inForceOn } from '../dated';
import type { Relationship } from '../state';
import type { ContactAgreement } from './state';

const END_OF_RECORD = civilDate('9999-12-31');

/** The version that holds, or that was the last to hold. */
export const latestAgreement = ({ contactAgreements }: Relationship): ContactAgreement | undefined =>
  inForceOn(contactAgreements, END_OF_RECORD);

/** The contact agreed on a day; undefined when none was, or when what was agreed had stopped to hold. */
export function agreementOn(relationship: Relationship, day: CivilDate): ContactAgreement | undefined {
  const agreement = inForceOn(relationship.contactAgreements, day);
  return agreement === undefined || hadStopped(agreement, day) ? undefined : agreement;
}

const hadStopped = ({ ended }: ContactAgreement, day: CivilDate): boolean => ended !== null && sortDay(ended.on) <= day;

/** Every version agreed by a day, the newest first: what holds on top, and what was agreed before that. */
export function agreementsBy({ contactAgreements }: Relationship, day: CivilDate): readonly ContactAgreement[] {
  const began = ({ from }: ContactAgreement): string => (from === null ? '' : sortDay(from));
  return contactAgreements
    .filter(({ from }) => begunBy(from, day))
    .sort((a, b) => began(b).localeCompare(began(a)) || b.revision - a.revision);
}

/** After a move the first contact comes within this many days. Source: research/domain 4.5. */
export const FIRST_CONTACT_AFTER_MOVE_DAYS_MAX = 14;

/**
 * Whether an agreement is a plan: a named responsible adult and a first date, or it counts as none (research/domain 4.5).
 * For a move it is one only when the first date comes with the move: on the day or within a fortnight after it.
 */
export function isCompletePlan(agreement: ContactAgreement | undefined, moveOn?: CivilDate): boolean {
  if (agreement === undefined || agreement.responsible === null || agreement.firstOn === null) return false;
  if (moveOn === undefined) return true;
  return agreement.firstOn >= moveOn && agreement.firstOn <= addDays(moveOn, FIRST_CONTACT_AFTER_MOVE_DAYS_MAX);
}

export type PlanGap =
  'responsible' | 'firstOn' | 'payer' | 'travel' | 'supervision' | 'ifMissedTwice' | 'reviewOn' | 'ownWords';

const ASKED_FOR: readonly PlanGap[] = [
  'responsible', 'firstOn', 'payer', 'travel', 'supervision', 'ifMissedTwice', 'reviewOn', 'ownWords',
]; // prettier-ignore

/** What practice asks of a plan for contact and this one does not say. Source: research/domain 4.5. */
export const planGaps = (agreement: ContactAgreement): readonly PlanGap[] =>
  ASKED_FOR.filter((term) => agreement[term] === null);
