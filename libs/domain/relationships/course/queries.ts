import { sortDay, type CivilDate, type VagueDate } from '../../kernel';
import { begunBy } from '../dated';
import type { Relationship } from '../state';
import type { Ending } from '../vocabulary';
import type { Pause, Rupture } from './state';

/** Whether the relationship had begun by a day; one whose beginning nobody knows counts as begun. */
export const hadBegun = (relationship: Relationship, day: CivilDate): boolean => begunBy(relationship.since, day);

/** How the relationship was over on a day: the ending by then that was not yet taken back; undefined while it goes on. */
export function endingOn({ standing }: Relationship, day: CivilDate): { how: Ending; on: VagueDate } | undefined {
  if (standing.kind === 'ended' && sortDay(standing.on) <= day) return standing;
  return standing.before.findLast(({ on, reopened }) => sortDay(on) <= day && day < sortDay(reopened));
}

/** Whether the relationship was over on a day: ended by then, and not going on again. */
export const hadEnded = (relationship: Relationship, day: CivilDate): boolean =>
  endingOn(relationship, day) !== undefined;

/** The pause agreed and not yet over on a day. One whose review is overdue still stands: somebody has to look at it. */
export const pauseOn = ({ pauses }: Relationship, day: CivilDate): Pause | undefined =>
  pauses.findLast((pause) => begunBy(pause.from, day) && (pause.ended === null || sortDay(pause.ended.on) > day));

/** What broke and had not been mended by a day. Partly mended is not mended. */
export const openRupturesOn = ({ ruptures, repairs }: Relationship, day: CivilDate): readonly Rupture[] =>
  ruptures.filter(
    (rupture) =>
      begunBy(rupture.from, day) &&
      !repairs.some(
        ({ ruptureId, outcome, from }) => ruptureId === rupture.ruptureId && outcome === 'mended' && begunBy(from, day),
      ),
  );
