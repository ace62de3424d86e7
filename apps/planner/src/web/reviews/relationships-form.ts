import { packOf, reviewPack, type RelationshipInPack } from '#libs/domain/journey';
import { civilDate, onDay } from '#libs/domain/kernel';
import { keptIdOf } from '#libs/domain/relationships';
import { OUTCOMES, type LineReviewed, type ReviewedRelationship } from '#libs/domain/reviews';
import {
  defineForm, optionalDay, optionalOneOf, optionalText, type Field, type FieldError, type FormDefinition,
  type FormState,
} from '#libs/web-kit'; // prettier-ignore
import { vagueValues } from '../people/words';
import type { OpenedReview } from './open-review';

const WHY_MAX = 4_000;
const OWNER_MAX = 120;
const NEXT = ['step', 'none'] as const;
const PARTS = {
  outcome: optionalOneOf(OUTCOMES),
  why: optionalText({ max: WHY_MAX }),
  next: optionalOneOf(NEXT),
  what: optionalText({ max: WHY_MAX }),
  owner: optionalText({ max: OWNER_MAX }),
  by: optionalDay,
} as const;
type Part = keyof typeof PARTS;

/** What the field of a person is called: `outcome-<their id>`. */
export const fieldOf = (part: Part, relationshipId: string): string => `${part}-${relationshipId}`;

/** Everybody the review looks at: those in its pack, then whoever was recorded since it was made. */
export function peopleOf({ opened, review }: OpenedReview) {
  const { journey } = opened.answer;
  const inPack = packOf(journey, review, opened.answer.day).relationships;
  const ids = new Set(inPack.map(({ relationshipId }) => relationshipId));
  const since = reviewPack(journey, review.on).relationships.filter(({ relationshipId }) => !ids.has(relationshipId));
  return { inPack, since };
}

/** Whom the form asks about, also under records that were found to be of one person meanwhile. */
function idsOf({ opened }: OpenedReview): readonly string[] {
  const { relationships, mergedInto } = opened.answer.journey.relationships;
  return [...Object.keys(relationships), ...Object.keys(mergedInto)];
}

/** The form asks about everybody on record, so that nobody recorded meanwhile is a mistake. */
export function relationshipsForm(at: OpenedReview): FormDefinition<Readonly<Record<string, Field<unknown>>>> {
  const fields = idsOf(at).flatMap((id) =>
    Object.entries(PARTS).map(([part, field]): [string, Field<unknown>] => [`${part}-${id}`, field]),
  );
  return defineForm(Object.fromEntries(fields));
}

/** What was said of each so far. */
export function valuesNow({ opened, review }: OpenedReview): Readonly<Record<string, string>> {
  const { mergedInto } = opened.answer.journey.relationships;
  const all = review.relationships.map((line) => valuesOf(line, keptIdOf(mergedInto, line.relationshipId)));
  return Object.fromEntries(all.flatMap((values) => Object.entries(values)));
}

function valuesOf({ outcome, why, action, noActionNeeded }: ReviewedRelationship, id: string): Record<string, string> {
  const values = { [fieldOf('outcome', id)]: outcome, [fieldOf('why', id)]: why ?? '' };
  if (action === null) return noActionNeeded ? { ...values, [fieldOf('next', id)]: 'none' } : values;
  return {
    ...values,
    [fieldOf('next', id)]: 'step',
    [fieldOf('what', id)]: action.what,
    [fieldOf('owner', id)]: action.owner,
    ...vagueValues(fieldOf('by', id), onDay(action.by)),
  };
}

type Answers = Readonly<Record<string, unknown>>;
type Typed = { readonly [P in Part]: string | null };

const typedOf = (answers: Answers, id: string): Typed =>
  Object.fromEntries(Object.keys(PARTS).map((part) => [part, answers[`${part}-${id}`] ?? null])) as Typed;
const isEmpty = (typed: Typed): boolean => Object.values(typed).every((value) => value === null);

/** What was filled in, and what is wrong with it between answers that are right one by one. Whoever has no answer is left out. */
export function linesIn(at: OpenedReview, answers: Answers): { lines: LineReviewed[]; errors: FieldError[] } {
  const filled = idsOf(at).map((id) => ({ id, typed: typedOf(answers, id) })).filter(({ typed }) => !isEmpty(typed));
  const errors = filled.flatMap(({ id, typed }) => mistakesOf(typed, id));
  return { lines: errors.length > 0 ? [] : filled.map(({ id, typed }) => lineOf(typed, id)), errors };
} // prettier-ignore

const mistake = (part: Part, id: string, message: string): FieldError => ({ field: fieldOf(part, id), message });

function mistakesOf(typed: Typed, id: string): readonly FieldError[] {
  const { outcome, why, next } = typed;
  if (outcome === null) return [mistake('outcome', id, 'choose how the relationship is')];
  if (outcome === 'not-discussed') return why === null ? [mistake('why', id, 'say why it was not discussed')] : [];
  if (next === null) return [mistake('next', id, 'choose what happens next')];
  return next === 'none' ? [] : mistakesOfStep(typed, id);
}

const mistakesOfStep = ({ what, owner, by }: Typed, id: string): readonly FieldError[] => [
  ...(what === null ? [mistake('what', id, 'say what is to be done')] : []),
  ...(owner === null ? [mistake('owner', id, 'say who will do it')] : []),
  ...(by === null ? [{ field: `${fieldOf('by', id)}-day`, message: 'enter by when' }] : []),
];

function lineOf({ outcome, why, next, what, owner, by }: Typed, relationshipId: string): LineReviewed {
  const isStep = next === 'step' && outcome !== 'not-discussed';
  return {
    relationshipId,
    outcome: outcome as LineReviewed['outcome'],
    why,
    action: isStep ? { what: what ?? '', owner: owner ?? '', by: civilDate(by ?? '') } : null,
    noActionNeeded: next === 'none' && outcome !== 'not-discussed',
  };
}

/** Which question of the form a reason about a part of an answer belongs to. */
const QUESTION_OF: readonly (readonly [part: string, question: Part])[] = [
  ['relationshipId', 'outcome'], ['outcome', 'outcome'], ['why', 'why'], ['noActionNeeded', 'next'], ['what', 'what'],
  ['owner', 'owner'],
]; // prettier-ignore

/** Where a reason about one of them stands on the form: `lines.3.why` is about the fourth. */
export const fieldsOf = (lines: readonly LineReviewed[]): Readonly<Record<string, string>> => ({
  reviewId: '',
  ...Object.fromEntries(lines.flatMap(fieldsOfLine)),
});

const fieldsOfLine = ({ relationshipId }: LineReviewed, index: number): readonly (readonly [string, string])[] => [
  ...QUESTION_OF.map(([part, question]) => [`lines.${index}.${part}`, fieldOf(question, relationshipId)] as const),
  [`lines.${index}.by`, `${fieldOf('by', relationshipId)}-day`],
];

/** The mistakes with the name of whom each is about: with twenty people on a page, "say who" alone helps nobody. */
export function withNames(form: FormState, people: readonly RelationshipInPack[]): FormState {
  const nameAt = (field: string): string | undefined =>
    people.find(({ relationshipId }) => field.includes(relationshipId))?.name;
  return {
    ...form,
    errors: form.errors.map(({ field, message }) => {
      const name = nameAt(field);
      return name === undefined || message.startsWith(name)
        ? { field, message }
        : { field, message: `${name}: ${message}` };
    }),
  };
}
