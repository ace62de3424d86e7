import { dayInWords, vagueInWords, type CivilDate } from '../../kernel';
import { endingOn, type PersonWhoMatters, type Relationship, type TieState } from '../../relationships';
import type { AgendaGroup } from '../../reviews';
import type { LookBack } from './look-back';

/** How a relationship stood at the last review and stands now, and in which group of the pack that puts it. */
export interface HowItStands {
  readonly group: AgendaGroup;
  /** Null when it had not begun by then, or when there is nothing to look back to. */
  readonly then: TieState | null;
  readonly now: TieState;
  /** Why it is in its group, in words. */
  readonly why: string;
}

/** A person on a day, and how they were at the last review; null when they were not there yet, or nothing is looked back to. */
export interface ThenAndNow {
  readonly relationship: Relationship;
  readonly then: PersonWhoMatters | null;
  readonly now: PersonWhoMatters;
  readonly lookBack: LookBack | null;
  readonly day: CivilDate;
}

const ENDED: readonly TieState[] = ['ended-by-choice', 'ended-for-safety', 'deceased'];
const LOST: readonly TieState[] = ['lapsed', 'severed', 'ended'];

/**
 * The group of a relationship: exactly one. What ended by choice, for safety or by death is no loss that anybody could have
 * prevented, and what is restricted is not judged. Source: research/domain 4.4.
 */
export function groupOfTie({ then, now, lookBack }: Pick<ThenAndNow, 'then' | 'now' | 'lookBack'>): AgendaGroup {
  const settled = now.heldBackForSafety && !ENDED.includes(now.state) ? 'restricted' : BY_STATE[now.state];
  if (settled !== undefined) return settled;
  if (lookBack !== null && isGained(then)) return 'gained';
  return now.state === 'unknown' ? 'unknown' : 'kept';
}

/** What the state of today alone says; the others depend on how it was. */
const BY_STATE: Partial<Record<TieState, AgendaGroup>> = {
  'ended-by-choice': 'ended',
  'ended-for-safety': 'ended',
  deceased: 'ended',
  restricted: 'restricted',
  lapsed: 'lost',
  severed: 'lost',
  ended: 'lost',
  strained: 'strained',
  drifting: 'strained',
};

/** It was not there at the last review, or it had been lost by then. */
const isGained = (then: PersonWhoMatters | null): boolean =>
  then === null || LOST.includes(then.state) || ENDED.includes(then.state);

/** How it stands, with the reason. */
export function howItStands(one: ThenAndNow): HowItStands {
  const group = groupOfTie(one);
  return { group, then: one.then?.state ?? null, now: one.now.state, why: `${WHY[group](one)}${already(one, group)}` };
}

const WHY: Readonly<Record<AgendaGroup, (one: ThenAndNow) => string>> = {
  ended: ({ relationship, now, day }) => `${ENDING[now.state] ?? 'Ended'}${endedOn(relationship, day)}.`,
  restricted: () => 'Contact is restricted. It is looked at here for the restriction, not for how close they are.',
  lost: lostBecause,
  strained: ({ now }) =>
    now.state === 'strained'
      ? 'Something broke between them and is not mended.'
      : `Contact is later than it should be: ${sinceContact(now)}.`,
  gained: ({ then, relationship, lookBack }) =>
    then === null
      ? `${relationship.since === null ? 'New' : `They have known each other since ${vagueInWords(relationship.since)}`}, after ${LOOKED_BACK_TO[lookBack?.since ?? 'last-review']}.`
      : 'In touch again: it had been lost before.',
  unknown: () => 'Nobody wrote down whether they are in touch.',
  kept: ({ now }) => (now.state === 'paused' ? 'A break is agreed.' : `In touch: ${sinceContact(now)}.`),
};

const ENDING: Partial<Record<TieState, string>> = {
  'ended-by-choice': 'Ended by choice',
  'ended-for-safety': 'Ended for safety',
  deceased: 'Died',
};
const LOOKED_BACK_TO = { 'last-review': 'the last review', 'came-into-care': 'they came into care' } as const;

function endedOn(relationship: Relationship, day: CivilDate): string {
  const ending = endingOn(relationship, day);
  return ending === undefined ? '' : `, ${vagueInWords(ending.on)}`;
}

function lostBecause({ relationship, now, day }: ThenAndNow): string {
  if (now.past) return `They drifted apart, or nobody knows how it ended${endedOn(relationship, day)}.`;
  const { drift, state } = now;
  const since = capital(sinceContact(now));
  if (drift.kind !== 'lapsed') return `${since}.`;
  const forLong = state === 'severed' ? ', more than a year before, so that it counts as severed' : '';
  return `${since}; contact lapsed on ${dayInWords(drift.lapsedOn)}${forLong}.`;
}

/** Lost or strained at the last review already: nobody has mended it since. */
function already({ then, lookBack, now }: ThenAndNow, group: AgendaGroup): string {
  if (then === null || lookBack === null || !TO_BE_MENDED.includes(group)) return '';
  const was = BY_STATE[then.state];
  if (was === undefined || !TO_BE_MENDED.includes(was)) return '';
  const since = lookBack.since === 'last-review' ? 'at the last review' : 'when they came into care';
  return ` It was ${then.state === now.state ? 'so' : was} ${since} already.`;
}

const TO_BE_MENDED: readonly AgendaGroup[] = ['lost', 'strained'];

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** How long since they were in touch, as it is recorded. */
function sinceContact({ contact }: PersonWhoMatters): string {
  switch (contact.kind) {
    case 'held':
      return `last contact ${dayInWords(contact.on)}, ${contact.days === 1 ? '1 day' : `${contact.days} days`} ago`;
    case 'none-found':
      return `somebody looked and found no contact from ${dayInWords(contact.from)} to ${dayInWords(contact.to)}`;
    case 'none-held':
      return `contact was missed ${contact.missed === 1 ? 'once' : `${contact.missed} times`} and never held`;
    case 'not-recorded':
      return 'contact is not recorded';
  }
}
