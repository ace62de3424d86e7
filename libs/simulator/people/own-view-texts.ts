import type { Quality, WishKind } from '#libs/domain/relationships';

// What invented young people say of the people who matter: short, plain, theirs.

export const QUALITY_WORDS: Readonly<Record<Quality, readonly string[]>> = {
  strong: ['I can tell them anything.', 'We get each other.', 'They always turn up.'],
  ordinary: ['It is fine.', 'We do not talk much but it is ok.', 'We watch the football together.'],
  tenuous: ['We have not talked for a while.', 'I am not sure what to say to them now.'],
  stressful: ['We argue, then it is ok again.', 'I worry about them a lot.'],
  broken: ['We are not speaking.', 'I need some time.'],
};

export const WISH_WORDS: Readonly<Record<WishKind, readonly string[]>> = {
  'see-more': ['Every weekend would be good.', 'More than once a month, please.', 'I want to stay the night there.'],
  'as-it-is': ['Keep it like this.', 'It works.'],
  'see-less': ['It is too much with homework.', 'Shorter visits.'],
  'another-way': ['Video instead of letters.', 'Not at the contact centre. At the park.'],
  'not-now': ['Maybe next year.', 'Not until I feel ready.'],
  'be-found': ['I want to know where they are.', 'Can somebody look for them?'],
  'something-else': ['I want them to come to my match.', 'I want a photo of them for my room.'],
};

export const LOVING_WORDS: Readonly<Record<'yes' | 'no' | 'not-sure', readonly string[]>> = {
  yes: ['Always there.', 'They will come to my wedding.', 'They said I can always come back.'],
  no: ['Nice, but not like that.', 'That ended when I moved.'],
  'not-sure': ['Ask me later.', 'It depends on the day.'],
};

export const WHY_AN_ADVOCATE: readonly string[] = [
  'Does not use words yet; the advocate spent four days with them',
  'Was too unwell to be asked; the advocate has known them for two years',
];
