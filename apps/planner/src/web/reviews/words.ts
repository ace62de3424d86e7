import type { LookBack } from '#libs/domain/journey';
import type { TieState } from '#libs/domain/relationships';
import {
  EARLY_IN_WORDS, EARLY_REASONS, OUTCOME_IN_WORDS, OUTCOMES, PARTICIPATIONS, participationInWords, type AgendaGroup,
  type Completeness, type SaidAtReviewBy,
} from '#libs/domain/reviews'; // prettier-ignore
import { dayWords, pluralise, sentenceCase } from '#libs/web-kit';
import type { Choice } from '../small-form/small-form';

/** The groups of a pack, in the order of the page: what asks for somebody comes first. */
export const GROUP_SHOWN: Readonly<Record<AgendaGroup, { readonly words: string; readonly colour: string; readonly says: string }>> = {
  lost: { words: 'Lost', colour: 'red', says: 'Out of touch for so long that it counts as lapsed or severed, or they drifted apart.' },
  strained: { words: 'Strained', colour: 'orange', says: 'Contact is late, or something broke and is not mended.' },
  unknown: { words: 'Not known', colour: 'grey', says: 'Nobody wrote down whether they are in touch. It is never counted as kept or lost.' },
  gained: { words: 'Gained', colour: 'blue', says: 'New since the last review, or in touch again.' },
  kept: { words: 'Kept', colour: 'green', says: 'Goes on as it did.' },
  restricted: { words: 'Restricted', colour: 'purple', says: 'Contact is restricted. Look at whether that is still right.' },
  ended: { words: 'Ended', colour: 'grey', says: 'Ended by choice, for safety or by death. No loss that anybody could have prevented.' },
}; // prettier-ignore
export const GROUPS_SHOWN = Object.keys(GROUP_SHOWN) as AgendaGroup[];

/** How a relationship stood, in a word or two. */
export const TIE_IN_WORDS: Readonly<Record<TieState, string>> = {
  active: 'in touch',
  paused: 'a break was agreed',
  strained: 'strained',
  drifting: 'contact was late',
  lapsed: 'out of touch',
  severed: 'lost touch',
  restricted: 'restricted',
  'ended-by-choice': 'ended by choice',
  'ended-for-safety': 'ended for safety',
  deceased: 'had died',
  ended: 'over',
  unknown: 'not recorded',
};

export const outcomeChoices: readonly Choice[] = OUTCOMES.map((value) => ({ value, text: OUTCOME_IN_WORDS[value] }));
export const participationChoices: readonly Choice[] = PARTICIPATIONS.map((value) => ({
  value,
  text: sentenceCase(participationInWords(value)),
}));
export const earlyChoices: readonly Choice[] = [
  { value: '', text: 'It is not early' },
  ...EARLY_REASONS.map((value) => ({ value, text: EARLY_IN_WORDS[value] })),
];

export const SAID_BY: Readonly<Record<SaidAtReviewBy, string>> = {
  'young-person': 'The young person',
  advocate: 'An advocate, because the young person is not able to say it',
};

/** How much of the agenda was looked at. It measures the review, never the young person. */
export function completenessInWords({ answered, onAgenda, notDiscussed, share }: Completeness): string {
  if (share === null) return 'No agenda recorded';
  const not = notDiscussed === 0 ? '' : `, ${notDiscussed} of them not discussed with a reason`;
  return `${answered} of ${pluralise(onAgenda, 'relationship')} answered${not}`;
}

/** Since when a pack looks back. */
export const lookBackInWords = (lookBack: LookBack | null): string => {
  if (lookBack === null) return 'Neither an earlier review nor the beginning of care is recorded, so it looks at today alone';
  const what = lookBack.since === 'last-review' ? 'the last review' : 'they came into care';
  return `Since ${what}, ${dayWords(lookBack.day)}`;
}; // prettier-ignore
