import { sortDay, type CivilDate, type Lens, type Recorded } from '../kernel';
import { visitEvents, type VisitEvent } from './events';

type VisitData = Extract<VisitEvent, { type: 'VisitMade' }>['data'];

/** A visit as it stands: what was recorded first, put right by whatever was recorded after. */
export interface Visit extends VisitData {
  readonly on: CivilDate;
  /** Where the entry that stands is in the log. */
  readonly revision: number;
  readonly correctedBecause: string | null;
}

/** Visits by id, those that were taken back among them with the reason. */
export interface VisitsState {
  readonly visits: Readonly<Record<string, Visit>>;
  readonly takenBack: Readonly<Record<string, string>>;
}

export const noVisits: VisitsState = { visits: {}, takenBack: {} };

/** Folds one event. Total. */
export function evolveVisits(state: VisitsState, { type, data, meta }: Recorded<VisitEvent>): VisitsState {
  if (type === 'VisitTakenBack') return { ...state, takenBack: { ...state.takenBack, [data.visitId]: data.reason } };
  const correctedBecause = type === 'VisitCorrected' ? data.reason : null;
  const visit: Visit = { ...data, on: sortDay(data.occurred), revision: meta.revision, correctedBecause };
  return { ...state, visits: { ...state.visits, [data.visitId]: visit } };
}

/** Everything a decision about visits looks at. */
export const visitsLens: Lens<VisitsState, VisitEvent> = {
  name: 'visits',
  types: visitEvents.map((definition) => definition.type),
  initial: noVisits,
  evolve: evolveVisits,
};

/** Visits that stand, by day; on one day in the order of their ids, so that the order of recording makes no difference. */
export const visitsMade = ({ visits, takenBack }: VisitsState): readonly Visit[] =>
  Object.values(visits)
    .filter(({ visitId }) => takenBack[visitId] === undefined)
    .sort((a, b) => (a.on === b.on ? (a.visitId < b.visitId ? -1 : 1) : a.on < b.on ? -1 : 1));
