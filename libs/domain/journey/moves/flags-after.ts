import { addDays, dayInWords, type CivilDate } from '../../kernel';
import { homeOn } from '../../placements';
import { workerChangesBetween } from '../../relationships';
import { extensionsBetween, shortExtensionsInARow, SHORT_EXTENSIONS_MIN } from '../../transitions';
import type { CaseFlag } from '../case-flag';
import type { Journey } from '../state';
import { movesInEffect } from './breaches';

/** A worker change and a move within as many days of each other. Source: research/product row 18. */
const WORKER_DAYS = 28;
/** How long after a move it is still said. */
const AFTER_MOVE_DAYS = 84;

const amber = (code: string, sentence: string, relationshipIds: readonly string[] = []): CaseFlag => ({
  code,
  severity: 'amber',
  sentence,
  relationshipIds,
});

/** The home goes on a little at a time: two or more short extensions in a row since it began. */
function shortExtensions({ placements, transitions }: Journey, day: CivilDate): readonly CaseFlag[] {
  const home = homeOn(placements, day);
  if (home.inCare !== 'yes') return [];
  const row = shortExtensionsInARow(extensionsBetween(transitions, home.since, day));
  const last = row.at(-1);
  if (last === undefined || row.length < SHORT_EXTENSIONS_MIN) return [];
  const sentence = `This home was extended ${row.length} times in a row for a short time, last until ${dayInWords(last.until)}: not knowing is hard to live with.`;
  return [amber('serial-short-extensions', sentence)];
}

/** The social worker changed within 28 days of a move. */
function workerChangedWithMove(journey: Journey, day: CivilDate): readonly CaseFlag[] {
  return movesInEffect(journey, day)
    .filter(({ on }) => addDays(on, AFTER_MOVE_DAYS) >= day)
    .flatMap(({ on }) => {
      const last = addDays(on, WORKER_DAYS);
      const until = last < day ? last : day;
      const changes = workerChangesBetween(journey.relationships, 'social-worker', addDays(on, -WORKER_DAYS), until);
      const sentence = `The social worker changed within ${WORKER_DAYS} days of the move on ${dayInWords(on)}.`;
      return changes.length === 0 ? [] : [amber('worker-changed-with-move', sentence)];
    });
}

/** What makes a move harder to live with, on a day. */
export const flagsAfterMoves = (journey: Journey, day: CivilDate): readonly CaseFlag[] => [
  ...shortExtensions(journey, day),
  ...workerChangedWithMove(journey, day),
];
