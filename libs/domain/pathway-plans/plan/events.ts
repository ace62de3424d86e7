// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema, defineEvent, freeText, idSchema, shortText, vagueDateSchema, yesNoUnknown, type EventOf,
} from '../../kernel'; // prettier-ignore
import { aboutPeople, LIFE_AREAS, NEED_STATUSES, owners, planWho, SAID_BY, WORDS_ABOUT } from '../vocabulary';

const base = { version: 1, context: 'pathway-plans', stream: 'journey', upcast: {} } as const;
const occurred = vagueDateSchema;
const need = {
  needId: idSchema,
  occurred,
  what: freeText,
  /** People who matter whom it is about. */
  people: aboutPeople,
  /** Who sees to it; nobody while it is empty. */
  owners,
  byWhen: civilDateSchema.nullable(),
};
const CALLERS_MAX = 12;

/** Something the young person needs, in one part of life. */
export const needAdded = defineEvent({
  ...base,
  type: 'NeedAdded',
  payload: z.object({
    ...need,
    area: z.enum(LIFE_AREAS),
    /** The assessment that found it; null when it did not come from one. */
    assessmentId: idSchema.nullable(),
  }),
  personal: { what: 'young-person', owners: 'third-party', people: 'third-party' },
});

/** What is needed, who sees to it or by when is now said otherwise. What was said before stays. */
export const needChanged = defineEvent({
  ...base,
  type: 'NeedChanged',
  payload: z.object({ ...need, reason: freeText.nullable() }),
  personal: { what: 'young-person', owners: 'third-party', people: 'third-party', reason: 'young-person' },
});

/** How far a need has got on a day, and what happened. No update hides the one before. */
export const needUpdated = defineEvent({
  ...base,
  type: 'NeedUpdated',
  payload: z.object({ needId: idSchema, updateId: idSchema, status: z.enum(NEED_STATUSES), words: freeText, occurred }),
  personal: { words: 'young-person' },
});

/** The young person's words beside a part of the plan, or why there are none. */
export const planWordsRecorded = defineEvent({
  ...base,
  type: 'PlanWordsRecorded',
  payload: z.object({
    about: z.enum(WORDS_ABOUT),
    words: freeText.nullable(),
    noWordsReason: freeText.nullable(),
    saidBy: z.enum(SAID_BY),
    occurred,
  }),
  personal: { words: 'child-voice', noWordsReason: 'young-person' },
});

/** What the law asks the plan to say about a part of life: how, by whom and by when. */
export const planMatterRecorded = defineEvent({
  ...base,
  type: 'PlanMatterRecorded',
  payload: z.object({ area: z.enum(LIFE_AREAS), how: freeText, owners, byWhen: civilDateSchema.nullable(), occurred }),
  personal: { how: 'young-person', owners: 'third-party' },
});

/** What is done if things go wrong, and who would be called, first of all whom. */
export const contingencyRecorded = defineEvent({
  ...base,
  type: 'ContingencyRecorded',
  payload: z.object({
    what: freeText,
    callers: z
      .array(
        z.object({
          who: planWho,
          /** Whether they were asked and said yes. */
          agreed: yesNoUnknown,
          /** What they would be called for, or how they are reached. */
          note: shortText.nullable(),
        }),
      )
      .max(CALLERS_MAX),
    occurred,
  }),
  personal: { what: 'young-person', callers: 'third-party' },
});

export const planEvents = [
  needAdded, needChanged, needUpdated, planWordsRecorded, planMatterRecorded, contingencyRecorded,
] as const; // prettier-ignore
export type PlanEvent = EventOf<(typeof planEvents)[number]>;
