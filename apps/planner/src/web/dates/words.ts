import type { DiaryEntry, DutyState } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import { pluralise } from '#libs/web-kit';

/** A tag of the GOV.UK design system. */
export interface Tag {
  readonly text: string;
  readonly colour: 'red' | 'yellow' | 'green' | 'grey' | 'blue';
}

const late = (days: number): string => (days === 0 ? '' : `, ${pluralise(days, 'day')} late`);

const STATES: { readonly [K in DutyState['kind']]: (state: Extract<DutyState, { kind: K }>) => Tag } = {
  done: ({ on, daysLate }) => ({ text: `Done ${dayInWords(on)}${late(daysLate)}`, colour: daysLate === 0 ? 'green' : 'yellow' }),
  due: () => ({ text: 'Due', colour: 'blue' }),
  overdue: ({ days }) => ({ text: `Overdue: ${pluralise(days, 'day')}`, colour: 'red' }),
  waived: ({ waiver }) => ({ text: `Waived until ${dayInWords(waiver.until)}`, colour: 'grey' }),
  'no-day-set': () => ({ text: 'No day is set', colour: 'yellow' }),
  unknown: () => ({ text: 'Day not known', colour: 'yellow' }),
  'not-yet-in-force': () => ({ text: 'Not yet in force', colour: 'grey' }),
  passed: () => ({ text: 'Passed', colour: 'grey' }),
  ended: ({ daysLate }) => ({ text: `Not done${late(daysLate)}`, colour: 'grey' }),
}; // prettier-ignore

/** How a duty stands, as a tag. */
export const stateTag = (state: DutyState): Tag => (STATES[state.kind] as (one: DutyState) => Tag)(state);

/** A due day, in words; where no day is known the sum says why. */
export function dayOrWhyNot(due: DiaryEntry['due']): string {
  if (due === 'unknown') return 'Not known';
  return due === 'no-day-set' ? 'As soon as possible' : dayInWords(due);
}

/** When it is due, in words. */
export const dueInWords = ({ due }: DiaryEntry): string => dayOrWhyNot(due);

const REHEARSED: Readonly<Record<DutyState['kind'], string>> = {
  done: 'done', due: 'not done yet', overdue: 'overdue', waived: 'waived', 'no-day-set': 'not done', unknown: 'not done',
  'not-yet-in-force': 'not done', passed: 'passed', ended: 'no longer asked for',
}; // prettier-ignore

/** How something a rule would have asked stood. */
export const rehearsedInWords = (state: DutyState['kind']): string => REHEARSED[state];

/** Since when a rule holds. */
export function inForceInWords({ duty }: DiaryEntry): string {
  const { from, to } = duty.inForce;
  if (from === null) return 'Not yet in force. It asks for nothing until it is';
  const since = duty.basis === 'practice' ? 'Good practice, not law' : `In force since ${dayInWords(from)}`;
  return to === null ? since : `${since}, until ${dayInWords(to)}`;
}
