import { addDays, daysBetween, earlier, later, sortDay, type CivilDate } from '../../kernel';
import {
  agreementOn, contactClockOn, contactsBy, noContactBy, type ContactAgreement, type ContactLogState, type Relationship,
} from '../../relationships'; // prettier-ignore

/** Contact agreed against contact that happened, since the last review. */
export interface ContactSince {
  /** What holds on the day; null when nothing is agreed. */
  readonly agreed: ContactAgreement | null;
  /** How often they should have been in touch; null where nothing, or no rhythm, is agreed. Days of a break do not count. */
  readonly due: number | null;
  readonly held: number;
  readonly missed: number;
  /** Nobody wrote anything down: neither contact nor that somebody looked. It is not the same as none. */
  readonly notRecorded: boolean;
}

/** Contact from the day after `since` up to and with `day`; from the beginning of the record where `since` is null. */
export function contactSince(
  relationship: Relationship,
  log: ContactLogState,
  { since, day }: { readonly since: CivilDate | null; readonly day: CivilDate },
): ContactSince {
  const { relationshipId } = relationship;
  const entries = contactsBy(log, relationshipId, day).filter(
    ({ occurred }) => since === null || sortDay(occurred) > since,
  );
  const looked = noContactBy(log, relationshipId, day).some(({ to }) => since === null || to > since);
  return {
    agreed: agreementOn(relationship, day) ?? null,
    due: dueSince(relationship, log, { since, day }),
    held: entries.filter(({ outcome }) => outcome === 'held').length,
    missed: entries.filter(({ outcome }) => outcome === 'missed').length,
    notRecorded: entries.length === 0 && !looked,
  };
}

/** By the rhythm that holds on the day, for as long as it held. */
function dueSince(
  relationship: Relationship,
  log: ContactLogState,
  { since, day }: { readonly since: CivilDate | null; readonly day: CivilDate },
): number | null {
  const agreed = agreementOn(relationship, day);
  if (agreed === undefined || agreed.everyDays === null || agreed.from === null) return null;
  const begins = sortDay(agreed.from);
  const from = since === null ? begins : later(since, begins);
  const paused = contactClockOn(relationship, log, day).stops.reduce((sum, stop) => {
    const to = stop.until === null ? addDays(day, 1) : earlier(stop.until, addDays(day, 1));
    return sum + Math.max(0, daysBetween(later(from, stop.from), to));
  }, 0);
  return Math.floor(Math.max(0, daysBetween(from, day) - paused) / agreed.everyDays);
}
