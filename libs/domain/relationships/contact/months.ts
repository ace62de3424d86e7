import { addDays, addMonths, civilDate, daysBetween, sortDay, type CivilDate } from '../../kernel';
import { agreementOn, hadEnded, pauseOn } from '../queries';
import type { Relationship } from '../state';
import { contactsBy, noContactBy, type ContactEntry, type ContactLogState } from './contact-log';
import type { ContactAgreement } from './state';

/** What was agreed for a month: so many times, when they want to, or nothing. */
export type AgreedForMonth = number | 'when-they-want' | 'nothing';

/** One month of a relationship: contact agreed against contact that happened. */
export interface ContactMonth {
  /** Its first day. */
  readonly month: CivilDate;
  readonly agreed: AgreedForMonth;
  readonly held: number;
  readonly missed: number;
  /** Whether somebody looked and found none: over the whole month as far as it has gone, part of it, or not at all. */
  readonly noneFound: 'whole' | 'part' | 'no';
  readonly paused: boolean;
  /** Nobody wrote anything down, which is not the same as none. */
  readonly notRecorded: boolean;
}

export interface ContactByMonth {
  /** The newest first. */
  readonly months: readonly ContactMonth[];
  /** Contact in these months of which only the year is known. */
  readonly monthNotKnown: number;
}

interface Looking {
  readonly relationship: Relationship;
  readonly log: ContactLogState;
  readonly on: CivilDate;
  readonly entries: readonly ContactEntry[];
}

/** Contact agreed and contact that happened, month by month, up to a day. */
export function contactByMonth(
  relationship: Relationship,
  log: ContactLogState,
  on: CivilDate,
  count = 12,
): ContactByMonth {
  const entries = contactsBy(log, relationship.relationshipId, on);
  const looking = { relationship, log, on, entries: entries.filter((entry) => !isOfAYear(entry)) };
  const thisMonth = firstOfMonth(on);
  const months = Array.from({ length: count }, (_, ago) => monthOf(looking, addMonths(thisMonth, -ago)));
  const first = months.at(-1)?.month ?? thisMonth;
  return { months, monthNotKnown: entries.filter((entry) => isOfAYear(entry) && entry.occurred.to >= first).length };
}

const isOfAYear = ({ occurred }: ContactEntry): boolean => occurred.precision === 'year';
const firstOfMonth = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 7)}-01`);

function monthOf(looking: Looking, month: CivilDate): ContactMonth {
  const { relationship, log, on } = looking;
  const until = addDays(addMonths(month, 1), -1);
  const days = daysOf(month, until < on ? until : on);
  const within = looking.entries.filter(({ occurred }) => sortDay(occurred) >= month && sortDay(occurred) <= until);
  const found = noContactBy(log, relationship.relationshipId, on);
  const looked = days.filter((day) => found.some(({ from, to }) => from <= day && day <= to)).length;
  return {
    month,
    agreed: agreedIn(relationship, days),
    held: within.filter(({ outcome }) => outcome === 'held').length,
    missed: within.filter(({ outcome }) => outcome === 'missed').length,
    noneFound: looked === 0 ? 'no' : looked === days.length ? 'whole' : 'part',
    paused: days.some((day) => pauseOn(relationship, day) !== undefined),
    notRecorded: within.length === 0 && looked === 0,
  };
}

const daysOf = (from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));

/** How often contact was due by the rhythm that held on each day. While a break was agreed none was due. */
function agreedIn(relationship: Relationship, days: readonly CivilDate[]): AgreedForMonth {
  const agreements = days.map((day) => (hadEnded(relationship, day) ? undefined : agreementOn(relationship, day)));
  if (agreements.every((agreement) => agreement === undefined)) return 'nothing';
  if (agreements.every((agreement) => agreement === undefined || agreement.everyDays === null)) return 'when-they-want';
  return days.filter((day, at) => isDueOn(agreements[at], day) && pauseOn(relationship, day) === undefined).length;
}

function isDueOn(agreement: ContactAgreement | undefined, day: CivilDate): boolean {
  if (agreement === undefined || agreement.everyDays === null) return false;
  const { everyDays, firstOn, from } = agreement;
  const first = firstOn ?? (from === null ? null : addDays(sortDay(from), everyDays));
  return first !== null && day >= first && daysBetween(first, day) % everyDays === 0;
}
