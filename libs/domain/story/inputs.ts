import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, idSchema, shortText, vagueDateSchema } from '../kernel';
import { ABOUT, AGREED_BY, SAID_BY } from './vocabulary';

export const recordAboutMeInput = z.object({
  entryId: idSchema,
  about: choose(ABOUT, 'Choose what it is about'),
  words: enterText('Enter it in their words'),
  saidBy: choose(SAID_BY, 'Choose who said it'),
  occurred: vagueDateSchema,
});

export const withdrawAboutMeInput = z.object({
  entryId: idSchema,
  reason: enterShort('Say why it is taken back'),
  occurred: vagueDateSchema,
});

export const agreeSharingInput = z.object({
  sharingId: idSchema,
  transitionId: idSchema.nullable().default(null),
  sharedWith: enterShort('Enter who may read it'),
  entries: z.array(idSchema).max(200),
  people: z.array(idSchema).max(200),
  contact: z.array(idSchema).max(200),
  agreedBy: choose(AGREED_BY, 'Choose who agreed'),
  whyAnAdvocate: shortText.nullable().default(null),
  until: civilDateSchema.nullable().default(null),
  occurred: vagueDateSchema,
});

export const withdrawSharingInput = z.object({
  sharingId: idSchema,
  reason: enterShort('Say why it is withdrawn'),
  occurred: vagueDateSchema,
});

export type RecordAboutMe = z.infer<typeof recordAboutMeInput>;
export type WithdrawAboutMe = z.infer<typeof withdrawAboutMeInput>;
export type AgreeSharing = z.infer<typeof agreeSharingInput>;
export type WithdrawSharing = z.infer<typeof withdrawSharingInput>;
