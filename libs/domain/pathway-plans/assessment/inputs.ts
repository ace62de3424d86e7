import { z } from 'zod';
import { choose, enterShort, enterText, freeText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { LIFE_AREAS } from '../vocabulary';
import { HELP_NEEDED, WHOSE_VIEWS, WHY_ASSESSED } from './vocabulary';

/** Which assessment, and when it was so; today when left out. */
const onAssessment = { assessmentId: idSchema, occurred: vagueDateSchema.optional() };

export const startNeedsAssessmentInput = z.object({
  ...onAssessment,
  why: choose(WHY_ASSESSED, 'Choose why their needs are assessed'),
});

export const recordAssessmentViewInput = z.object({
  ...onAssessment,
  viewId: idSchema,
  whose: choose(WHOSE_VIEWS, 'Choose whose view it is'),
  name: shortText.nullable().default(null),
  view: freeText.nullable().default(null),
  notSoughtReason: freeText.nullable().default(null),
});

export const recordAssessmentInformationInput = z.object({
  ...onAssessment,
  informationId: idSchema,
  from: enterShort('Say where the information came from'),
  what: enterText('Write down the information'),
});

export const recordAssessmentDeliberationInput = z.object({
  ...onAssessment,
  deliberationId: idSchema,
  who: enterShort('Say who took part'),
  words: enterText('Write down what was weighed and talked through'),
});

export const recordAssessmentResultInput = z.object({
  ...onAssessment,
  area: choose(LIFE_AREAS, 'Choose which part of life it is about'),
  helpNeeded: choose(HELP_NEEDED, 'Choose whether help is needed'),
  words: enterText('Say what was found'),
});

export const completeNeedsAssessmentInput = z.object(onAssessment);

export type StartNeedsAssessment = z.infer<typeof startNeedsAssessmentInput>;
export type RecordAssessmentView = z.infer<typeof recordAssessmentViewInput>;
export type RecordAssessmentInformation = z.infer<typeof recordAssessmentInformationInput>;
export type RecordAssessmentDeliberation = z.infer<typeof recordAssessmentDeliberationInput>;
export type RecordAssessmentResult = z.infer<typeof recordAssessmentResultInput>;
export type CompleteNeedsAssessment = z.infer<typeof completeNeedsAssessmentInput>;
