import type { RepairKind, RuptureKind } from '#libs/domain/relationships';

/** What is written down of what broke, of what was done about it, and of breaks and endings: short, plain, kind. */
export const BROKE_WORDS: Readonly<Partial<Record<RuptureKind, readonly string[]>>> = {
  argument: ['About going out in the week.', 'About the phone. Both were sorry afterwards.', 'About who visits whom.'],
  'missed-visits': ['Three visits in a row did not happen.', 'Waited at the window, nobody came.'],
  'loss-of-trust': ['Something told in confidence was passed on.'],
  'carer-stopped': ['The carer could not go on after an operation.'],
  'worker-left': ['Left the team with a week’s notice.'],
};

export const MENDED_WORDS: Readonly<Partial<Record<RepairKind, readonly string[]>>> = {
  conversation: ['Talked it over with the worker there.', 'They rang each other and talked for an hour.'],
  apology: ['Said sorry on the next visit.', 'Sent a long message to say sorry.'],
  letter: ['Wrote a letter; the young person keeps it.'],
  visit: ['Met at the café again.'],
};

export const WHY_A_BREAK: readonly string[] = [
  'Exams come first until the summer.',
  'They both want some quiet after the last visits.',
  'A new baby in the family: visits again in the spring.',
];
export const WHY_THE_BREAK_IS_OVER: readonly string[] = [
  'They both want to meet again',
  'Exams are done',
  'It was looked at',
];

export const WHY_IT_ENDED: Readonly<Record<'chosen-by-young-person' | 'chosen-by-other', readonly string[]>> = {
  'chosen-by-young-person': ['Does not want to go to the club any more.', 'Says they have grown apart.'],
  'chosen-by-other': ['Moved to another part of the country.', 'Has a new job and stopped the group.'],
};
export const WHY_AGAIN: readonly string[] = [
  'They met by chance and write to each other.',
  'Asked to be put back in touch.',
];

export const STILL_NECESSARY: readonly string[] = [
  'The programme is not finished, and the last visit went wrong again.',
  'The risk to this young person is the same as in the last assessment.',
];
export const THEIR_WORDS: readonly string[] = [
  'I would like to ring them.',
  'I am fine with it for now.',
  'I want it to end.',
];
export const NO_LONGER: readonly string[] = [
  'Programme finished, two good visits',
  'The order ended and was not renewed',
];
