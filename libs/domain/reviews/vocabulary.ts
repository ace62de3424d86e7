// STORAGE-FACING: codes in this file are on disk for ever.

import { z } from 'zod';
import { civilDateSchema, freeText, idSchema, shortText } from '../kernel';

/** REVIEW_CODE of the return: how the young person took part. Source: research/domain 3.3. */
export const PARTICIPATIONS = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** Why a review is held before it is due. Source: Care Planning Regulations 2010, reg 33(3) (research/domain R4). */
export const EARLY_REASONS = [
  'reviewing-officer-asked',
  'visitors-concern',
  'section-21-ends',
  'detention-ends',
  'accommodation-to-stop',
  'something-else',
] as const;
export type EarlyReason = (typeof EARLY_REASONS)[number];

/** How a relationship stood when the pack of a review was made, against the review before it. */
export const AGENDA_GROUPS = ['strained', 'lost', 'gained', 'kept', 'unknown', 'restricted', 'ended'] as const;
export type AgendaGroup = (typeof AGENDA_GROUPS)[number];

/** What a review says of one relationship. Source: research/domain 1.1, row 28. */
export const OUTCOMES = ['sustained', 'changed', 'lost', 'gained', 'not-discussed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the young person said at a review: their words, or that they disagree. */
export const WORDS_KINDS = ['words', 'disagreement'] as const;
export type WordsKind = (typeof WORDS_KINDS)[number];

/** Who said it: an advocate only where the young person is not able to. */
export const SAID_AT_REVIEW_BY = ['young-person', 'advocate'] as const;
export type SaidAtReviewBy = (typeof SAID_AT_REVIEW_BY)[number];

/** What became of a decision. */
export const FOLLOWED_UP = ['done', 'not-done'] as const;
export type FollowedUp = (typeof FOLLOWED_UP)[number];

/** One relationship on the agenda of a review. */
export const agendaLine = z.object({
  relationshipId: idSchema,
  group: z.enum(AGENDA_GROUPS),
  /** How many promises about it were broken. */
  brokenPromises: z.number().int().min(0),
});
export type AgendaLine = z.infer<typeof agendaLine>;

/** Something that somebody is to do by a day. */
export const nextStep = z.object({ what: freeText, owner: shortText, by: civilDateSchema });
export type NextStep = z.infer<typeof nextStep>;
