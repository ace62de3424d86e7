import type { Reason } from './decider';

/** The reasons that rules gave; a rule that is kept gives undefined. All of them, not the first: a worker needs the whole list. */
export const failing = (...found: readonly (Reason | undefined)[]): Reason[] =>
  found.filter((reason) => reason !== undefined);
