import type { Reason } from '../../../kernel';

interface Asked {
  readonly everyDays: number | null;
  readonly toleranceDays?: number | undefined;
}

/**
 * What is tolerated is less than a whole interval: otherwise a contact could be left out altogether and nobody would be
 * told. Where they are in touch when they want to, nothing is late.
 */
export function contactIsLateBeforeTheNextIsDue({ everyDays, toleranceDays }: Asked): Reason | undefined {
  if (toleranceDays === undefined) return undefined;
  if (everyDays === null) {
    const message = 'Leave this out: nothing is late where they are in touch when they want to';
    return { code: 'tolerance-without-interval', message, field: 'toleranceDays' };
  }
  if (Number.isInteger(toleranceDays) && toleranceDays >= 0 && toleranceDays < everyDays) return undefined;
  const most = everyDays - 1;
  const message =
    most === 0
      ? 'Contact every day cannot be late: enter 0, or leave this out'
      : `Enter a number of days from 0 to ${most}: with more, a contact could be left out and nobody would be told`;
  return { code: 'tolerance-too-long', message, field: 'toleranceDays' };
}
