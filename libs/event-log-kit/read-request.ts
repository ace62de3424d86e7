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
  const { backwards = false, from = backwards ? last : 0, max = last + 1 } = options;
  if (options.max !== undefined) checkMax(max);
  if (options.from !== undefined) checkFrom(from);
  return backwards
    ? { first: Math.max(0, Math.min(from, last) - max + 1), last: Math.min(from, last), backwards }
    : { first: from, last: Math.min(last, from + max - 1), backwards };
}

function checkFrom(from: Revision): void {
  if (!(Number.isSafeInteger(from) && from >= 0)) {
    throw new EventLogError('badRequest', `from: must be a revision from 0, not ${String(from)}`);
  }
}
