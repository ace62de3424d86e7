import { defineForm, optionalText } from '#libs/web-kit';

/** Chooses somebody by `role:reference`, or gives role and reference for data that brought workers of its own. */
export const signInForm = defineForm(
  {
    person: optionalText({ max: 80 }),
    role: optionalText({ max: 40 }),
    ref: optionalText({ max: 40 }),
    returnTo: optionalText({ max: 2_000 }),
  },
  { records: false },
);

export const signOutForm = defineForm({}, { records: false });
