import { vagueInWords, type Reason, type VagueDate } from '../../../kernel';
import type { Need } from '../state';

/** A need is changed, updated or helped with on the day it was added or later. Refused only when it is certain. */
export function nothingIsSaidOfANeedBeforeItWasAdded(need: Need | undefined, occurred: VagueDate): Reason | undefined {
  const added = need?.details[0];
  if (added === undefined || occurred.to >= added.on.from) return undefined;
  const message = `This need was added on ${vagueInWords(added.on)}: enter that day or a later one`;
  return { code: 'before-it-was-added', message, field: 'occurred' };
}
