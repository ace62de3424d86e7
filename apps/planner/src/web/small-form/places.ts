import type { Question } from './small-form';

/** Which question the field of a reason belongs to, by the field. */
export type Fields = Readonly<Record<string, string>>;

/**
 * Where on the page a reason about a field is said: at the question that `fields` names, or at the question of the same
 * name; a reason about anything that is not asked is about the whole form.
 */
export function placesOf(questions: readonly Question[], fields: Fields): (field: string) => string {
  const asked = new Map(questions.flatMap(placeOf));
  return (field) => fields[field] ?? asked.get(field) ?? '';
}

/** A date is answered in three boxes: what is wrong with it is said at the first. */
function placeOf({ kind, name }: Question): readonly (readonly [string, string])[] {
  if (kind === 'said' || kind === 'about') return [];
  return [[name, kind === 'date' || kind === 'vague' ? `${name}-day` : name]];
}
