import type { EarlyReason, Outcome, Participation } from './vocabulary';

const PARTICIPATION: Readonly<Record<Participation, string>> = {
  PN0: 'too young to take part',
  PN1: 'was there and spoke for themselves',
  PN2: 'was there, an advocate spoke',
  PN3: 'was there and used signs or symbols',
  PN4: 'was there and did not say what they thought',
  PN5: 'was not there, somebody spoke for them',
  PN6: 'was not there, sent their views another way',
  PN7: 'was not there and sent no views',
};

/** REVIEW_CODE in words (research/domain 3.3). */
export const participationInWords = (code: string): string =>
  code === '' ? 'not recorded' : ((PARTICIPATION as Readonly<Record<string, string>>)[code] ?? `code ${code}`);

/** Why a review is held early (reg 33(3)). */
export const EARLY_IN_WORDS: Readonly<Record<EarlyReason, string>> = {
  'reviewing-officer-asked': 'The reviewing officer asked for it',
  'visitors-concern': 'A visitor is concerned about the young person (regulation 30)',
  'section-21-ends': 'Accommodation under section 21 is ending',
  'detention-ends': 'They are in care and detained, and detention is ending',
  'accommodation-to-stop': 'The authority means to stop accommodating them, and no parent will',
  'something-else': 'Something else',
};

/** What a review says of a relationship. */
export const OUTCOME_IN_WORDS: Readonly<Record<Outcome, string>> = {
  sustained: 'Sustained',
  changed: 'Changed',
  lost: 'Lost',
  gained: 'Gained',
  'not-discussed': 'Not discussed',
};
