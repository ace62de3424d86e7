import { daysBetween, earlier, later, sortDay, type CivilDate } from '../../kernel';
import {
  agreementOn, contactClockOn, contactsBy, noContactBy, personOn, toleranceDays,
  type ContactAgreement, type ContactEntry, type ContactLogState, type Relationship, type Stop,
} from '../../relationships'; // prettier-ignore
import type { KeptFacts, PromiseOnRecord } from '../../transitions';
import { livesTogether } from '../how-they-stand';
import { movesInEffect } from '../moves/breaches';
import { livesInTheHome } from '../roles';
import type { Journey } from '../state';
import { hasHappenedBy, moveBehind, type MoveBehind } from './move-behind';

/** Where nothing is agreed, contact at least this often keeps a promise: contact lapses after as many. Source: research/domain 4.4. */
const EVERY_DAYS_WHEN_NOT_AGREED = 90;
const IN_PERSON: readonly string[] = ['face-to-face', 'overnight', 'group-activity'];
const DIGITAL: readonly string[] = ['phone', 'video', 'message'];

/** What a promise is looked at for: whose record, from when to when, in which contacts. */
export interface Look {
  readonly journey: Journey;
  readonly promise: PromiseOnRecord;
  readonly relationship: Relationship;
  readonly move: MoveBehind | undefined;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The contact log with only the contacts that count. */
  readonly log: ContactLogState;
}

/** What a promise is looked at for on a day. */
export function lookAt(journey: Journey, promise: PromiseOnRecord, relationship: Relationship, day: CivilDate): Look {
  const move = moveBehind(journey, promise.transitionId);
  const ended = promise.end === null ? day : earlier(day, sortDay(promise.end.on));
  const to = promise.until === null ? ended : earlier(ended, promise.until);
  const about = { journey, promise, relationship, move };
  if (promise.kind !== 'pre-move-visits') return { ...about, from: promise.from, to, log: logFor(about, DIGITAL) };
  const movedOn = move?.movedOn ?? to;
  return { ...about, from: move?.since ?? promise.from, to: earlier(to, movedOn), log: logFor(about, IN_PERSON) };
}

/** All contact counts, but for visits only being together, and for digital access only what goes by phone or screen. */
function logFor({ journey, promise, relationship }: Omit<Look, 'from' | 'to' | 'log'>, modes: readonly string[]) {
  const { contactLog } = journey;
  if (promise.kind !== 'pre-move-visits' && promise.kind !== 'digital-access') return contactLog;
  const { relationshipId } = relationship;
  const entries = (contactLog.entries[relationshipId] ?? []).filter(({ mode }) => modes.includes(mode));
  return { ...contactLog, entries: { ...contactLog.entries, [relationshipId]: entries } };
}

/** The contacts that count, oldest first. */
export const contactsIn = ({ log, relationship, from, to }: Look): readonly ContactEntry[] =>
  contactsBy(log, relationship.relationshipId, to).filter(({ occurred }) => sortDay(occurred) >= from);

/** How often they should be in touch: as promised, or as agreed for contact of this kind, or so that it does not lapse. */
export interface Rhythm {
  readonly everyDays: number;
  readonly toleranceDays: number;
  readonly isAgreed: boolean;
}

export function rhythmOf(look: Look): Rhythm {
  const agreement = agreementFor(look);
  const everyDays = look.promise.everyDays ?? agreement?.everyDays ?? null;
  if (everyDays === null) return { everyDays: EVERY_DAYS_WHEN_NOT_AGREED, toleranceDays: 0, isAgreed: false };
  const tolerated = agreement?.everyDays === everyDays ? agreement.toleranceDays : null;
  return { everyDays, toleranceDays: tolerated ?? toleranceDays(everyDays), isAgreed: true };
}

/** What is agreed; for digital access only what is agreed for phone or screen. */
function agreementFor({ promise, relationship, to }: Look): ContactAgreement | undefined {
  const agreement = agreementOn(relationship, to);
  if (agreement === undefined || promise.kind !== 'digital-access') return agreement;
  return DIGITAL.includes(agreement.mode) ? agreement : undefined;
}

/** What is recorded of it, as the looks back after a move read it. */
export function factsOf(look: Look, { everyDays, toleranceDays: tolerated }: Rhythm): KeptFacts {
  const { log, relationship, from, to } = look;
  const contacts = contactsIn(look);
  return {
    days: Math.max(0, daysThatCount(look) - tolerated),
    everyDays,
    held: contacts.filter(({ outcome }) => outcome === 'held').length,
    missed: contacts.filter(({ outcome }) => outcome === 'missed').length,
    foundNone: noContactBy(log, relationship.relationshipId, to).some((found) => found.to >= from),
    livesTogether: liveTogether(look, to),
  };
}

/** Under one roof: the option brought them together and nobody has moved since, or they live where the young person does. */
function liveTogether(look: Look, on: CivilDate): boolean {
  const { journey, promise, relationship, move } = look;
  if (move === undefined || promise.kind === 'pre-move-visits' || !livesThereStill(journey, move, on)) return false;
  const option = move.options.find(({ optionId }) => optionId === promise.optionId);
  if (option === undefined || option.livesThere.includes(promise.relationshipId)) return option !== undefined;
  const person = personOn(relationship, journey.contactLog, on);
  // The carers of the home that was left may still be called that on record: they do not live together any more.
  if (livesInTheHome(person.role)) return option.sameCarer === 'yes';
  return livesTogether(person, { journey, on }) === 'yes';
}

/** The young person has come there, and has not left since. */
const livesThereStill = (journey: Journey, move: MoveBehind, on: CivilDate): boolean =>
  hasHappenedBy(move, on) && !movesInEffect(journey, on).some((other) => other.on > (move.movedOn ?? on));

/** Days of a break that was agreed do not count. */
function daysThatCount(look: Look): number {
  const { from, to } = look;
  const paused = ({ from: begins, until }: Stop): number =>
    Math.max(0, daysBetween(later(from, begins), until === null ? to : earlier(to, until)));
  const stops = contactClockOn(look.relationship, look.log, to).stops;
  return Math.max(0, daysBetween(from, to) - stops.reduce((sum, stop) => sum + paused(stop), 0));
}
