import { vagueInWords, type Reason, type VagueDate } from '../../kernel';
import type { SupportEnd } from '../vocabulary';

/** Refused only when it is certain: the day of the end is before the earliest day of the beginning. */
export function aSupportDoesNotEndBeforeItBegins(began: VagueDate | undefined, until: SupportEnd): Reason | undefined {
  if (began === undefined || until.kind !== 'date' || until.on >= began.from) return undefined;
  const message = `The end cannot be before the start, which was ${vagueInWords(began)}`;
  return { code: 'end-before-start', field: 'until', message };
}
