import { sortDay, type CivilDate } from '../../kernel';
import { begunBy } from '../dated';
import type { Relationship } from '../state';
import type { Pause, Rupture } from './state';

/** Whether the relationship had begun by a day; one whose beginning nobody knows counts as begun. */
export const hadBegun = (relationship: Relationship, day: CivilDate): boolean => begunBy(relationship.since, day);

/** Whether the relationship was over on a day: ended by then, and not going on again. */
export const hadEnded = ({ standing }: Relationship, day: CivilDate): boolean =>
  (standing.kind === 'ended' && sortDay(standing.on) <= day) ||
  standing.before.some(({ on, reopened }) => sortDay(on) <= day && day < sortDay(reopened));

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
