import type { Environment } from 'nunjucks';
import type { FormState, TypedValue } from './form-state';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

const errorAt = (form: FormState, name: string): { text: string } | undefined => {
  const messages = form.errors.filter((error) => error.field === name).map((error) => error.message);
  return messages.length === 0 ? undefined : { text: messages.join('. ') };
};

const errorLinks = (form: FormState): object[] =>
  form.errors.map(({ field, message }) => (field === '' ? { text: message } : { text: message, href: `#${field}` }));

const isChosen = (typed: TypedValue | undefined, value: string): boolean =>
  typeof typed === 'string' ? typed === value : (typed?.includes(value) ?? false);

/** Choices with what was chosen; `empty` adds a first choice that is none. */
function choices(form: FormState, name: string, items: readonly Choice[], empty?: string): object[] {
  const typed = form.values[name];
  const shown = items.map(({ value, text, hint }) => {
    const chosen = isChosen(typed, value);
    return { value, text, checked: chosen, selected: chosen, ...(hint === undefined ? {} : { hint: { text: hint } }) };
  });
  return empty === undefined ? shown : [{ value: '', text: empty }, ...shown];
}

function dateParts(form: FormState, name: string): object[] {
  const failed = form.errors.some((error) => error.field === `${name}-day`);
  const part = (key: string, width: number): object => ({
    name: key,
    label: key.slice(0, 1).toUpperCase() + key.slice(1),
    classes: `govuk-input--width-${width}${failed ? ' govuk-input--error' : ''}`,
    value: form.values[`${name}-${key}`],
  });
  return [part('day', 2), part('month', 2), part('year', 4)];
}

/** What the form macros need. */
export function registerFormFilters(environment: Environment): void {
  for (const [name, filter] of Object.entries({ errorAt, errorLinks, choices, dateParts })) {
    environment.addFilter(name, filter);
  }
}
