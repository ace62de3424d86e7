import { z } from 'zod';
import { choose, civilDateSchema, enterText, freeText, idSchema, shortText, vagueDateSchema } from '../../kernel';
import { aboutPeople, LIFE_AREAS, NEED_STATUSES, owners, planWho, SAID_BY, WORDS_ABOUT } from '../vocabulary';

/** When it was agreed or said; today when left out. */
const occurred = vagueDateSchema.optional();
const needId = idSchema;

const need = {
  needId,
  occurred,
  what: enterText('Say what they need'),
  people: aboutPeople.default([]),
  owners: owners.default([]),
  byWhen: civilDateSchema.nullable().default(null),
};

export const addNeedInput = z.object({
  ...need,
  area: choose(LIFE_AREAS, 'Choose which part of life it is about'),
  assessmentId: idSchema.nullable().default(null),
});

export const changeNeedInput = z.object({ ...need, reason: freeText.nullable().default(null) });

export const updateNeedInput = z.object({
  needId,
  updateId: idSchema,
  status: choose(NEED_STATUSES, 'Choose how far it has got'),
  words: enterText('Say what has happened'),
  occurred,
});

export const recordPlanWordsInput = z.object({
  about: choose(WORDS_ABOUT, 'Choose which part of the plan it is about'),
  words: freeText.nullable().default(null),
  noWordsReason: freeText.nullable().default(null),
  saidBy: choose(SAID_BY, 'Choose who said it').default('young-person'),
  occurred,
});

export const recordPlanMatterInput = z.object({
  area: choose(LIFE_AREAS, 'Choose which part of life it is about'),
  how: enterText('Say how it will be done'),
  owners: owners.default([]),
  byWhen: civilDateSchema.nullable().default(null),
  occurred,
});

export const recordContingencyInput = z.object({
  what: enterText('Say what will be done if things go wrong'),
  callers: z
    .array(
      z.object({
        who: planWho,
        agreed: choose(['yes', 'no', 'unknown'], 'Choose whether they were asked and said yes').default('unknown'),
        note: shortText.nullable().default(null),
      }),
    )
    .max(12, 'Name at most 12 people')
    .default([]),
  occurred,
});

export type AddNeed = z.infer<typeof addNeedInput>;
export type ChangeNeed = z.infer<typeof changeNeedInput>;
export type UpdateNeed = z.infer<typeof updateNeedInput>;
export type RecordPlanWords = z.infer<typeof recordPlanWordsInput>;
export type RecordPlanMatter = z.infer<typeof recordPlanMatterInput>;
export type RecordContingency = z.infer<typeof recordContingencyInput>;
