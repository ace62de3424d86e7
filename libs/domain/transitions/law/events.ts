// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, idSchema, shortText, vagueDateSchema, type EventOf } from '../../kernel';
import { APPROVAL_KINDS, APPROVERS, LEGAL_STEPS } from './vocabulary';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const given = {
  transitionId: idSchema,
  stepId: idSchema,
  optionId: idSchema,
  /** The day itself: the order of days is what the law asks about. */
  occurred: vagueDateSchema,
  /** Where the paper is. */
  reference: shortText.nullable(),
};

/** Somebody who may approve it has approved an option, on a day. */
export const moveApprovalGiven = defineEvent({
  ...base,
  type: 'MoveApprovalGiven',
  payload: z.object({ ...given, kind: z.enum(APPROVAL_KINDS), givenBy: shortText, givenAs: z.enum(APPROVERS) }),
  personal: { givenBy: 'third-party' },
});

/** Something else that the law asks for was done: somebody consulted or told, a plan made. */
export const moveLegalStepTaken = defineEvent({
  ...base,
  type: 'MoveLegalStepTaken',
  payload: z.object({ ...given, step: z.enum(LEGAL_STEPS), who: shortText }),
  personal: { who: 'third-party' },
});

/** An approval or a step was recorded that was never given or taken. */
export const moveLegalStepWithdrawn = defineEvent({
  ...base,
  type: 'MoveLegalStepWithdrawn',
  payload: z.object({ transitionId: idSchema, stepId: idSchema, reason: shortText }),
  personal: {},
});

export const lawEvents = [moveApprovalGiven, moveLegalStepTaken, moveLegalStepWithdrawn] as const;
export type LawEvent = EventOf<(typeof lawEvents)[number]>;
