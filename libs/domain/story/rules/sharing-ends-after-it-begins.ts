import type { CivilDate, Reason } from '../../kernel';
import type { AgreeSharing } from '../inputs';

/** The last day on which it may be read is still to come, or nobody could read it. */
export function sharingEndsAfterItBegins({ until }: AgreeSharing, today: CivilDate): Reason | undefined {
  if (until === null || until > today) return undefined;
  return { code: 'ends-before-it-begins', message: 'The last day must be in the future', field: 'until' };
}
