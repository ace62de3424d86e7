import type { LifeArea } from '#libs/domain/pathway-plans';

// What invented young people need and say, in plain words. `NAME` stands for somebody who matters to them.

/** What they need with somebody who matters. */
export const NEEDS_WITH: readonly string[] = [
  'See NAME once a month',
  'Ring NAME every Sunday',
  'A lift to NAME in the holidays',
  'A weekend at NAME’s every school break',
  'Help to write to NAME',
];

/** What they need in the other parts of life. */
export const NEEDS_IN: Readonly<Partial<Record<LifeArea, readonly string[]>>> = {
  'contact-and-support': ['One adviser who stays when the others change', 'Somebody to ring in the evening'],
  accommodation: ['A home not further away than one bus', 'A look at two flats before choosing', 'To stay where they are after 18'],
  'education-and-training': ['A place on the college course', 'A quiet room to learn in'],
  employment: ['Work for Saturdays', 'Help with the first application'],
  money: ['A bank account of their own', 'A bus pass', 'To know what they will have after 18'],
  'practical-skills': ['To cook for a week', 'To wash and iron their own things', 'To read a bill'],
  health: ['A doctor near the new home', 'Somebody to talk to about sleeping badly'],
  identity: ['Their own papers: birth certificate and passport', 'To know more of where the family comes from'],
}; // prettier-ignore

/** What they say beside a part of the plan. */
export const SAYS: readonly string[] = [
  'Ask me, and do not decide it without me.',
  'I want it near the people I know.',
  'I can do more than you think.',
  'I do not want to start again with somebody new.',
  'It is fine like that.',
  'I would like to choose the day.',
];

/** Why there are no words. */
export const SAYS_NOTHING: readonly string[] = ['Did not want to talk about it that day', 'Was at college all week'];

/** Why somebody does not agree with a plan. */
export const DISAGREES: readonly string[] = [
  'Once a month is not enough.',
  'Nobody asked my brother.',
  'I never said I wanted to live on my own.',
  'It says what you do, not what I want.',
];

/** What is done about a need, and what came of it. */
export const ACTIONS: readonly string[] = [
  'Go there together the first time',
  'Ring and arrange it',
  'Fill in the form together',
];
export const HELPED: readonly string[] = [
  'It was arranged and it happened',
  'We went together',
  'The form is in and was answered',
];
export const NOT_HELPED: readonly string[] = [
  'The office was closed for weeks',
  'Nobody could drive',
  'The worker left and it was not handed over',
];
export const UPDATES: readonly string[] = [
  'Talked it through again',
  'It has begun',
  'They did it on their own this time',
];
