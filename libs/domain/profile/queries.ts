import { ageOn, isCivilDate, standing, type CivilDate, type YesNoUnknown } from '../kernel';
import { BIRTH_STATED_ELSEWHERE } from './fact-ids';
import type { ProfileFact, ProfileState } from './state';

/** The facts that stand, by name. */
export const profileFacts = (state: ProfileState): ReadonlyMap<string, ProfileFact> => standing(state.facts);

const valueOf = (state: ProfileState, factId: string, part: string): string | null =>
  profileFacts(state).get(factId)?.value[part] ?? null;

/** Date of birth: the header's, else one given elsewhere in a return; null when not recorded. */
export function dateOfBirth(state: ProfileState): CivilDate | null {
  const text = valueOf(state, 'date-of-birth', 'date') ?? valueOf(state, BIRTH_STATED_ELSEWHERE, 'date');
  return text !== null && isCivilDate(text) ? text : null;
}

/** Age in whole years on a day; null when the date of birth is not recorded. */
export function ageOf(state: ProfileState, on: CivilDate): number | null {
  const born = dateOfBirth(state);
  return born === null ? null : ageOn(born, on);
}

/** What to call them: the name they like, else their local identifier. The return carries no names. */
export const nameToShow = (state: ProfileState): string =>
  state.preferredName ?? (state.localId === null ? 'Young person' : `Young person ${state.localId}`);

/** SEX as recorded; null when it is not. */
export const sexOf = (state: ProfileState): string | null => valueOf(state, 'sex', 'code');

/** Whether they are an unaccompanied asylum-seeking child on a day: recorded as one, and not ceased by then (DUC). */
export function isUnaccompanied(state: ProfileState, on: CivilDate): YesNoUnknown {
  if (valueOf(state, 'unaccompanied', 'code') === null) return 'unknown';
  const ceased = valueOf(state, 'unaccompanied-ceased', 'date');
  return ceased !== null && ceased <= on ? 'no' : 'yes';
}
