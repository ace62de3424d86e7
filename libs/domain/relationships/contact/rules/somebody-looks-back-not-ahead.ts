import type { CivilDate, Reason } from '../../../kernel';

/** Whoever looked can only have looked at days that have been. */
export function somebodyLooksBackNotAhead(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  today: CivilDate,
): Reason | undefined {
  if (to > today) {
    const message = 'You can only have looked at days up to today: change the last day';
    return { code: 'looked-ahead', message, field: 'to' };
  }
  if (from <= to) return undefined;
  return { code: 'looked-backwards', message: 'The first day cannot be after the last day', field: 'from' };
}
