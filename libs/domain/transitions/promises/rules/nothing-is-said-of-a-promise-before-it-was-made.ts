import { vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { PromiseOnRecord } from '../state';

/** A promise is released, replaced or disputed on the day it was made or later. */
export function nothingIsSaidOfAPromiseBeforeItWasMade(
  promise: PromiseOnRecord | undefined,
  occurred: VagueDate,
): Reason | undefined {
  if (promise === undefined || occurred.to >= promise.on.from) return undefined;
  const message = `The promise was made on ${vagueInWords(promise.on)}: enter that day or a later one`;
  return { code: 'before-it-was-made', message, field: 'occurred' };
}
