// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { defineEvent, freeText, idSchema, shortText, vagueDateSchema, type EventOf } from '../../kernel';
import { LIFE_AREAS } from '../vocabulary';
import { HELP_NEEDED, WHOSE_VIEWS, WHY_ASSESSED } from './vocabulary';

const base = { version: 1, context: 'pathway-plans', stream: 'journey', upcast: {} } as const;
const onAssessment = { assessmentId: idSchema, occurred: vagueDateSchema };

/** The needs of a young person who leaves care, or has left it, are being assessed. */
export const needsAssessmentStarted = defineEvent({
  ...base,
  type: 'NeedsAssessmentStarted',
  payload: z.object({ ...onAssessment, why: z.enum(WHY_ASSESSED) }),
  personal: {},
});

/** What somebody thinks, or why they were not asked. Recorded again under the same id, it replaces what was said. */
export const assessmentViewRecorded = defineEvent({
  ...base,
  type: 'AssessmentViewRecorded',
  payload: z.object({
    ...onAssessment,
    viewId: idSchema,
    whose: z.enum(WHOSE_VIEWS),
    name: shortText.nullable(),
    view: freeText.nullable(),
    notSoughtReason: freeText.nullable(),
  }),
  personal: { name: 'third-party', view: 'child-voice', notSoughtReason: 'third-party' },
});

/** Something the assessment took into account, and where it came from. */
export const assessmentInformationRecorded = defineEvent({
  ...base,
  type: 'AssessmentInformationRecorded',
  payload: z.object({ ...onAssessment, informationId: idSchema, from: shortText, what: freeText }),
  personal: { from: 'third-party', what: 'young-person' },
});

/** What was weighed and talked through, and by whom. */
export const assessmentDeliberationRecorded = defineEvent({
  ...base,
  type: 'AssessmentDeliberationRecorded',
  payload: z.object({ ...onAssessment, deliberationId: idSchema, who: shortText, words: freeText }),
  personal: { who: 'third-party', words: 'young-person' },
});

/** What it found for one part of life. Recorded again, the later one stands. */
export const assessmentResultRecorded = defineEvent({
  ...base,
  type: 'AssessmentResultRecorded',
  payload: z.object({
    ...onAssessment,
    area: z.enum(LIFE_AREAS),
    helpNeeded: z.enum(HELP_NEEDED),
    words: freeText,
  }),
  personal: { words: 'young-person' },
});

export const needsAssessmentCompleted = defineEvent({
  ...base,
  type: 'NeedsAssessmentCompleted',
  payload: z.object({ ...onAssessment }),
  personal: {},
});

export const assessmentEvents = [
  needsAssessmentStarted, assessmentViewRecorded, assessmentInformationRecorded, assessmentDeliberationRecorded,
  assessmentResultRecorded, needsAssessmentCompleted,
] as const; // prettier-ignore
export type AssessmentEvent = EventOf<(typeof assessmentEvents)[number]>;
