// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  type EventOf,
} from '../../kernel';
import { PROTECTIONS } from '../vocabulary';
import { DISPUTED_BY, RELEASED_BY } from './vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const onPromise = { promiseId: idSchema, relationshipId: idSchema };

/** A relationship will be kept: how, who sees to it and from when. */
export const promiseMade = defineEvent({
  ...base,
  type: 'PromiseMade',
  payload: z.object({
    ...onPromise,
    /** The move and the option it came with. */
    transitionId: idSchema,
    optionId: idSchema,
    kind: z.enum(PROTECTIONS),
    /** What was promised, in words. */
    what: shortText,
    /** Who sees to it, by name; null when nobody was named. */
    owner: shortText.nullable(),
    from: civilDateSchema,
    /** Days from one contact to the next; null when the promise does not say. */
    everyDays: z.number().int().min(1).nullable(),
    /** The last day on which it holds; null when it has none. */
    until: civilDateSchema.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { what: 'third-party', owner: 'third-party' },
});

/** The young person no longer holds anybody to it. */
export const promiseReleased = defineEvent({
  ...base,
  type: 'PromiseReleased',
  payload: z.object({ ...onPromise, words: freeText, saidBy: z.enum(RELEASED_BY), occurred: vagueDateSchema }),
  personal: { words: 'child-voice' },
});

/** Another promise stands in its place. */
export const promiseReplaced = defineEvent({
  ...base,
  type: 'PromiseReplaced',
  payload: z.object({
    ...onPromise,
    /** The promise that stands in its place. */
    by: idSchema,
    reason: freeText,
    occurred: vagueDateSchema,
  }),
  personal: { reason: 'third-party' },
});

/** Somebody says that it is not as it is shown. It stands beside what is worked out, and changes nothing of it. */
export const promiseDisputed = defineEvent({
  ...base,
  type: 'PromiseDisputed',
  payload: z.object({
    ...onPromise,
    disputeId: idSchema,
    whose: z.enum(DISPUTED_BY),
    words: freeText,
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

export const promisesEvents = [promiseMade, promiseReleased, promiseReplaced, promiseDisputed] as const;
export type PromisesEvent = EventOf<(typeof promisesEvents)[number]>;
