import { sortDay, standing, type CivilDate, type VagueDate } from '../../kernel';
import type { PathwayPlansState } from '../state';

/** Where a care leaver was around a birthday (OC3). */
export interface CareLeaverPosition {
  readonly factId: string;
  /** The collection year it speaks of. */
  readonly occurred: VagueDate;
  readonly inTouch: string;
  readonly activity: string;
  readonly accommodation: string;
}

/** What the position in a collection year (named by its 31 March) is called. */
export const careLeaverPositionFactId = (year: number): string => `care-leaver-position:${year}`;

/** Positions on record, earliest year first. */
export const careLeaverPositions = (state: PathwayPlansState): readonly CareLeaverPosition[] =>
  [...standing(state.positions).values()]
    .map(({ factId, occurred, inTouch, activity, accommodation }) => ({
      factId,
      occurred,
      inTouch,
      activity,
      accommodation,
    })) // prettier-ignore
    .sort((a, b) => (sortDay(a.occurred) < sortDay(b.occurred) ? -1 : 1));

/** The latest position whose year had begun by a day; undefined when none is recorded. */
export const latestPosition = (state: PathwayPlansState, on: CivilDate): CareLeaverPosition | undefined =>
  careLeaverPositions(state).findLast(({ occurred }) => sortDay(occurred) <= on);
