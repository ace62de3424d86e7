// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';
import { afterEvents } from './after/events';
import { emergencyEvents } from './emergency/events';
import { judgementEvents } from './judgement/events';
import { lawEvents } from './law/events';
import { planningEvents } from './planning/events';
import { promisesEvents } from './promises/events';
import { FIRST_CONTACTS_MAX, firstContact, moveOption, personalOfOption, seenAtDecision } from './vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const transitionId = idSchema;

/** A move is being thought about: why, by when, and what the young person wants. */
export const moveProposed = defineEvent({
  ...base,
  type: 'MoveProposed',
  payload: z.object({
    transitionId,
    occurred: vagueDateSchema,
    why: freeText,
    neededBy: civilDateSchema.nullable(),
    wishes: freeText.nullable(),
    /** Why there are no wishes, when there are none. */
    noWishesReason: shortText.nullable(),
  }),
  personal: { why: 'young-person', wishes: 'child-voice' },
});

/** What was different from what had been put forward, in the words in which it was shown; left out before it was kept. */
const changed = z.array(z.string()).optional();

const optionEvent = z.object({ transitionId, option: moveOption });

export const moveOptionAdded = defineEvent({
  ...base, type: 'MoveOptionAdded', payload: optionEvent, personal: personalOfOption,
}); // prettier-ignore

export const moveOptionChanged = defineEvent({
  ...base, type: 'MoveOptionChanged', payload: optionEvent, personal: personalOfOption,
}); // prettier-ignore

export const moveOptionWithdrawn = defineEvent({
  ...base,
  type: 'MoveOptionWithdrawn',
  payload: z.object({ transitionId, optionId: idSchema, reason: shortText }),
  personal: {},
});

/** Put to a manager for a decision. */
export const moveSubmitted = defineEvent({
  ...base,
  type: 'MoveSubmitted',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    /** Why not the option that keeps most, when another is chosen. */
    reasonNotFirst: freeText.nullable(),
    seen: seenAtDecision,
  }),
  personal: { reasonNotFirst: 'young-person', seen: 'third-party' },
});

export const moveApproved = defineEvent({
  ...base,
  type: 'MoveApproved',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    /** Why, past a red flag; null when there was none. */
    reasonPastRed: freeText.nullable(),
    seen: seenAtDecision,
    changed,
    /** Why not the option that keeps most, as it was given when it was put forward; left out before it was kept here too. */
    reasonNotFirst: freeText.nullable().optional(),
  }),
  personal: {
    reasonPastRed: 'young-person',
    seen: 'third-party',
    changed: 'third-party',
    reasonNotFirst: 'young-person',
  },
});

export const moveRefused = defineEvent({
  ...base,
  type: 'MoveRefused',
  payload: z.object({ transitionId, reason: freeText, seen: seenAtDecision, changed }),
  personal: { reason: 'young-person', seen: 'third-party', changed: 'third-party' },
});

export const moveSentBack = defineEvent({
  ...base,
  type: 'MoveSentBack',
  payload: z.object({ transitionId, reason: freeText, seen: seenAtDecision, changed }),
  personal: { reason: 'young-person', seen: 'third-party', changed: 'third-party' },
});

export const moveWithdrawn = defineEvent({
  ...base,
  type: 'MoveWithdrawn',
  payload: z.object({ transitionId, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** The move happened. The placement events are recorded in the same step. */
export const moveHappened = defineEvent({
  ...base,
  type: 'MoveHappened',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    occurred: vagueDateSchema,
    /** REASON_PLACE_CHANGE for the placement that ended. */
    reasonPlaceChange: z.string().max(6),
    note: freeText.nullable(),
    // Asked since: left out where nobody was asked.
    /** The time of day, such as 14:30. */
    time: z.string().max('HH:MM'.length).optional(),
    asPlanned: z.enum(['yes', 'no']).optional(),
    /** Who was there that day, in words. */
    whoWasThere: freeText.optional(),
    /** What came along: belongings, pets, what matters. */
    cameAlong: freeText.optional(),
    /** The first contact that is arranged with each person who was promised one. */
    firstContacts: z.array(firstContact).max(FIRST_CONTACTS_MAX).optional(),
  }),
  personal: {
    note: 'young-person',
    whoWasThere: 'third-party',
    cameAlong: 'young-person',
    firstContacts: 'third-party',
  },
});

/** The life of a move, from being thought about to having happened. */
export const moveLifeEvents = [
  moveProposed, moveOptionAdded, moveOptionChanged, moveOptionWithdrawn, moveSubmitted, moveApproved, moveRefused,
  moveSentBack, moveWithdrawn, moveHappened,
] as const; // prettier-ignore
export type MoveLifeEvent = EventOf<(typeof moveLifeEvents)[number]>;

export const transitionsEvents = [
  ...moveLifeEvents,
  ...planningEvents,
  ...lawEvents,
  ...judgementEvents,
  ...emergencyEvents,
  ...afterEvents,
  ...promisesEvents,
] as const;
export type TransitionsEvent = EventOf<(typeof transitionsEvents)[number]>;
