import { NotFoundException } from '@nestjs/common';

// What the address of a small form says: which form, and what it is about.

/** The form that the address names, in the table of its page. Throws NotFoundException where there is none. */
export function formNamed<Form>(forms: Readonly<Record<string, Form>>, name = ''): Form {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form === undefined) throw new NotFoundException();
  return form;
}

/** What the query says the form is about: one word for each of these keys, anything else is left alone. */
export function askedIn<Key extends string>(
  query: unknown,
  keys: readonly Key[],
): Readonly<Partial<Record<Key, string>>> {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  const about: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const said = asked[key];
    if (typeof said === 'string') about[key] = said;
  }
  return about;
}
