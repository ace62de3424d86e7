import { z } from 'zod';

/**
 * For input that one of our own readers has already parsed, cell by cell, into typed values: it is let through after one
 * look at its outer shape. Parsing a whole return a second time would double the cost of reading it.
 */
export const alreadyParsed = <T>(looksRight: (value: object) => boolean, message: string): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && looksRight(value), message);
