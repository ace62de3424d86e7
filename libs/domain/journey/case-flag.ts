import type { CivilDate } from '../kernel';
import type { PersonWhoMatters } from '../relationships';

/** Something that somebody should act on, and why. Red is a relationship close to the young person that is being lost. */
export interface CaseFlag {
  readonly code: string;
  readonly severity: 'red' | 'amber';
  readonly sentence: string;
  readonly relationshipIds: readonly string[];
}

export type Finder = (person: PersonWhoMatters, day: CivilDate) => Omit<CaseFlag, 'relationshipIds'> | undefined;
