import { EventLogError, type Category, type Revision } from '#libs/ports';
import { CATEGORIES } from './stream-name';

/** Checks the categories of a read. None at all is a mistake, not "everything": it throws `badRequest`. */
export function checkCategories(categories: readonly Category[]): void {
  if (categories.length === 0) throw new EventLogError('badRequest', 'categories: name at least one');
  const unknown = categories.find((category) => !CATEGORIES.includes(category));
  if (unknown !== undefined) {
    throw new EventLogError('badRequest', `categories: "${unknown}" is not one of ${CATEGORIES.join(', ')}`);
  }
}

/** Checks how many events a read may bring: a whole number from 1. */
export function checkMax(max: number): void {
  if (!(Number.isSafeInteger(max) && max >= 1)) {
    throw new EventLogError('badRequest', `max: must be a whole number from 1, not ${String(max)}`);
  }
}

/** Which revisions a stream read covers, both ends included; `first > last` when there is nothing to read. */
export interface RevisionSpan {
  readonly first: Revision;
  readonly last: Revision;
  readonly backwards: boolean;
}

/** Turns a stream read's options into the revisions it covers, given the stream's last revision. */
export function spanOf(
  options: { readonly from?: Revision; readonly backwards?: boolean; readonly max?: number },
  last: Revision,
): RevisionSpan {
  const { from, backwards = false, max } = options;
  if (max !== undefined) checkMax(max);
  if (from !== undefined && !(Number.isSafeInteger(from) && from >= 0)) {
    throw new EventLogError('badRequest', `from: must be a revision from 0, not ${String(from)}`);
  }
  const reach = (max ?? last + 1) - 1;
  if (backwards) {
    const start = Math.min(from ?? last, last);
    return { first: Math.max(0, start - reach), last: start, backwards };
  }
  const start = from ?? 0;
  return { first: start, last: Math.min(last, start + reach), backwards };
}
