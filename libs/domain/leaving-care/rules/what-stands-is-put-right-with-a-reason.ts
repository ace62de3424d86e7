import type { Reason } from '../../kernel';
import type { StandingFact } from '../state';

/** A fact that stands is not overwritten in silence: whoever puts it right says why. */
export function whatStandsIsPutRightWithAReason(
  known: StandingFact | undefined,
  why: string | null,
): Reason | undefined {
  if (known === undefined || known.takenBackBecause !== null || why !== null) return undefined;
  return { code: 'put-right-without-reason', message: 'Say why it is put right', field: 'correctingReason' };
}
