import { sortDay, type Reason, type VagueDate } from '../../kernel';

/** There is one home, and one main activity, at a time: where two begin on one day, one of them is wrong. */
export function oneBeginsOnADay(
  others: readonly { readonly recordId: string; readonly occurred: VagueDate }[],
  { recordId, occurred }: { readonly recordId: string; readonly occurred: VagueDate },
  what: 'home' | 'activity',
): Reason | undefined {
  const day = sortDay(occurred);
  if (!others.some((other) => other.recordId !== recordId && sortDay(other.occurred) === day)) return undefined;
  return {
    code: 'two-on-a-day',
    message: `Another ${what} on record begins on that day: put that one right, or take it back`,
    field: 'occurred',
  };
}
