import type { Reason } from '../../kernel';
import type { LineReviewed } from '../inputs';
import type { AgendaLine } from '../vocabulary';

/** Where a promise was broken, "nothing needs to be done" has to say why. Source: research/product 3.9. */
export function aBrokenPromiseIsAnswered(line: LineReviewed, onAgenda: AgendaLine | undefined): Reason | undefined {
  if (onAgenda === undefined || onAgenda.brokenPromises === 0) return undefined;
  if (!line.noActionNeeded || line.why !== null) return undefined;
  const message = 'A promise about this relationship was broken: say why nothing needs to be done';
  return { code: 'broken-promise-passed-over', message, field: 'why' };
}
