import { vagueInWords, type Reason, type VagueDate } from '../../kernel';
import type { Relationship } from '../state';

/** Refused only when it is certain, as with every vague date: the latest day it can have been is before they can have met. */
export function nothingHappensBetweenThemBeforeTheyMet(
  known: Relationship | undefined,
  occurred: VagueDate,
): Reason | undefined {
  const since = known?.since ?? null;
  if (known === undefined || since === null || occurred.to >= since.from) return undefined;
  const message = `They have known ${known.personName} since ${vagueInWords(since)}: it cannot have been before`;
  return { code: 'before-they-met', message, field: 'occurred' };
}
