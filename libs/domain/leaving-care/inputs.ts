import { z } from 'zod';
import { choose, civilDateSchema, enterShort, enterText, factIdSchema } from '../kernel';
import { FACT_KINDS, STAYS } from './vocabulary';

const common = {
  factId: factIdSchema,
  knownFrom: enterText('Say how this is known').nullable().default(null),
  /** Why what was recorded is put right; needed when a fact of this name stands and says something else. */
  correctingReason: enterShort('Say why it is put right').nullable().default(null),
};
const stretch = { from: civilDateSchema, until: civilDateSchema.nullable().default(null) };

export const recordCareElsewhereInput = z.object({
  ...common,
  ...stretch,
  authority: enterShort('Enter the name of the authority'),
  shortBreaks: choose(['yes', 'no', 'unknown'], 'Choose whether these were only short breaks'),
});

export const recordDetainedOrInHospitalInput = z.object({
  ...common,
  ...stretch,
  stay: choose(STAYS, 'Choose whether they were detained or in hospital'),
});

export const recordLivingWithFamilyInput = z.object({ ...common, ...stretch });

export const recordEducationToldOfInput = z.object({
  ...common,
  told: civilDateSchema,
  until: civilDateSchema.nullable().default(null),
});

export const recordSupportAskedForInput = z.object({
  ...common,
  asked: civilDateSchema,
  until: civilDateSchema.nullable().default(null),
});

export const takeBackLeavingCareFactInput = z.object({
  factId: factIdSchema,
  kind: choose(FACT_KINDS, 'Choose what is taken back'),
  reason: enterShort('Say why it is taken back'),
});

export type RecordCareElsewhere = z.infer<typeof recordCareElsewhereInput>;
export type RecordDetainedOrInHospital = z.infer<typeof recordDetainedOrInHospitalInput>;
export type RecordLivingWithFamily = z.infer<typeof recordLivingWithFamilyInput>;
export type RecordEducationToldOf = z.infer<typeof recordEducationToldOfInput>;
export type RecordSupportAskedFor = z.infer<typeof recordSupportAskedForInput>;
export type TakeBackLeavingCareFact = z.infer<typeof takeBackLeavingCareFactInput>;
