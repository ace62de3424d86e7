import { daysBetween, sortDay, type CivilDate } from '../../kernel';
import { agreementOn, hadEnded, openRupturesOn, pauseOn, restrictionsOn } from '../queries';
import type { Relationship } from '../state';
import { dueOn, lapsesOn, LAST_DAYS, lateFrom, seversOn, type ContactClock, type Stop } from './contact-clock';
import type { ContactLogState } from './contact-log';
import { daysSinceContact, noneSince, type SinceContact } from './since-contact';

/** What is known on a day of when contact is due and lapses. */
export function contactClockOn(relationship: Relationship, log: ContactLogState, on: CivilDate): ContactClock {
  const { relationshipId, standing } = relationship;
  const agreement = agreementOn(relationship, on);
  const since = daysSinceContact(log, relationshipId, on);
  const reopened = standing.before
    .filter((ending) => sortDay(ending.on) < sortDay(ending.reopened) && sortDay(ending.reopened) <= on)
    .map((ending) => sortDay(ending.reopened));
  return {
    lastContact: since.kind === 'held' ? since.on : null,
    noneSince: noneSince(log, relationshipId, on),
    goesOnSince: reopened.at(-1) ?? null,
    agreed:
      agreement === undefined
        ? null
        : { ...agreement, from: agreement.from === null ? on : sortDay(agreement.from) },
    stops: stopsOn(relationship, on),
  };
} // prettier-ignore

/** Breaks agreed by a day; one that ended later was still going on then. */
const stopsOn = ({ pauses }: Relationship, on: CivilDate): readonly Stop[] =>
  pauses.flatMap(({ from, ended }) => {
    if (from === null || sortDay(from) > on) return [];
    const until = ended === null ? null : sortDay(ended.on);
    return [{ from: sortDay(from), until: until !== null && until > on ? null : until }];
  });

/** When contact lapses if they are not in touch before then. */
interface Ahead {
  readonly lapsesOn: CivilDate;
  readonly daysLeft: number;
}

/** Whether contact is as it was agreed, on a day. `unknown` when contact is not recorded at all. `days` is since contact. */
export type Drift =
  | { readonly kind: 'unknown' }
  /** A break is agreed: nothing is late. */
  | { readonly kind: 'paused'; readonly days: number }
  | ({ readonly kind: 'in-touch'; readonly days: number } & Ahead)
  /** Later than agreed and tolerated; or there never was contact, as is on record, and then nothing need be agreed. */
  | ({ readonly kind: 'drifting'; readonly days: number; readonly agreedEveryDays: number | null } & Ahead)
  | { readonly kind: 'lapsed'; readonly days: number; readonly lapsedOn: CivilDate };

/** Drift of one relationship: longer than agreed and tolerated, or lapsed. Source: research/domain 4.4. */
export function driftOn(relationship: Relationship, log: ContactLogState, on: CivilDate): Drift {
  const since = daysSinceContact(log, relationship.relationshipId, on);
  if (since.kind === 'not-recorded') return { kind: 'unknown' };
  const { days } = since;
  const clock = contactClockOn(relationship, log, on);
  const lapse = lapsesOn(clock);
  if (lapse === null || pauseOn(relationship, on) !== undefined) return { kind: 'paused', days };
  if (lapse <= on) return { kind: 'lapsed', days, lapsedOn: lapse };
  const ahead = { days, lapsesOn: lapse, daysLeft: daysBetween(on, lapse) };
  return isDrifting(since, clock, on)
    ? { kind: 'drifting', ...ahead, agreedEveryDays: clock.agreed?.everyDays ?? null }
    : { kind: 'in-touch', ...ahead };
}

/** Who has never been in touch, as is on record, is not in touch: whatever was or was not agreed. */
function isDrifting(since: SinceContact, clock: ContactClock, on: CivilDate): boolean {
  const late = lateFrom(clock);
  return since.kind !== 'held' || (late !== null && late <= on);
}

/** What somebody is to be told before contact lapses: once when it is late, and again in the last days. */
export interface LapseWarning extends Ahead {
  readonly why: 'late' | 'last-days';
  /** The day by which there should have been contact; null where no rhythm is agreed. */
  readonly dueOn: CivilDate | null;
}

/** The warning that stands on a day; undefined when there is nothing to warn of, and when it is too late to. */
export function lapseWarningOn(
  relationship: Relationship,
  log: ContactLogState,
  on: CivilDate,
): LapseWarning | undefined {
  if (!contactIsExpected(relationship, on)) return undefined;
  const drift = driftOn(relationship, log, on);
  if (drift.kind !== 'drifting' && drift.kind !== 'in-touch') return undefined;
  const isLast = drift.daysLeft <= LAST_DAYS;
  if (!isLast && drift.kind === 'in-touch') return undefined;
  return {
    why: isLast ? 'last-days' : 'late',
    lapsesOn: drift.lapsesOn,
    daysLeft: drift.daysLeft,
    dueOn: dueOn(contactClockOn(relationship, log, on)),
  };
}

const contactIsExpected = (relationship: Relationship, on: CivilDate): boolean =>
  !hadEnded(relationship, on) && !isBarred(relationship, on);

const isBarred = (relationship: Relationship, on: CivilDate): boolean =>
  restrictionsOn(relationship, on).some((restriction) => restriction.kind === 'no-contact');

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

/** How it was over on a day: by its last ending, or by one before it went on again. */
function endedState({ standing }: Relationship, on: CivilDate): TieState {
  const past = standing.before.find((ending) => sortDay(ending.on) <= on && on < sortDay(ending.reopened));
  const how = past?.how ?? (standing.kind === 'ended' ? standing.how : 'unknown');
  return STATE_OF_ENDING[how] ?? 'ended';
}

/** The state of a relationship on a day. Endings by choice, for safety or by death are not severance. */
export function tieStateOn(relationship: Relationship, log: ContactLogState, on: CivilDate): TieState {
  if (hadEnded(relationship, on)) return endedState(relationship, on);
  if (isBarred(relationship, on)) return 'restricted';
  const drift = driftOn(relationship, log, on);
  if (pauseOn(relationship, on) !== undefined) return 'paused';
  if (drift.kind === 'lapsed') return isSevered(relationship, log, on) ? 'severed' : 'lapsed';
  if (openRupturesOn(relationship, on).length > 0) return 'strained';
  return drift.kind === 'in-touch' ? 'active' : drift.kind;
}

function isSevered(relationship: Relationship, log: ContactLogState, on: CivilDate): boolean {
  const severed = seversOn(contactClockOn(relationship, log, on));
  return severed !== null && severed <= on;
}
