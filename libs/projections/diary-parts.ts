import {
  afterCareLens, type AfterCareEvent, type AfterCareState,
} from '#libs/domain/after-care'; // prettier-ignore
import { outOfArea, type DiaryParts, type MoveToHome } from '#libs/domain/journey/diary';
import { civilDate, isCivilDate, type CivilDate, type DomainEvent, type Lens } from '#libs/domain/kernel';
import type { PathwayPlansEvent } from '#libs/domain/pathway-plans';
import type { TransitionsEvent } from '#libs/domain/transitions';
import type { AllocationsState } from './allocations';
import { changeFact, dayOf, indexOfFact, withFact, type Entry } from './facts';
import { fromHandlers, type Fold } from './handlers';

/** What a lens folds, kept as the lens keeps it; of its events only some when only some matter to a list. */
export const lensFold = <State, E extends DomainEvent>(
  lens: Lens<State, E>,
  only: readonly string[] = lens.types,
): Fold<State> => ({ types: only, evolve: (state, event) => lens.evolve(state, event as never) });

const HOMES_AND_CONTACTS: readonly AfterCareEvent['type'][] = [
  'HomeAfterCareRecorded', 'HomeAfterCareEnded', 'AdviserContactHeld', 'AfterCareRecordTakenBack',
]; // prettier-ignore
export const afterCareFold: Fold<AfterCareState> = lensFold(afterCareLens, HOMES_AND_CONTACTS);

/** Days of assessments and plans alone: nothing of what they say. */
export interface PlanDays {
  readonly assessments: readonly Entry<{ readonly startedOn: string; readonly completedOn: string | null }>[];
  readonly plans: readonly Entry<string>[];
  readonly reviews: readonly string[];
}
export const NO_PLAN: PlanDays = { assessments: [], plans: [], reviews: [] };

type PlanEvent = Extract<
  PathwayPlansEvent,
  { type: 'NeedsAssessmentStarted' | 'NeedsAssessmentCompleted' | 'PlanVersionMade' | 'PlanReviewed' }
>;

const firstOnly = <T>(facts: readonly Entry<T>[], id: string, fact: T): readonly Entry<T>[] =>
  indexOfFact(facts, id) === -1 ? withFact(facts, id, fact) : facts;

export const planFold = fromHandlers<PlanDays, PlanEvent>({
  NeedsAssessmentStarted: (state, { assessmentId, occurred }) => ({
    ...state,
    assessments: firstOnly(state.assessments, assessmentId, { startedOn: dayOf(occurred) ?? '', completedOn: null }),
  }),
  NeedsAssessmentCompleted: (state, { assessmentId, occurred }) => ({
    ...state,
    assessments: changeFact(state.assessments, assessmentId, (one) =>
      one.completedOn === null ? { ...one, completedOn: dayOf(occurred) } : one,
    ),
  }),
  PlanVersionMade: (state, { version, occurred }) => ({
    ...state,
    plans: firstOnly(state.plans, String(version), dayOf(occurred) ?? ''),
  }),
  PlanReviewed: (state, { occurred }) => ({ ...state, reviews: [...state.reviews, dayOf(occurred) ?? ''] }),
});

const day = (text: string): CivilDate => civilDate(text);

/** Those days as the diary asks for them. */
export const planOf = ({ assessments, plans, reviews }: PlanDays): DiaryParts['plan'] => ({
  assessments: assessments
    .map(([id, { startedOn, completedOn }]) => ({
      factId: `assessment:${id}`,
      startedOn: day(startedOn),
      completedOn: completedOn === null ? null : day(completedOn),
    }))
    .sort((a, b) => a.startedOn.localeCompare(b.startedOn)),
  plans: plans.map(([version, on]) => ({ factId: `plan-version:${version}`, on: day(on) })),
  planReviews: [...reviews].sort().map((on) => ({ factId: `plan-review:${on}`, on: day(on) })),
});

/** Options by move, only with the area they are in; which of them it was; what was recorded as an emergency. */
export interface MoveAreas {
  readonly options: readonly Entry<string>[];
  readonly homes: readonly Entry<MoveToHome>[];
}
export const NO_MOVES: MoveAreas = { options: [], homes: [] };

type MoveEvent = Extract<
  TransitionsEvent,
  { type: 'MoveOptionAdded' | 'MoveOptionChanged' | 'MoveHappened' | 'EmergencyMoveRecorded' }
>;

const withOption = (
  state: MoveAreas,
  { option }: { readonly option: { readonly optionId: string; readonly area: string } },
): MoveAreas => ({ ...state, options: withFact(state.options, option.optionId, option.area) });

export const moveAreasFold = fromHandlers<MoveAreas, MoveEvent>({
  MoveOptionAdded: withOption,
  MoveOptionChanged: withOption,
  MoveHappened: (state, { transitionId, optionId }) => {
    const area = state.options[indexOfFact(state.options, optionId)]?.[1];
    if (area === undefined) return state;
    return { ...state, homes: withFact(state.homes, transitionId, { outOfArea: outOfArea(area), emergency: 'no' }) };
  },
  EmergencyMoveRecorded: (state, { transitionId, option }) => ({
    ...state,
    homes: withFact(state.homes, transitionId, { outOfArea: outOfArea(option.area), emergency: 'yes' }),
  }),
});

/** Personal advisers, as the diary asks for them. */
export const advisersOf = ({ begun, ended }: AllocationsState): DiaryParts['advisers'] =>
  begun
    .flatMap(([factId, { role, from }]) => {
      if (role !== 'personal-adviser' || !isCivilDate(from)) return [];
      const until = ended[indexOfFact(ended, factId)]?.[1];
      return [{ factId, from, until: until !== undefined && isCivilDate(until) ? until : null }];
    })
    .sort((a, b) => a.from.localeCompare(b.from));
