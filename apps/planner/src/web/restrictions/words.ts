import { vagueInWords } from '#libs/domain/kernel';
import type { Restriction, RestrictionReason } from '#libs/domain/relationships';
import { choicesFrom } from '../course/words';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, type Choice } from '../people/words';

export const KIND_CHOICES: readonly Choice[] = choicesFrom(RESTRICTION_IN_WORDS);

const REASONS: Readonly<Record<RestrictionReason | 'policy', string>> = {
  safety: 'To keep somebody safe',
  'young-person-refuses': 'The young person does not want it',
  'other-person-refuses': 'The other person does not want it',
  'court-order': 'A court order',
  capacity: 'They cannot decide this for themselves',
  /** It can be chosen, and the answer says why it is no reason. */
  policy: 'It is our policy',
};
export const REASON_CHOICES: readonly Choice[] = choicesFrom(REASONS);

/** One restriction as a line to choose. */
export const restrictionAsLine = ({ kind, reasonClass, from }: Restriction): string =>
  `${RESTRICTION_IN_WORDS[kind]}: ${RESTRICTION_REASON_IN_WORDS[reasonClass]}${from === null ? '' : `, since ${vagueInWords(from)}`}`;
