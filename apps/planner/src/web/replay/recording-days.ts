import type { JourneyEntry } from '#libs/domain/journey';
import { dayWords } from '#libs/web-kit';
import { paths } from '../../paths';

const LINES_MAX = 3;

export interface RecordingDay {
  readonly day: string;
  readonly count: number;
  /** The first few things recorded that day, in words. */
  readonly words: readonly string[];
  readonly more: number;
  readonly href: string;
}

/** The days on which something was recorded, the latest first, each with the way to the case as it was known that evening. */
export function recordingDays(entries: readonly JourneyEntry[], youngPersonId: string): readonly RecordingDay[] {
  const byDay = new Map<string, JourneyEntry[]>();
  for (const entry of entries) byDay.set(entry.recordedOn, [...(byDay.get(entry.recordedOn) ?? []), entry]);
  return [...byDay]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, recorded]) => ({
      day: dayWords(day),
      count: recorded.length,
      words: recorded.slice(0, LINES_MAX).map((entry) => entry.words),
      more: Math.max(0, recorded.length - LINES_MAX),
      href: paths.case.show({ youngPersonId }, { asKnownAt: day }),
    }));
}
