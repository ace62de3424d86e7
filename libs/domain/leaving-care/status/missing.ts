import { dayInWords, type CivilDate } from '../../kernel';
import type { Unaccounted } from './care-history';

/** Which fact would settle what is not known, and where it is recorded. */
export type Settles = 'date-of-birth' | 'placements' | 'care-elsewhere' | 'age' | 'order';

/** Something that is not recorded and on which the category hangs. */
export interface Missing {
  readonly code:
    | 'no-date-of-birth' | 'no-care-on-record' | 'care-order-in-force' | 'age-in-question' | 'guardianship-in-force'
    | Unaccounted['why']; // prettier-ignore
  readonly sentence: string;
  readonly settledBy: Settles;
}

export const NO_DATE_OF_BIRTH: Missing = {
  code: 'no-date-of-birth',
  sentence: 'No date of birth is recorded. Every category depends on it',
  settledBy: 'date-of-birth',
};

export const NO_CARE_ON_RECORD: Missing = {
  code: 'no-care-on-record',
  sentence: 'No care is on record, here or with another authority',
  settledBy: 'care-elsewhere',
};

export const careOrder = (until: CivilDate): Missing => ({
  code: 'care-order-in-force',
  sentence: `Care under a care order is recorded to have ended on ${dayInWords(until)} while they were detained or in hospital. If the order was still in force, they were looked after`,
  settledBy: 'order',
});

export const ageInQuestion = (on: CivilDate): Missing => ({
  code: 'age-in-question',
  sentence: `Care ended on ${dayInWords(on)} because they were assessed to be an adult. Then the date of birth on record is in question`,
  settledBy: 'age',
});

export const guardianshipInForce = (made: CivilDate): Missing => ({
  code: 'guardianship-in-force',
  sentence: `A special guardianship order was made on ${dayInWords(made)} and they came back into care afterwards. Whether the order is still in force is not recorded`,
  settledBy: 'order',
});

const between = (from: CivilDate | null, until: CivilDate | null): string => {
  if (from === null) return until === null ? 'at any time' : `before ${dayInWords(until)}`;
  return until === null ? `since ${dayInWords(from)}` : `from ${dayInWords(from)} until ${dayInWords(until)}`;
};

/** What nobody accounts for, in words. */
export function unaccountedInWords({ why, from, until }: Unaccounted): Missing {
  switch (why) {
    case 'before-the-first-episode':
      return {
        code: why,
        sentence: `The first stay on record is not where care began, so there may have been days in care ${between(from, until)}`,
        settledBy: 'care-elsewhere',
      };
    case 'gap':
      return {
        code: why,
        sentence: `Nobody recorded whether they were in care ${between(from, until)}: the stay before was said to go on`,
        settledBy: 'placements',
      };
    case 'taken-over':
      return {
        code: why,
        sentence: `Another authority took over. Whether they were in its care ${between(from, until)} is not recorded here`,
        settledBy: 'care-elsewhere',
      };
    case 'short-breaks-not-known':
      return {
        code: why,
        sentence: `Whether care with another authority ${between(from, until)} was only short breaks is not recorded`,
        settledBy: 'care-elsewhere',
      };
  }
}
