import type { CivilDate, Lens, Recorded, YesNoUnknown } from '../kernel';
import { leavingCareEvents, type LeavingCareEvent } from './events';
import type { Stay } from './vocabulary';

interface Common {
  readonly factId: string;
  readonly knownFrom: string | null;
  readonly from: CivilDate;
  /** First day it no longer was; null when it goes on. */
  readonly until: CivilDate | null;
}

/** One fact that placements do not hold. */
export type LeavingCareFact = Common &
  (
    | { readonly kind: 'care-elsewhere'; readonly authority: string; readonly shortBreaks: YesNoUnknown }
    | { readonly kind: 'detained-or-hospital'; readonly stay: Stay }
    | { readonly kind: 'with-family' }
    | { readonly kind: 'education' }
    | { readonly kind: 'support-asked' }
  );

/** A fact as it stands, with what was put right in it and whether it was taken back. */
export interface StandingFact {
  readonly fact: LeavingCareFact;
  readonly correctedBecause: string | null;
  readonly takenBackBecause: string | null;
}

/** Every fact of this context, by its name: of each the event recorded last stands. */
export interface LeavingCareState {
  readonly facts: Readonly<Record<string, StandingFact>>;
}

export const noLeavingCareFacts: LeavingCareState = { facts: {} };

type FactEvent = Exclude<LeavingCareEvent, { type: 'LeavingCareFactTakenBack' }>;

function factOf(event: FactEvent): LeavingCareFact {
  const { factId, knownFrom, until } = event.data;
  const common = { factId, knownFrom, until };
  switch (event.type) {
    case 'CareElsewhereRecorded': {
      const { from, authority, shortBreaks } = event.data;
      return { ...common, kind: 'care-elsewhere', from, authority, shortBreaks };
    }
    case 'DetainedOrInHospitalRecorded':
      return { ...common, kind: 'detained-or-hospital', from: event.data.from, stay: event.data.stay };
    case 'LivingWithFamilyAgreed':
      return { ...common, kind: 'with-family', from: event.data.from };
    case 'EducationToldOf':
      return { ...common, kind: 'education', from: event.data.told };
    case 'SupportAskedFor':
      return { ...common, kind: 'support-asked', from: event.data.asked };
  }
}

const standing = (event: FactEvent): StandingFact => ({
  fact: factOf(event),
  correctedBecause: event.data.correcting?.reason ?? null,
  takenBackBecause: null,
});

/** Folds one event. Total. */
export function evolveLeavingCare(state: LeavingCareState, event: LeavingCareEvent): LeavingCareState {
  const { factId } = event.data;
  if (event.type !== 'LeavingCareFactTakenBack') return { facts: { ...state.facts, [factId]: standing(event) } };
  const known = state.facts[factId];
  if (known === undefined) return state;
  return { facts: { ...state.facts, [factId]: { ...known, takenBackBecause: event.data.reason } } };
}

/** Everything a decision about these facts looks at. */
export const leavingCareLens: Lens<LeavingCareState, LeavingCareEvent> = {
  name: 'leaving-care',
  types: leavingCareEvents.map((definition) => definition.type),
  initial: noLeavingCareFacts,
  evolve: (state, event: Recorded<LeavingCareEvent>) => evolveLeavingCare(state, event),
};
