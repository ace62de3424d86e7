// What is said at invented reviews, plainly invented.

export const STILL_IN_TOUCH: readonly string[] = [
  'They see each other as agreed, and both look forward to it.',
  'It goes well. Nobody wants to change anything.',
  'They talk most Sundays.',
];
export const WANTS_MORE: readonly string[] = [
  'They would like to see each other more often.',
  'The last visits were cut short. Both were sorry about it.',
];
export const OUT_OF_TOUCH: readonly string[] = [
  'They have not been in touch for a long time, and nobody has asked why.',
  'The number that was written down does not work any more.',
];
export const NOT_DISCUSSED: readonly string[] = [
  'The young person did not want to talk about it that day.',
  'There was no time left. It comes first at the next review.',
];
export const NEXT_STEPS: readonly string[] = [
  'Ring and agree a first day',
  'Ask them what they would like, and write it down',
  'Book a room where they can meet',
  'Put a visit into the school holidays',
];
export const DECISIONS: readonly string[] = [
  'A phone with credit, so that they can ring people themselves',
  'A bus pass for visits',
  'Photographs of everybody who matters, printed and given to them',
  'Ask the school who they can talk to when they are worried',
  'Look for the address of somebody they have lost touch with',
];
export const THEIR_WORDS: readonly string[] = [
  'I want everybody to come to my birthday.',
  'It is better when you tell me before, not after.',
  'I like it here. I still want to see them.',
];
export const THEY_DISAGREE: readonly string[] = [
  'I do not think once a month is enough. Nobody asked me.',
  'I said I want to go to my old school and it is not in the plan.',
];
export const WHY_NOT_DONE: readonly string[] = [
  'Nobody was there to take it on while the worker changed.',
  'It was asked for twice and no answer came.',
];
