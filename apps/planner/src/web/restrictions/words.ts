import { vagueInWords } from '#libs/domain/kernel';
import type { Restriction, RestrictionKind, RestrictionReason } from '#libs/domain/relationships';
import { choicesFrom } from '../course/words';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, type Choice } from '../people/words';

/** What each kind does here, so that the right one is chosen. */
const WHAT_IT_DOES: Readonly<Record<RestrictionKind, string>> = {
  'no-contact': 'No visits, calls, messages or letters. They add to no score and are on nothing that is shared',
  'supervised-only': 'There is contact, and somebody is with them',
  'place-ban': 'There is contact, and not in that place',
  'online-ban': 'There is contact, and not by phone or online',
  'information-barred': 'Only those who work on the case see who they are and where they live',
};
export const KIND_CHOICES: readonly Choice[] = choicesFrom(RESTRICTION_IN_WORDS).map((choice) => ({
  ...choice,
  hint: WHAT_IT_DOES[choice.value as RestrictionKind],
}));

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
