import { z } from 'zod';
import {
  choose, civilDateSchema, enterShort, enterText, freeText, idSchema, postcodeSchema, shortText, vagueDateSchema,
} from '../kernel'; // prettier-ignore
import { protectionInput } from './input-fields';
import { SUPPORT_OUTCOMES, WEEKLY_COST_MAX } from './vocabulary';

const transitionId = idSchema;
const optionId = idSchema;
const yesNoUnknown = choose(['yes', 'no', 'unknown'], 'Choose yes, no or not known').default('unknown');

/** What options of the first form do not have: kept only where somebody answered. */
const later = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? undefined);

/** One home being considered. What nobody knows yet can be left out: it is kept as unknown, never guessed. */
export const moveOptionInput = z.object({
  optionId,
  label: enterShort('Say which home this is'),
  stay: z.boolean().default(false),
  place: z.string().trim().max(4).default(''),
  provider: z.string().trim().max(4).default(''),
  postcode: postcodeSchema.nullable().default(null),
  startsOn: civilDateSchema.nullable().default(null),
  sameCarer: yesNoUnknown,
  school: choose(['kept', 'changed', 'none', 'unknown'], 'Choose what happens to school').default('unknown'),
  area: choose(['inside', 'adjoining', 'at-a-distance', 'unknown'], 'Choose which area it is in').default('unknown'),
  planned: yesNoUnknown,
  noticeHours: z.number().int().min(0, 'Hours of notice cannot be less than none').nullable().default(null),
  livesThere: z.array(idSchema).max(50).default([]),
  brings: z
    .array(z.object({ name: enterShort('Enter their name'), role: enterShort('Say who they would be') }))
    .max(20)
    .default([]),
  protections: z
    .array(protectionInput.extend({ relationshipId: idSchema }))
    .max(400)
    .default([]),
  homeHelps: yesNoUnknown,
  supports: z
    .array(
      z.object({
        relationshipId: idSchema,
        supportId: idSchema,
        outcome: choose(SUPPORT_OUTCOMES, 'Choose what becomes of it'),
        note: enterShort('Say how you know'),
      }),
    )
    .max(400)
    .default([]),
  providerName: later(shortText),
  homeId: later(idSchema),
  weeklyCostPounds: later(
    z
      .number()
      .int('Enter the weekly cost in whole pounds')
      .min(0, 'The weekly cost cannot be less than nothing')
      .max(WEEKLY_COST_MAX, `The weekly cost must be ${WEEKLY_COST_MAX} pounds or less`),
  ),
  whoElse: later(freeText),
  waitingFor: later(shortText),
  availableFrom: later(civilDateSchema),
  endsCare: later(choose(['yes', 'no', 'unknown'], 'Choose whether they would stop being looked after')),
});

export const proposeMoveInput = z.object({
  transitionId,
  why: enterText('Say why a move is being thought about'),
  neededBy: civilDateSchema.nullable(),
  /** In the young person's words; or `noWishesReason`. */
  wishes: freeText.nullable().default(null),
  noWishesReason: shortText.nullable().default(null),
  options: z.array(moveOptionInput).default([]),
  /** When it was first thought about; today when left out. */
  occurred: vagueDateSchema.optional(),
});

export const addOptionInput = z.object({ transitionId, option: moveOptionInput });
export const changeOptionInput = z.object({ transitionId, option: moveOptionInput });
export const withdrawOptionInput = z.object({
  transitionId,
  optionId,
  reason: enterShort('Say why the option is withdrawn'),
});

export const submitMoveInput = z.object({
  transitionId,
  /** The option preferred. */
  optionId: z.uuid('Choose the option you prefer'),
  reasonNotFirst: freeText.nullable().default(null),
});

export const approveMoveInput = z.object({ transitionId, reasonPastRed: freeText.nullable().default(null) });
export const refuseMoveInput = z.object({ transitionId, reason: enterText('Say why the move is refused') });
export const sendBackMoveInput = z.object({ transitionId, reason: enterText('Say what must change first') });
export const withdrawMoveInput = z.object({ transitionId, reason: enterText('Say why the move is withdrawn') });

export type MoveOptionInput = z.infer<typeof moveOptionInput>;
export type ProposeMove = z.infer<typeof proposeMoveInput>;
export type AddOption = z.infer<typeof addOptionInput>;
export type ChangeOption = z.infer<typeof changeOptionInput>;
export type WithdrawOption = z.infer<typeof withdrawOptionInput>;
export type SubmitMove = z.infer<typeof submitMoveInput>;
export type ApproveMove = z.infer<typeof approveMoveInput>;
export type RefuseMove = z.infer<typeof refuseMoveInput>;
export type SendBackMove = z.infer<typeof sendBackMoveInput>;
export type WithdrawMove = z.infer<typeof withdrawMoveInput>;
