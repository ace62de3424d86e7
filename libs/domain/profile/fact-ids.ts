import type { PROFILE_FACTS } from './events';

/** The facts there is one of, whatever the year. */
type Single = Extract<
  (typeof PROFILE_FACTS)[number],
  | 'date-of-birth' | 'sex' | 'ethnicity' | 'upn' | 'mother' | 'child-born' | 'unaccompanied' | 'unaccompanied-ceased'
  | 'previous-permanence'
>; // prettier-ignore

/** What a fact there is one of is called: by its own name. */
export const profileFactId = (fact: Single): string => fact;

/** A date of birth given outside the header, where the header is silent. The header's stands before it. */
export const BIRTH_STATED_ELSEWHERE = 'date-of-birth:stated-elsewhere';

/** What a fact that happens again is called: `adoption-placed:2017-05-08`, `health-check:2018`. */
export const datedFactId = (fact: (typeof PROFILE_FACTS)[number], when: string | number): string => `${fact}:${when}`;
