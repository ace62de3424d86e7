import type { CivilDate } from '../../kernel';
import type { LeavingCareStatus } from '../vocabulary';
import type { Care } from './care';

/** Where a rule stands in the law. */
export interface Law {
  /** What to look up. */
  readonly source: string;
  /** Whether what is said here was read in the text of the law; otherwise the page says that it was not. */
  readonly checked: boolean;
  /** Since when it is so in England. */
  readonly inForceFrom: CivilDate;
}

/** One rule that gives a status: silent when it does not hold on the day. */
export interface StatusRule {
  /** The file's name: the rule as a sentence. */
  readonly id: string;
  readonly status: LeavingCareStatus;
  readonly law: Law;
  /** Why it holds on the day, in sentences; undefined when it does not. */
  readonly speaks: (care: Care, day: CivilDate) => readonly string[] | undefined;
}
