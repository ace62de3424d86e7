import type { Reason } from '../../kernel';

/** No sessions at all is nothing to record. */
export const aSessionWasHeldOrMissed = (held: number, missed: number): Reason | undefined =>
  held + missed > 0
    ? undefined
    : { code: 'no-sessions', field: 'held', message: 'Enter how many sessions were held or missed' };
