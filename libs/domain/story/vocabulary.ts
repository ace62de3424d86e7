// STORAGE-FACING: codes in this file are on disk for ever. Source: research/domain 42, P26 (strengths before risks).

/** What an entry is about, in the order in which a sheet shows them: strengths before whatever worries somebody. */
export const ABOUT = [
  'strength',
  'likes',
  'dislikes',
  'what-helps',
  'what-does-not-help',
  'routine',
  'to-know',
] as const;
export type About = (typeof ABOUT)[number];

/** Whose words an entry is in. */
export const SAID_BY = ['young-person', 'family', 'carer', 'worker'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** Who agreed that something is shared: the young person, or an advocate for somebody who is unable to. */
export const AGREED_BY = ['young-person', 'advocate'] as const;
export type AgreedBy = (typeof AGREED_BY)[number];
