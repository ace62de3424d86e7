import type { CivilDate, Reason } from '../../kernel';

/** The first day it no longer was comes after the first day it was. */
export function anEndComesAfterItsBeginning(from: CivilDate, until: CivilDate | null): Reason | undefined {
  if (until === null || from < until) return undefined;
  return { code: 'ends-before-it-begins', message: 'The day it ended must be after the day it began', field: 'until' };
}
