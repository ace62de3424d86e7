import type { Role } from '#libs/domain/kernel';
import type { Page } from './page';
import type { Scope } from './scope';

/** Which duties: late; due by a day that is near; the others that have a day; those with none; those waived for now. */
export const DUTY_SHOWS = ['overdue', 'soon', 'later', 'no-day', 'waived'] as const;
export type DutyShow = (typeof DUTY_SHOWS)[number];

export interface DutiesQuery {
  readonly scope: Scope;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly show: DutyShow;
  /** Whose duty it is. */
  readonly role?: Role;
  /** From 1; default 1. */
  readonly page?: number;
  /** 1 to 200; default 25. */
  readonly pageSize?: number;
}

export interface DutyRow {
  readonly youngPersonId: string;
  readonly localId: string;
  readonly name: string;
  readonly dutyKey: string;
  readonly dutyId: string;
  readonly what: string;
  readonly role: Role;
  /** Null where no day can be given: the sum says why. */
  readonly due: string | null;
  /** Days until then; negative when past. */
  readonly days: number | null;
  readonly sum: string;
  readonly waivedUntil: string | null;
}

export type DutyCounts = Readonly<Record<DutyShow, number>>;

/** What is due between two days, both counted, for a month or a calendar. */
export interface DutiesBetween {
  readonly scope: Scope;
  readonly today: string;
  readonly role?: Role;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** Questions about what is due for whom. */
export interface DutyQueries {
  dutiesFor(query: DutiesQuery): Promise<Page<DutyRow>>;
  dutyCounts(query: Pick<DutiesQuery, 'scope' | 'today' | 'role'>): Promise<DutyCounts>;
  dutiesBetween(query: DutiesBetween): Promise<readonly DutyRow[]>;
}
