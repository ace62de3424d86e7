import type { CivilDate, Reason } from '../../../kernel';

/** What goes on goes on beyond the day it was decided, and beyond the day on which it was to end. */
export function anExtensionGoesFurtherThanBefore(
  until: CivilDate,
  previousUntil: CivilDate | null,
  decidedOn: CivilDate,
): Reason | undefined {
  if (until > decidedOn && (previousUntil === null || until > previousUntil)) return undefined;
  const message = 'The new day must be after the day on which it was to end, and after the day it was decided';
  return { code: 'no-extension', message, field: 'until' };
}
