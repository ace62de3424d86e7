import { vagueInWords } from '#libs/domain/kernel';
import type {
  Ending, Pause, PauseAgreedBy, RepairKind, RepairOutcome, Rupture, RuptureKind,
} from '#libs/domain/relationships'; // prettier-ignore
import type { Choice } from '../people/words';

/** Codes and their words as choices of a form. */
export const choicesFrom = <Code extends string>(words: Readonly<Record<Code, string>>): readonly Choice[] =>
  Object.entries<string>(words).map(([value, text]) => ({ value, text }));

export const RUPTURE_IN_WORDS: Readonly<Record<RuptureKind, string>> = {
  argument: 'An argument',
  allegation: 'An allegation',
  'missed-visits': 'Visits that did not happen',
  'loss-of-trust': 'Trust was lost',
  'carer-stopped': 'The carer stopped looking after them',
  'worker-left': 'The worker left',
  blocked: 'A number or an account was blocked',
  estrangement: 'They do not speak to each other any more',
  bereavement: 'Somebody died',
  'something-else': 'Something else',
};

export const REPAIR_IN_WORDS: Readonly<Record<RepairKind, string>> = {
  conversation: 'They talked',
  apology: 'Somebody said sorry',
  mediation: 'Somebody helped them to talk',
  visit: 'They met again',
  letter: 'A letter or a card',
  'something-else': 'Something else',
};

export const OUTCOME_IN_WORDS: Readonly<Record<RepairOutcome, string>> = {
  mended: 'It is mended',
  partly: 'It is better, and not mended',
  'not-yet': 'Nothing has changed yet',
  refused: 'One of them did not want it',
};

export const AGREED_BY_IN_WORDS: Readonly<Record<PauseAgreedBy, string>> = {
  'young-person': 'The young person asked for it',
  'other-person': 'The other person asked for it',
  both: 'Both of them',
  workers: 'Workers, for them',
};

export const GOODBYE_IN_WORDS = {
  yes: 'There was a goodbye',
  no: 'There was no goodbye',
  unknown: 'Whether there was a goodbye is not known',
} as const;

/** That they lost touch is not here: it is worked out from recorded contact. */
export const HOW_IT_ENDS: Readonly<Record<Exclude<Ending, 'drift'>, string>> = {
  'chosen-by-young-person': 'The young person chose to end it',
  'chosen-by-other': 'The other person chose to end it',
  safety: 'It was ended to keep somebody safe',
  death: 'They died',
  unknown: 'Nobody knows why',
};

/** One thing that broke, as a line to choose. */
export const ruptureAsLine = ({ kind, from, words }: Rupture): string =>
  [RUPTURE_IN_WORDS[kind], ...(from === null ? [] : [vagueInWords(from)])].join(', ') +
  (words === null ? '' : `: ${words}`);

export const breakAsLine = ({ from, reason }: Pause): string =>
  `The break agreed ${from === null ? 'on a day nobody knows' : vagueInWords(from)}: ${reason}`;
