import { sortDay, type Recorded } from '../../kernel';
import { actOf } from '../act';
import { LAW_HANDLERS } from '../law/evolve';
import type { LawEvent } from '../law/events';
import type { StepTaken } from '../law/state';
import type { EmergencyEvent } from './events';
import type { EmergencyMove } from './state';

type Emergencies = Readonly<Record<string, EmergencyMove>>;

/** Folds an event about emergency moves, or a legal step that was taken for one. Total. */
export function evolveEmergencies(emergencies: Emergencies, event: Recorded<EmergencyEvent | LawEvent>): Emergencies {
  const { transitionId } = event.data;
  const known = emergencies[transitionId];
  if (event.type === 'EmergencyMoveRecorded') {
    return known === undefined ? { ...emergencies, [transitionId]: begun(event) } : emergencies;
  }
  return known === undefined ? emergencies : { ...emergencies, [transitionId]: changed(known, event) };
}

type Begun = Extract<EmergencyEvent, { type: 'EmergencyMoveRecorded' }>;

function begun({ data, meta }: Recorded<Begun>): EmergencyMove {
  const { transitionId, occurred, why, option, reasonPlaceChange, note } = data;
  return {
    transitionId, recorded: actOf(meta), on: sortDay(occurred), why, option, reasonPlaceChange, note, assessment: null,
    legalSteps: [],
  }; // prettier-ignore
}

function changed(known: EmergencyMove, event: Recorded<Exclude<EmergencyEvent | LawEvent, Begun>>): EmergencyMove {
  const act = actOf(event.meta);
  if (event.type === 'EmergencyMoveAssessed') {
    const { conclusion, seen } = event.data;
    return known.assessment === null ? { ...known, assessment: { ...act, conclusion, seen } } : known;
  }
  const handler = LAW_HANDLERS[event.type] as (
    steps: readonly StepTaken[],
    data: unknown,
    by: typeof act,
  ) => readonly StepTaken[];
  return { ...known, legalSteps: handler(known.legalSteps, event.data, act) };
}
