import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { PROTECTIONS } from '../vocabulary';
import { DISPUTED_BY, RELEASED_BY } from './vocabulary';

const promiseId = idSchema;
/** When it was said or agreed; today when left out. */
const occurred = vagueDateSchema.optional();
const DAYS_MAX = 366;

export const releasePromiseInput = z.object({
  promiseId,
  words: enterText('Write down what they said'),
  saidBy: choose(RELEASED_BY, 'Choose who said so'),
  occurred,
});

export const replacePromiseInput = z.object({
  promiseId,
  /** The promise that stands in its place. */
  newPromiseId: idSchema,
  kind: choose(PROTECTIONS, 'Choose what will keep the relationship'),
  what: enterShort('Say what is promised instead'),
  owner: shortText.nullable().default(null),
  from: civilDateSchema,
  everyDays: z
    .number()
    .int('Enter a whole number of days')
    .min(1, 'Enter at least 1 day')
    .max(DAYS_MAX, `Enter at most ${DAYS_MAX} days`)
    .nullable()
    .default(null),
  until: civilDateSchema.nullable().default(null),
  reason: enterText('Say why it is replaced'),
  occurred,
});

export const disputePromiseInput = z.object({
  promiseId,
  disputeId: idSchema,
  whose: choose(DISPUTED_BY, 'Choose who says so'),
  words: enterText('Write down how it is, in their words'),
  occurred,
});

export type ReleasePromise = z.infer<typeof releasePromiseInput>;
export type ReplacePromise = z.infer<typeof replacePromiseInput>;
export type DisputePromise = z.infer<typeof disputePromiseInput>;
