/** What invented young people say of what helps them. */
export const SAID_OF_SUPPORT: readonly string[] = [
  'It gets me there and back.',
  'I did not want it at first. Now I do.',
  'She turns up. That is it.',
  'I do not know what I will do when it stops.',
  'It is all right.',
  'I would rather have it on another day.',
];

/** Money problems that put something at risk. */
export const MONEY_PROBLEMS: readonly { readonly what: string; readonly threatens: string }[] = [
  { what: 'The allowance is paid late every month', threatens: 'Getting to college' },
  { what: 'The carers would lose part of their allowance at 18', threatens: 'Staying Put' },
  { what: 'The travel pass was not renewed', threatens: 'Seeing a brother or sister' },
];
