import { dayInWords, type Reason, type VagueDate } from '../../../kernel';
import type { PlanVersion } from '../state';

/** Nobody agrees to a version, or looks at it, before it was made. */
export function aVersionIsOnRecord(version: PlanVersion | undefined, occurred: VagueDate): Reason | undefined {
  if (version === undefined) {
    return { code: 'no-such-version', message: 'There is no such version of the plan', field: 'version' };
  }
  if (occurred.to >= version.on) return undefined;
  const message = `This version was made on ${dayInWords(version.on)}: enter that day or a later one`;
  return { code: 'before-the-version', message, field: 'occurred' };
}
