import { dayInWords, type Reason } from '../../kernel';
import type { SupportsState } from '../state';
import type { AgreeStagger } from '../inputs';

/** Ends are moved apart by letting something go on for longer, never by cutting it short; at least one of them is moved. */
export function aStaggeringMovesEndsLater(
  { moved }: Pick<AgreeStagger, 'moved'>,
  state: SupportsState,
): Reason | undefined {
  if (moved.length === 0) return { code: 'nothing-moved', field: 'moved', message: 'Choose at least one end to move' };
  const cut = moved.find(({ from, to }) => to <= from);
  if (cut === undefined) return undefined;
  const name = state.supports[cut.supportId]?.terms[0]?.terms.name ?? 'This support';
  return {
    code: 'cut-short',
    field: 'moved',
    message: `${name} ends on ${dayInWords(cut.from)}: move it to a later day`,
  };
}
