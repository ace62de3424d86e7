import { z } from 'zod';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from './schemas';

/** A name, label or reason that must be there; `message` says what to enter, in words for the form. */
export const enterShort = (message: string): z.ZodType<string> =>
  z.string({ error: message }).trim().min(1, message).max(SHORT_TEXT_MAX, `Use ${SHORT_TEXT_MAX} characters or fewer`);

/** Free text that must be there. Too long is refused, never cut. */
export const enterText = (message: string): z.ZodType<string> =>
  z.string({ error: message }).trim().min(1, message).max(FREE_TEXT_MAX, `Use ${FREE_TEXT_MAX} characters or fewer`);

/** One of a list of codes; `message` says what to choose. */
export const choose = <const T extends readonly string[]>(codes: T, message: string): z.ZodType<T[number]> =>
  z.custom<T[number]>((value) => typeof value === 'string' && codes.includes(value), message);
