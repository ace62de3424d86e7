import type { Reason } from '../../kernel';
import type { AgreeSharing } from '../inputs';
import type { StoryState } from '../state';

/** Only what the young person can see when they agree: entries on record that were not taken back. */
export function whatIsSharedIsOnRecord({ entries }: AgreeSharing, state: StoryState): Reason | undefined {
  const stands = (id: string): boolean => state.entries[id] !== undefined && state.withdrawnEntries[id] === undefined;
  if (entries.every(stands)) return undefined;
  const message = 'Something chosen has been taken back since. Choose again';
  return { code: 'shared-entry-not-on-record', message, field: 'entries' };
}
