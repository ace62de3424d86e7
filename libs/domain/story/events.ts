// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema, type EventOf } from '../kernel';
import { ABOUT, AGREED_BY, SAID_BY } from './vocabulary';

const journey = { version: 1, context: 'story', stream: 'journey', upcast: {} } as const;

/** Something the young person says about themselves. The same `entryId` again takes the place of what was there. */
export const aboutMeRecorded = defineEvent({
  ...journey,
  type: 'AboutMeRecorded',
  payload: z.object({
    entryId: idSchema,
    about: z.enum(ABOUT),
    words: freeText,
    saidBy: z.enum(SAID_BY),
    occurred: vagueDateSchema,
  }),
  personal: { words: 'child-voice' },
});

/** It is no longer so, or they no longer want it said. */
export const aboutMeWithdrawn = defineEvent({
  ...journey,
  type: 'AboutMeWithdrawn',
  payload: z.object({ entryId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'young-person' },
});

/** The young person agrees to share this, with these people and nobody else. What is not named is not shared. */
export const sharingAgreed = defineEvent({
  ...journey,
  type: 'SharingAgreed',
  payload: z.object({
    sharingId: idSchema,
    /** The move it is for; null when it is for somebody else new. */
    transitionId: idSchema.nullable(),
    sharedWith: shortText,
    entries: z.array(idSchema).max(200),
    people: z.array(idSchema).max(200),
    /** People among them whose agreed contact is shared too. */
    contact: z.array(idSchema).max(200),
    agreedBy: z.enum(AGREED_BY),
    /** Why the young person could not agree themselves; null when they did. */
    whyAnAdvocate: shortText.nullable(),
    /** The last day it may be read; null when no end was agreed. */
    until: civilDateSchema.nullable(),
    occurred: vagueDateSchema,
  }),
  personal: { sharedWith: 'third-party', whyAnAdvocate: 'young-person' },
});

export const sharingWithdrawn = defineEvent({
  ...journey,
  type: 'SharingWithdrawn',
  payload: z.object({ sharingId: idSchema, reason: shortText, occurred: vagueDateSchema }),
  personal: { reason: 'young-person' },
});

export const storyEvents = [aboutMeRecorded, aboutMeWithdrawn, sharingAgreed, sharingWithdrawn] as const;
export type StoryEvent = EventOf<(typeof storyEvents)[number]>;
