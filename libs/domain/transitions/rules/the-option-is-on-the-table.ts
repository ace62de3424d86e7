import type { Reason } from '../../kernel';
import type { Move } from '../state';

/** An option that was withdrawn, or belongs to another move, cannot be chosen or changed. */
export function theOptionIsOnTheTable(move: Move | undefined, optionId: string): Reason | undefined {
  if (move === undefined || move.options.some((option) => option.optionId === optionId)) return undefined;
  return { code: 'no-such-option', message: 'This option is not on the table', field: 'optionId' };
}
