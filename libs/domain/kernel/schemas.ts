import { z } from 'zod';
import { isCivilDate, type CivilDate } from './civil-date';
import type { VagueDate } from './vague-date';

/** Longest free text a field takes, in characters: longer is refused, never cut. */
export const FREE_TEXT_MAX = 4_000;
/** Longest name, label or title, in characters. */
export const SHORT_TEXT_MAX = 120;

export const civilDateSchema = z.custom<CivilDate>((v) => typeof v === 'string' && isCivilDate(v), 'Enter a real date');

export const vagueDateSchema: z.ZodType<VagueDate> = z
  .object({ from: civilDateSchema, to: civilDateSchema, precision: z.enum(['day', 'month', 'year', 'about']) })
  .refine((d) => d.from <= d.to, 'The end of the date cannot be before its start');

/** A random identity made by us (UUID). Never a case number. */
export const idSchema = z.uuid();
/** What a fact is called within one young person's record, for example `episode:2017-09-13`. */
export const factIdSchema = z.string().min(1).max(SHORT_TEXT_MAX);
export const shortText = z.string().trim().min(1).max(SHORT_TEXT_MAX);
export const freeText = z.string().trim().min(1).max(FREE_TEXT_MAX);
export const yesNoUnknown = z.enum(['yes', 'no', 'unknown']);
export type YesNoUnknown = z.infer<typeof yesNoUnknown>;

/** A postcode as written, folded to capitals with one space; whether it exists is for the gazetteer to say. */
export const postcodeSchema = z
  .string()
  .transform((text) => foldPostcode(text))
  .pipe(z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, 'Enter a full UK postcode, like LS1 4DT'));

/** Capitals, one space before the last three characters. */
export function foldPostcode(text: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.length < 5 ? bare : `${bare.slice(0, -3)} ${bare.slice(-3)}`;
}
