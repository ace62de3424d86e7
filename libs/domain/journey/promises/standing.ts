import { sortDay, type CivilDate } from '../../kernel';
import {
  contactClockOn, keptIdOf, lapsesOn, lateFrom, noContactBy, personOn, type ContactClock, type ContactEntry,
  type PersonWhoMatters,
} from '../../relationships'; // prettier-ignore
import {
  contactsExpected,
  promisesBy,
  verdictOf,
  type KeptFacts,
  type PromiseOnRecord,
  type Verdict,
} from '../../transitions';
import { standingOf } from '../how-they-stand';
import type { Journey } from '../state';
import { hasHappenedBy } from './move-behind';
import { contactsIn, factsOf, lookAt, rhythmOf, type Look, type Rhythm } from './look';

/** How a promise stands: worked out, never typed. `not-recorded` is never broken: nobody wrote anything down. */
export type PromiseStanding =
  'kept' | 'partly' | 'broken' | 'not-due' | 'not-recorded' | 'no-longer-asked' | 'released' | 'replaced';

/** A promise, how it stands on a day, and what that rests on. */
export interface StandingPromise {
  readonly promise: PromiseOnRecord;
  /** The record that stands for the person, and their name. */
  readonly relationshipId: string;
  readonly name: string;
  readonly standing: PromiseStanding;
  /** From contact alone, for as long as it held: says whether what was released or replaced had been kept until then. */
  readonly byContact: Exclude<PromiseStanding, 'released' | 'replaced'>;
  /** The contacts it was worked out from, oldest first. */
  readonly contacts: readonly ContactEntry[];
  readonly held: number;
  readonly missed: number;
  /** Contacts due in that time. */
  readonly expected: number;
  /** Days from one contact to the next by which it is measured, and whether anybody agreed them. */
  readonly measuredBy: Rhythm;
  /** The last day it was looked at for: the day asked about, or the day on which it ended. */
  readonly lookedTo: CivilDate;
}

/** Two visits before the move are what protects. Source: research/domain 5.2, M6. */
const VISITS_BEFORE_MIN = 2;

/** Every promise made by a day, over all moves, and how each stands. */
export const promisesOn = (journey: Journey, day: CivilDate): readonly StandingPromise[] =>
  promisesBy(journey.transitions, day).flatMap((promise) => standingOn(journey, promise, day) ?? []);

/** Promises that were broken: those that are now, and those that were when another took their place. Nobody is released by replacing. */
export const brokenPromisesOn = (journey: Journey, day: CivilDate): readonly StandingPromise[] =>
  promisesOn(journey, day).filter(
    ({ standing, byContact }) => standing === 'broken' || (standing === 'replaced' && byContact === 'broken'),
  );

function standingOn(journey: Journey, promise: PromiseOnRecord, day: CivilDate): StandingPromise | undefined {
  const relationshipId = keptIdOf(journey.relationships.mergedInto, promise.relationshipId);
  const relationship = journey.relationships.relationships[relationshipId];
  if (relationship === undefined) return undefined;
  const look = lookAt(journey, promise, relationship, day);
  const measuredBy = rhythmOf(look);
  const facts = factsOf(look, measuredBy);
  const byContact = look.from > look.to || look.move?.isWithdrawn === true ? 'not-due' : byContactOf(look, facts);
  return {
    promise,
    relationshipId,
    name: relationship.personName,
    standing: promise.end?.kind ?? byContact,
    byContact,
    contacts: contactsIn(look),
    held: facts.held,
    missed: facts.missed,
    expected: contactsExpected(facts) ?? 0,
    measuredBy,
    lookedTo: look.to,
  };
}

const OF_VERDICT: Readonly<Record<Verdict, Exclude<PromiseStanding, 'released' | 'replaced'>>> = {
  kept: 'kept',
  partly: 'partly',
  not: 'broken',
  'not-recorded': 'not-recorded',
  'not-due': 'not-due',
  'no-longer-asked': 'no-longer-asked',
};

/** By the judgement of the looks back after a move, and for as long as the promise holds. */
function byContactOf(look: Look, facts: KeptFacts): StandingPromise['byContact'] {
  const { journey, relationship, to, promise } = look;
  if (!isAsked(personOn(relationship, journey.contactLog, to))) return 'no-longer-asked';
  if (promise.kind === 'pre-move-visits') return byVisits(look, facts);
  if (facts.livesTogether) return 'kept';
  if (facts.held === 0) return contactsExpected(facts) === 0 ? 'not-due' : OF_VERDICT[verdictOf(facts)];
  return afterContact(look, facts);
}

/** What drifted apart was still promised; what was ended, and what is restricted, is asked about no more. */
function isAsked(person: PersonWhoMatters): boolean {
  const standing = standingOf(person);
  return standing === undefined || standing === 'live';
}

/** They were in touch. It is kept while that goes on as often as it should, and broken when it is known to have stopped. */
function afterContact(look: Look, facts: KeptFacts): StandingPromise['byContact'] {
  const clock = clockOf(look);
  const lapse = lapsesOn(clock);
  if (lapse !== null && lapse <= look.to && isKnownToHaveStopped(look)) return 'broken';
  const late = lateFrom(clock);
  const isInTouch = late === null || late > look.to;
  // Contacts that were missed and made up for are counted, not held against anybody.
  return isInTouch ? OF_VERDICT[verdictOf({ ...facts, missed: 0 })] : 'partly';
}

/** When contact is late and lapses, by the rhythm of the promise. */
const clockOf = (look: Look): ContactClock => ({
  ...contactClockOn(look.relationship, look.log, look.to),
  agreed: { ...rhythmOf(look), firstOn: null, from: look.from },
});

/** One was missed since they were last in touch, or somebody looked and found none. */
function isKnownToHaveStopped(look: Look): boolean {
  const contacts = contactsIn(look);
  const last = contacts.findLast(({ outcome }) => outcome === 'held');
  if (last === undefined) return false;
  const lastOn = sortDay(last.occurred);
  const missed = contacts.some(({ outcome, occurred }) => outcome === 'missed' && sortDay(occurred) > lastOn);
  return missed || noContactBy(look.log, look.relationship.relationshipId, look.to).some(({ to }) => to > lastOn);
}

/** Visits before the move: due by the day of the move. */
function byVisits({ move, to }: Look, { held, missed, foundNone }: KeptFacts): StandingPromise['byContact'] {
  if (held >= VISITS_BEFORE_MIN) return 'kept';
  if (!hasHappenedBy(move, to)) return 'not-due';
  if (held > 0) return 'partly';
  return missed > 0 || foundNone ? 'broken' : 'not-recorded';
}
