import type { About } from '#libs/domain/story';

/** What invented young people, and those near them, say of them: strengths before anything else, nobody made small. */
export const ABOUT_ME_WORDS: Readonly<Record<About, readonly string[]>> = {
  strength: [
    'I am good at fixing bikes.',
    'I look after the little ones without being asked.',
    'I can cook for six people.',
    'I keep going, also when it is hard.',
    'I am funny when I know people.',
    'I know every bus in town.',
  ],
  likes: [
    'Football on Saturdays, and watching it with other people.',
    'Drawing, mostly animals.',
    'Baking bread.',
    'Swimming. Outside if it is warm.',
    'Long walks with the dog.',
    'Music while I do my homework.',
  ],
  dislikes: ['Being late.', 'Somebody going through my things.', 'Loud rooms.', 'Mushrooms.', 'Surprise visits.'],
  'what-helps': [
    'Tell me the plan the day before.',
    'Let me go out for a bit, I come back.',
    'Sit with me, you need not talk.',
    'Ask me once, then give me time.',
    'A call with my gran.',
  ],
  'what-does-not-help': [
    'Telling me to calm down.',
    'Talking about me as if I was not there.',
    'Many questions at once.',
    'Holding a meeting at my school.',
  ],
  routine: [
    'Lights on low until I am asleep.',
    'Breakfast before anybody talks to me.',
    'Gran rings on Sundays at six.',
    'Training on Tuesdays and Thursdays, I walk there.',
  ],
  'to-know': [
    'My inhaler is in the front pocket of my bag.',
    'I do not eat pork.',
    'I wear glasses for reading and sometimes hide them.',
    'The photo album comes with me, always.',
  ],
};

export const HANDED_OVER: readonly string[] = [
  'We went for a walk, all three of us.',
  'Wrote a letter about the two years we had.',
  'Had lunch together and looked at the plan.',
];
