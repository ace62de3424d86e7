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
