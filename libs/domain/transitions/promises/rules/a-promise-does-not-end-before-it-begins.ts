import type { CivilDate, Reason } from '../../../kernel';

/** The last day on which a promise holds is its first or a later one. */
export function aPromiseDoesNotEndBeforeItBegins(from: CivilDate, until: CivilDate | null): Reason | undefined {
  if (until === null || until >= from) return undefined;
  return {
    code: 'ends-before-it-begins',
    message: 'The last day must be the first day or a later one',
    field: 'until',
  };
}
