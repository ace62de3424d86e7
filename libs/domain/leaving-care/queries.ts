import type { LeavingCareFact, LeavingCareState, StandingFact } from './state';
import type { FactKind } from './vocabulary';

const byDay = (a: StandingFact, b: StandingFact): number =>
  a.fact.from === b.fact.from
    ? a.fact.factId < b.fact.factId ? -1 : 1
    : a.fact.from < b.fact.from ? -1 : 1; // prettier-ignore

/** Every fact recorded, also those taken back, by day. */
export const allFacts = (state: LeavingCareState): readonly StandingFact[] => Object.values(state.facts).sort(byDay);

/** The facts of one kind that stand, by day. */
export const factsOf = <Kind extends FactKind>(
  state: LeavingCareState,
  kind: Kind,
): readonly Extract<LeavingCareFact, { kind: Kind }>[] =>
  allFacts(state).flatMap(({ fact, takenBackBecause }) =>
    takenBackBecause === null && fact.kind === kind ? [fact as Extract<LeavingCareFact, { kind: Kind }>] : [],
  );

/** One fact; undefined when nothing of that name was ever recorded. */
export const factNamed = (state: LeavingCareState, factId: string): StandingFact | undefined => state.facts[factId];
