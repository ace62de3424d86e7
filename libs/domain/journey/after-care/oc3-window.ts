import { addMonths, birthdayAt, type CivilDate, type VagueDate } from '../../kernel';

/** The birthdays around which the return asks where a care leaver is (OC3). Source: research/domain 3.3. */
export const OC3_AGES = [17, 18, 19, 20, 21] as const;
export type Oc3Age = (typeof OC3_AGES)[number];

/** The days around a birthday from which a position is worked out. Both days are in it. */
export interface Oc3Window {
  readonly birthday: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Where the window comes from, and that its wording was not to be had: a page that shows it says so. */
export const OC3_WINDOW_RULE = {
  words: 'From 3 months before the birthday to 1 month after it, both days included',
  source: 'Department for Education, guide to the SSDA903 return, OC3',
  checked: false,
} as const;

const MONTHS_BEFORE = 3;
const MONTHS_AFTER = 1;

export function oc3Window(born: CivilDate, age: Oc3Age): Oc3Window {
  const birthday = birthdayAt(born, age);
  return { birthday, from: addMonths(birthday, -MONTHS_BEFORE), to: addMonths(birthday, MONTHS_AFTER) };
}

/** Whether something occurred in the window: some of a vague date's days may be in it, and some not. */
export function isIn({ from, to }: Oc3Window, occurred: VagueDate): 'yes' | 'no' | 'maybe' {
  if (occurred.to < from || occurred.from > to) return 'no';
  return occurred.from >= from && occurred.to <= to ? 'yes' : 'maybe';
}
