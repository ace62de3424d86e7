import type { CivilDate } from '../../kernel';
import { endKey, replacementsOf } from '../../supports';
import type { Looking } from './looking';
import type { RunwayEnd } from './types';

type Found = Omit<RunwayEnd, 'key' | 'instead' | 'replaced'>;

/** What is there already; and where the same thing has ended once before, the day after which another must begin. */
interface Known {
  readonly there?: RunwayEnd['instead'];
  readonly after?: CivilDate;
}

/**
 * An end with what comes instead: what was arranged, or what the record shows to be there already. It is replaced when that
 * begins no later than the end; what begins later leaves a gap, and the end counts.
 */
export function withReplacement(end: Found, { journey, day }: Looking, known: Known = {}): RunwayEnd {
  const { there = null, after } = known;
  const arranged = replacementsOf(journey.supports, end.ref, day).find(
    ({ begins }) => after === undefined || begins > after,
  );
  const instead =
    there ??
    (arranged === undefined
      ? null
      : { what: arranged.what, from: arranged.begins, replacementId: arranged.replacementId });
  return { ...end, key: endKey(end.ref), instead, replaced: instead !== null && instead.from <= end.on };
}
