import { addDays, daysBetween, type CivilDate } from '../../kernel';
import { waiverOf, type DiaryState, type Waiver } from '../../diary';
import { askedOf, warnOn, type Asked, type AskedOf, type Duty, type FactRef } from '../../rulebook/duties';
import type { Journey } from '../state';
import { diaryFactsOf } from './diary-facts';

/** How a duty stands on a day. */
export type DutyState =
  | { readonly kind: 'done'; readonly on: CivilDate; readonly daysLate: number }
  | { readonly kind: 'due' }
  | { readonly kind: 'overdue'; readonly since: CivilDate; readonly days: number }
  | { readonly kind: 'waived'; readonly waiver: Waiver }
  /** The law sets no day, or it cannot be worked out: the sum says why. */
  | { readonly kind: 'no-day-set' | 'unknown' }
  | { readonly kind: 'not-yet-in-force' }
  /** A reminder whose day has come and gone. */
  | { readonly kind: 'passed' }
  /** No longer asked for, although it was not done. */
  | { readonly kind: 'ended'; readonly on: CivilDate; readonly why: string; readonly daysLate: number };

/** One line of the diary. Only `state` depends on the day it is asked for. */
export interface DiaryEntry {
  readonly key: string;
  readonly duty: Omit<Duty, 'asks'>;
  readonly what: string;
  readonly due: Asked['due'];
  /** The working day on which to warn; null when no day is known. */
  readonly warnOn: CivilDate | null;
  readonly state: DutyState;
  readonly sum: string;
  readonly opensOn: CivilDate;
  readonly restartedBy: FactRef;
  readonly facts: readonly FactRef[];
  readonly isPrompt: boolean;
}

const dayOf = ({ due }: Asked): CivilDate | null => (due === 'unknown' || due === 'no-day-set' ? null : due);

const lateBy = (due: CivilDate | null, on: CivilDate): number => (due === null ? 0 : Math.max(0, daysBetween(due, on)));

/** How something asked stands on a day, apart from waivers and from rules that are not in force. */
export function standingOn(asked: Asked, day: CivilDate): DutyState {
  const { done, ended } = asked;
  const due = dayOf(asked);
  if (done !== null && done.on <= day) return { kind: 'done', on: done.on, daysLate: lateBy(due, done.on) };
  if (ended !== null && ended.on <= day) return { kind: 'ended', ...ended, daysLate: lateBy(due, ended.on) };
  return due === null ? { kind: asked.due as 'unknown' | 'no-day-set' } : beforeOrAfter(asked, due, day);
}

function beforeOrAfter({ isPrompt }: Asked, due: CivilDate, day: CivilDate): DutyState {
  if (day <= due) return { kind: 'due' };
  if (isPrompt) return { kind: 'passed' };
  return { kind: 'overdue', since: addDays(due, 1), days: daysBetween(due, day) };
}

const CAN_BE_WAIVED: readonly string[] = ['due', 'overdue', 'no-day-set', 'unknown'];

function stateOn({ duty, asked }: AskedOf, diary: DiaryState, day: CivilDate): DutyState {
  if (duty.status === 'not-yet-in-force') return { kind: 'not-yet-in-force' };
  const state = standingOn(asked, day);
  const waiver = CAN_BE_WAIVED.includes(state.kind) ? waiverOf(diary, asked.key, day) : undefined;
  return waiver === undefined ? state : { kind: 'waived', waiver };
}

function entryOf(one: AskedOf, diary: DiaryState, day: CivilDate): DiaryEntry {
  const { duty, asked } = one;
  const { asks: _, ...rule } = duty;
  const { key, what, due, sum, opensOn, restartedBy, facts, isPrompt } = asked;
  const on = dayOf(asked);
  return {
    key, duty: rule, what, due, warnOn: on === null ? null : warnOn(on), state: stateOn(one, diary, day), sum, opensOn,
    restartedBy, facts, isPrompt,
  }; // prettier-ignore
}

const sortKey = ({ due, opensOn }: DiaryEntry): string => (due === 'unknown' || due === 'no-day-set' ? opensOn : due);

const worked = new WeakMap<Journey, readonly AskedOf[]>();

/** Everything that was, is and will be asked of one young person, as far as is known: it depends on no day. */
export function askedOfJourney(journey: Journey): readonly AskedOf[] {
  const known = worked.get(journey);
  if (known !== undefined) return known;
  const all = askedOf(diaryFactsOf(journey));
  worked.set(journey, all);
  return all;
}

/**
 * The diary of one young person on a day, of what was known when the journey was folded, by due day: every duty that has
 * been asked by then, and those that can be foreseen. The due day depends on the facts alone; the day asked about gives the state.
 */
export const diaryOn = (journey: Journey, day: CivilDate): readonly DiaryEntry[] =>
  askedOfJourney(journey)
    .filter(({ asked: { opensOn, foreseen } }) => foreseen || opensOn <= day)
    .map((one) => entryOf(one, journey.diary, day))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
