/** What was said that matters, all of it invented. */
export const SAID_AFTER_CARE: readonly string[] = [
  'Went through the letter from the college together.',
  'Talked about the rent, and rang the landlord.',
  'Wants help with a provisional driving licence.',
  'Met for breakfast. Work is going well.',
  'Worried about money at the end of the month; applied for the grant.',
  'Looked for a GP nearer the new flat.',
  'Would like to see their old carers more often.',
];

/** What was tried. */
export const TRIED: readonly string[] = [
  'Rang twice, left a message',
  'Sent a text, no answer',
  'Called at the last address, nobody in',
  'Wrote a card with a number to ring',
];
