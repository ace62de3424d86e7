import { z } from 'zod';
import {
  choose,
  civilDateSchema,
  enterShort,
  enterText,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
} from '../kernel';
import { ENDING_SUPPORT_KINDS, endRefSchema, PAID_EVERY, PROGRAMMES, SAID_OF_BY, supportEndSchema } from './vocabulary';

// What can be asked about supports that end.

const occurred = vagueDateSchema;
const supportId = idSchema;
const reason = enterShort('Say why');

const terms = {
  name: enterShort('Say what it is'),
  provider: shortText.nullable().default(null),
  amountPence: z.number().int().min(0).nullable().default(null),
  paidEvery: z.enum(PAID_EVERY).nullable().default(null),
  until: supportEndSchema,
  endFixedBecause: shortText.nullable().default(null),
  people: z.array(idSchema).max(100).default([]),
};

export const arrangeSupportInput = z.object({
  supportId,
  kind: choose(ENDING_SUPPORT_KINDS, 'Choose what kind of support it is'),
  programme: z.enum(PROGRAMMES).nullable().default(null),
  ...terms,
  occurred,
});

export const changeSupportTermsInput = z.object({ supportId, ...terms, reason, occurred });

export const extendSupportInput = z.object({
  supportId,
  until: supportEndSchema,
  agreedBy: enterShort('Enter who agreed to it'),
  reason,
  occurred,
});

export const stopSupportInput = z.object({
  supportId,
  reason: enterShort('Say why it ended'),
  cameInstead: shortText.nullable().default(null),
  outcome: freeText.nullable().default(null),
  occurred,
});

export const speakOfSupportInput = z.object({
  supportId,
  sayingId: idSchema,
  words: enterText('Enter it in their words'),
  saidBy: choose(SAID_OF_BY, 'Choose who said it'),
  occurred,
});

export const recordSessionsInput = z.object({
  supportId,
  sessionsId: idSchema,
  held: z.number().int().min(0),
  missed: z.number().int().min(0),
  occurred,
});

export const arrangeReplacementInput = z.object({
  replacementId: idSchema,
  end: endRefSchema,
  what: enterShort('Say what comes instead'),
  provider: shortText.nullable().default(null),
  from: civilDateSchema,
  occurred,
});

export const replacementFellThroughInput = z.object({ replacementId: idSchema, reason, occurred });

export const recordMoneyProblemInput = z.object({
  problemId: idSchema,
  supportId: idSchema.nullable().default(null),
  what: enterShort('Say what is wrong with the money'),
  threatens: enterShort('Say what it puts at risk'),
  occurred,
});

export const settleMoneyProblemInput = z.object({
  problemId: idSchema,
  how: enterShort('Say how it was settled'),
  occurred,
});

export const agreeStaggerInput = z.object({
  staggerId: idSchema,
  cliff: z.object({ from: civilDateSchema, to: civilDateSchema }),
  /** Each support that is moved: the day it ends now, and the day it is to end. */
  moved: z.array(z.object({ supportId: idSchema, from: civilDateSchema, to: civilDateSchema })).max(50),
  agreedBy: enterShort('Enter who agreed to it'),
  reason,
  youngPersonsView: freeText.nullable().default(null),
  occurred,
});

export type ArrangeSupport = z.infer<typeof arrangeSupportInput>;
export type ChangeSupportTerms = z.infer<typeof changeSupportTermsInput>;
export type ExtendSupport = z.infer<typeof extendSupportInput>;
export type StopSupport = z.infer<typeof stopSupportInput>;
export type SpeakOfSupport = z.infer<typeof speakOfSupportInput>;
export type RecordSessions = z.infer<typeof recordSessionsInput>;
export type ArrangeReplacement = z.infer<typeof arrangeReplacementInput>;
export type RecordReplacementFellThrough = z.infer<typeof replacementFellThroughInput>;
export type RecordMoneyProblem = z.infer<typeof recordMoneyProblemInput>;
export type SettleMoneyProblem = z.infer<typeof settleMoneyProblemInput>;
export type AgreeStagger = z.infer<typeof agreeStaggerInput>;
