import type { Reason } from '../../kernel';

/** An option that was withdrawn, or belongs to another move, cannot be chosen or changed. */
export function theOptionIsOnTheTable(
  move: { readonly options: readonly { readonly optionId: string }[] } | undefined,
  optionId: string,
): Reason | undefined {
  if (move === undefined || move.options.some((option) => option.optionId === optionId)) return undefined;
  return { code: 'no-such-option', message: 'This option is not on the table', field: 'optionId' };
}
