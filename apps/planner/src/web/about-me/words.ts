import { ABOUT, type About, type SaidBy, type SharingOnDay } from '#libs/domain/story';

export const ABOUT_IN_WORDS: Readonly<Record<About, string>> = {
  strength: 'What I am good at',
  likes: 'What I like',
  dislikes: 'What I do not like',
  'what-helps': 'What helps when things are hard',
  'what-does-not-help': 'What does not help',
  routine: 'How my days go',
  'to-know': 'What people who live with me need to know',
};
export const aboutChoices = ABOUT.map((value) => ({ value, text: ABOUT_IN_WORDS[value] }));

export const SAID_BY_IN_WORDS: Readonly<Record<SaidBy, string>> = {
  'young-person': 'The young person',
  family: 'Their family',
  carer: 'A carer',
  worker: 'A worker',
};

export const OPEN_IN_WORDS: Readonly<Record<SharingOnDay, string>> = {
  open: 'May be read now',
  'not-yet': 'Not from then yet',
  ended: 'Ended',
  withdrawn: 'Withdrawn',
};

/** What is said, grouped by what it is about, in the order of a sheet. */
export const grouped = <T extends { readonly about: About }>(said: readonly T[]): readonly object[] =>
  ABOUT.flatMap((about) => {
    const entries = said.filter((one) => one.about === about);
    return entries.length === 0 ? [] : [{ title: ABOUT_IN_WORDS[about], entries }];
  });
