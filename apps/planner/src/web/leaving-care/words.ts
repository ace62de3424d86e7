import type { FactKind, LeavingCareStatus } from '#libs/domain/leaving-care';

/** What each category means, in a sentence anybody can read. */
export const MEANINGS: Readonly<Record<LeavingCareStatus, string>> = {
  eligible: 'Looked after at 16 or 17, with at least 13 weeks in care since the 14th birthday.',
  relevant: 'Left care at 16 or 17, and was eligible until then.',
  'relevant-detained': 'Was detained or in hospital on the 16th birthday, straight from 13 weeks in care.',
  'relevant-ended': 'Would be relevant, but has lived with family for six months, as was agreed.',
  'former-relevant': '18 or over, and was eligible or relevant on reaching 18.',
  'former-relevant-education': 'Former relevant, 21 to 24, and in education or training that we were told of.',
  'former-relevant-21-to-25': 'Former relevant, 21 to 24, and asked for support.',
  qualifying: 'Was in care at 16 or 17, or has a special guardian after care, and is in no stronger category.',
  none: 'No category of the law on leaving care fits on this day.',
  unknown: 'What is recorded does not settle it. Nothing is guessed.',
};

/** The facts that placements do not hold, as a worker would name them. */
export const FACT_IN_WORDS: Readonly<Record<FactKind, string>> = {
  'care-elsewhere': 'Care with another authority',
  'detained-or-hospital': 'Detained or in hospital',
  'with-family': 'Living with a parent or somebody with parental responsibility, as agreed',
  education: 'Told us of education or training',
  'support-asked': 'Asked for support at 21 to 24',
};
