import type { MomentKind, Stood, TwoRelationships } from '#libs/domain/journey';
import type { YesNoUnknown } from '#libs/domain/kernel';
import type { LovingAndLasting, Quality, SaidBy, ViewOf, WishKind } from '#libs/domain/relationships';
import type { Choice } from '../people/words';

// What the young person says, in the words of pages.

const choicesOf = <Code extends string>(words: Readonly<Record<Code, string>>): readonly Choice[] =>
  Object.entries<string>(words).map(([value, text]) => ({ value, text }));

export const QUALITY_IN_WORDS: Readonly<Record<Quality, string>> = {
  strong: 'Strong',
  ordinary: 'Neither strong nor difficult',
  tenuous: 'Thin: it could slip away',
  stressful: 'Stressful',
  broken: 'Broken: not speaking now',
};
export const qualityChoices = choicesOf(QUALITY_IN_WORDS);

export const WISH_IN_WORDS: Readonly<Record<WishKind, string>> = {
  'see-more': 'See or talk to them more',
  'as-it-is': 'Keep it as it is',
  'see-less': 'See or talk to them less',
  'another-way': 'Be in touch in another way',
  'not-now': 'Not now',
  'be-found': 'Have somebody find them',
  'something-else': 'Something else',
};
export const wishChoices = choicesOf(WISH_IN_WORDS);

export const ANSWER_IN_WORDS: Readonly<Record<LovingAndLasting['answer'], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-sure': 'Not sure',
};
export const answerChoices = choicesOf(ANSWER_IN_WORDS);

const SAID_BY_IN_WORDS: Readonly<Record<SaidBy, string>> = {
  'young-person': 'The young person',
  advocate: 'An advocate, because the young person is not able to say it',
};
export const saidByChoices = choicesOf(SAID_BY_IN_WORDS);

const VIEW_IN_WORDS: Readonly<Record<ViewOf, string>> = {
  'young-person': 'The young person’s own',
  worker: 'A worker’s',
};
export const viewChoices = choicesOf(VIEW_IN_WORDS);

export const KNOWN_IN_WORDS: Readonly<Record<YesNoUnknown, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };
export const knownChoices: readonly Choice[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known: nobody has asked' },
];

/** How many loving and lasting relationships, in words; and what it is that is not known. */
export function howManyInWords({ result, unknownBecause, counted, couldBe }: TwoRelationships): string {
  if (result === '2 or more') return 'Two or more';
  if (result !== 'unknown') return result === 1 ? 'One' : 'None';
  if (unknownBecause === 'never-asked') return 'Not known: nobody has asked';
  return `Not known: ${counted} for certain, up to ${couldBe} once what is missing is known`;
}

export const MOMENT_IN_WORDS: Readonly<Record<MomentKind, string>> = {
  'birthday-16': 'At their 16th birthday',
  'birthday-17': 'At their 17th birthday',
  'birthday-18': 'At their 18th birthday',
  'after-a-move': '90 days after a move',
};

export const STOOD_IN_WORDS: Readonly<Record<Stood, string>> = {
  counts: 'counts',
  'does-not-count': 'named, and does not count',
  'not-known': 'named, and not known whether they count',
  'not-named': 'not named',
};
