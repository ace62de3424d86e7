import type { Reason } from '../../kernel';
import type { AgreeSharing } from '../inputs';

/** A sheet with nothing on it is none. */
export function somethingIsShared({ entries, people }: AgreeSharing): Reason | undefined {
  if (entries.length + people.length > 0) return undefined;
  return { code: 'nothing-shared', message: 'Choose at least one thing that may be shared', field: 'entries' };
}
