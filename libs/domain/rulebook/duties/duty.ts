import type { CivilDate, Role } from '#libs/domain/kernel';
import type { DutyFacts, FactRef } from './facts';

/** Days between which a rule is law or practice; `from: null` is not yet in force. */
export interface InForce {
  readonly from: CivilDate | null;
  /** The first day on which it no longer holds. */
  readonly to: CivilDate | null;
}

/** A day worked out, with the sum in words. 'no-day-set': the law says "as soon as possible" or the like. */
export interface Sum {
  readonly due: CivilDate | 'unknown' | 'no-day-set';
  readonly sum: string;
}

/** One time that a duty asks for something. Worked out, never recorded: a corrected fact moves it. */
export interface Asked extends Sum {
  /** The same as long as it is asked because of the same fact, whatever day that fact is put right to. */
  readonly key: string;
  readonly what: string;
  /** From when it is asked. */
  readonly opensOn: CivilDate;
  /** Known in advance, as a birthday is: shown before it is asked. */
  readonly foreseen: boolean;
  /** What the clock was started, or started again, by. */
  readonly restartedBy: FactRef;
  readonly facts: readonly FactRef[];
  readonly done: FactRef | null;
  /** Since when it is no longer asked although it was not done, and why. */
  readonly ended: { readonly on: CivilDate; readonly why: string } | null;
  /** A reminder that passes by itself: never overdue. */
  readonly isPrompt: boolean;
}

/** A duty as data, and the one formula by which its days are worked out. */
export interface Duty {
  /** As research/domain section 2 numbers them; S, B and A are practice that it lists without numbers. */
  readonly id: string;
  readonly what: string;
  readonly role: Role;
  readonly source: string;
  readonly basis: 'law' | 'practice';
  readonly inForce: InForce;
  readonly status: 'in-force' | 'not-yet-in-force';
  /** Whether the wording was read in the text of the law, or taken from elsewhere and still to be held against it. */
  readonly checked: 'read' | 'verify';
  readonly asks: (facts: DutyFacts) => readonly Asked[];
}

type Loose = Pick<Asked, 'key' | 'opensOn' | 'due' | 'sum' | 'restartedBy'> & Partial<Asked>;

/** Something asked; what is left out is not so. The fact that started the clock is always among the facts. */
export const asked = (what: string, told: Loose): Asked => ({
  what,
  foreseen: false,
  done: null,
  ended: null,
  isPrompt: false,
  ...told,
  facts: [told.restartedBy, ...(told.facts ?? []), ...(told.done ? [told.done] : [])],
});

/** A duty for which no day can be given, and why. */
export const noDay = (due: 'unknown' | 'no-day-set', sum: string): Sum => ({ due, sum });
