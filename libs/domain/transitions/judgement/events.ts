// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, shortText, type EventOf } from '../../kernel';
import { ringWeights } from '../vocabulary';
import { JUDGED_GROUPS } from './vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const onLine = { transitionId: idSchema, optionId: idSchema, relationshipId: idSchema };

/** The options of this move are ordered by other weights than those of the rule set. */
export const rankingWeightsChanged = defineEvent({
  ...base,
  type: 'RankingWeightsChanged',
  payload: z.object({ transitionId: idSchema, weights: ringWeights, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** Back to the weights of the rule set. */
export const rankingWeightsReset = defineEvent({
  ...base,
  type: 'RankingWeightsReset',
  payload: z.object({ transitionId: idSchema, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** Somebody judges what an option would do to one relationship otherwise than what was worked out. */
export const assessmentLineOverruled = defineEvent({
  ...base,
  type: 'AssessmentLineOverruled',
  payload: z.object({
    ...onLine,
    /** What was worked out at that moment. */
    computed: shortText,
    group: z.enum(JUDGED_GROUPS),
    reason: freeText,
  }),
  personal: { reason: 'third-party' },
});

export const assessmentLineOverruleWithdrawn = defineEvent({
  ...base,
  type: 'AssessmentLineOverruleWithdrawn',
  payload: z.object({ ...onLine, reason: freeText }),
  personal: { reason: 'third-party' },
});

export const judgementEvents = [
  rankingWeightsChanged, rankingWeightsReset, assessmentLineOverruled, assessmentLineOverruleWithdrawn,
] as const; // prettier-ignore
export type JudgementEvent = EventOf<(typeof judgementEvents)[number]>;
