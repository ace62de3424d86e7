/** Everything written in words about invented contact: short, plain, kind. */
export const HOW_IT_WENT: readonly string[] = [
  'Went to the park and had lunch after.',
  'Talked about school and the weekend.',
  'Played cards. Both laughed a lot.',
  'A short visit. Glad to see each other.',
  'Cooked together.',
  'Showed each other photos from the holidays.',
  'Quiet to begin with, then fine.',
  'Walked the dog and talked.',
  'Wants to do this again soon.',
  'Spoke for about half an hour.',
];

export const WHY_MISSED: Readonly<Record<string, readonly string[]>> = {
  'other-person': ['Was working', 'Was not well', 'Did not come and did not ring', 'Bus did not run'],
  'young-person': ['Had an exam', 'Did not feel like it that day', 'Was with friends', 'Was not well'],
  service: ['No driver to be had', 'Supervisor was ill', 'Room was double booked'],
  unknown: ['Not known'],
};

export const OWN_WORDS: readonly string[] = [
  'We always play the same game.',
  'Makes me laugh.',
  'I can ring when I want.',
  'Remembers my birthday.',
  'Listens to me.',
  'Knows me best.',
  'Helps me with maths.',
];

/** What is written down when contact is agreed. */
export const AGREED: Readonly<Record<'payer' | 'travel' | 'online' | 'ifMissedTwice' | 'ownWords', readonly string[]>> = {
  payer: ['The authority', 'The authority pays the fares', 'The carers, paid back each month', 'Each pays for themselves'],
  travel: [
    'By bus, about an hour each way', 'Driven by the carers', 'By train, somebody comes along', 'On foot, they live near',
  ],
  online: ['On the phone of the carers', 'On their own phone, credit is paid for'],
  ifMissedTwice: ['The worker rings them both', 'It is looked at with the reviewing officer', 'Another day is agreed that week'],
  ownWords: ['Sundays are best.', 'I would like it to be longer.', 'I want to ring in between as well.', 'Not in the holidays.', 'It is fine like this.'],
}; // prettier-ignore

export const THEIR_VIEW: readonly string[] = [
  'I want to go again.', 'It was too short.', 'It was good to see them.', 'I did not know what to say.', 'We had a laugh.',
]; // prettier-ignore

export const LOOKED_AT: readonly string[] = [
  'Asked both of them', 'Asked the carers, read their diary', 'Asked the young person', 'Rang them: no contact since',
]; // prettier-ignore

export const WHY_A_MISTAKE: readonly string[] = [
  'Entered for the wrong young person', 'It was somebody else of that name', 'It had been entered already',
]; // prettier-ignore
