import type { Reason } from '../../kernel';
import type { MoveOption } from '../vocabulary';

/** Staying where they are, with support, is always compared: the last such option cannot be taken off the table. */
export function stayingStaysOnTheTable(options: readonly MoveOption[], optionId: string): Reason | undefined {
  const staying = options.filter((option) => option.stay);
  if (staying.length !== 1 || staying[0]?.optionId !== optionId) return undefined;
  const message = 'Staying where they are is always one of the options, so it cannot be withdrawn';
  return { code: 'staying-cannot-be-withdrawn', message, field: 'optionId' };
}
