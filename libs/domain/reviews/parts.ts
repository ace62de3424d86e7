// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, freeText, idSchema, shortText } from '../kernel';
import { AGENDA_GROUPS } from './vocabulary';

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
