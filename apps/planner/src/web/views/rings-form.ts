import { roleInWords } from '#libs/domain/journey';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { defineForm, optionalOneOf, sentenceCase, vagueDate, type FormDefinition, type FormState } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { GROUP_IN_WORDS, GROUPS, RINGS } from '../people/words';

const PREFIX = 'ring-';
const SHORT = [
  { value: '1', text: '1: closest' },
  { value: '2', text: '2' },
  { value: '3', text: '3' },
  { value: '4', text: '4: furthest' },
] as const;
const occurred = vagueDate({ required: 'Enter when they said so' });

/** Who can be placed: everybody whose relationship goes on, and whoever has died, who can be as close as ever. */
const placeable = ({ answer }: OpenedCase): readonly PersonWhoMatters[] =>
  answer.view.people.filter(({ past, state }) => !past || state === 'deceased');

/** The form asks about everybody on record, so that somebody whose relationship ended meanwhile is not a mistake. */
export function ringsForm({ answer }: OpenedCase): FormDefinition<{ readonly occurred: typeof occurred }> {
  const { relationships, mergedInto } = answer.journey.relationships;
  const ids = [...Object.keys(relationships), ...Object.keys(mergedInto)];
  const rings = Object.fromEntries(ids.map((id) => [`${PREFIX}${id}`, optionalOneOf(RINGS)]));
  return defineForm({ ...rings, occurred });
}

/** What the form shows when it is opened: the young person's own rings as they stand, and nothing for whoever has none. */
export const ringsNow = (opened: OpenedCase): Readonly<Record<string, string>> =>
  Object.fromEntries(
    placeable(opened).flatMap(({ relationshipId, ring }) =>
      ring === null ? [] : [[`${PREFIX}${relationshipId}`, String(ring)]],
    ),
  );

interface Placed {
  readonly relationshipId: string;
  readonly ring: number;
}

/** The rings that were chosen, of people who can be placed. */
export const placedIn = (opened: OpenedCase, { values }: FormState): readonly Placed[] =>
  placeable(opened).flatMap(({ relationshipId }) => {
    const ring = RINGS.find((one) => one === values[`${PREFIX}${relationshipId}`]);
    return ring === undefined ? [] : [{ relationshipId, ring: Number(ring) }];
  });

/** Where a reason about one of them stands on the form: `rings.3.ring` is about the fourth. */
export const fieldsOf = (placed: readonly Placed[]): Readonly<Record<string, string>> => ({
  occurred: 'occurred-day',
  ...Object.fromEntries(
    placed.flatMap(({ relationshipId }, index) =>
      ['ring', 'relationshipId'].map((part) => [`rings.${index}.${part}`, `${PREFIX}${relationshipId}`]),
    ),
  ),
});

/** The questions, part of life by part of life. */
export const ringQuestions = (opened: OpenedCase): readonly object[] =>
  GROUPS.flatMap((group) => {
    const people = placeable(opened).filter((person) => person.group === group);
    if (people.length === 0) return [];
    const questions = people.map(({ relationshipId, name, role }) => ({
      name: `${PREFIX}${relationshipId}`,
      label: name,
      hint: sentenceCase(roleInWords(role)),
      items: SHORT,
      classes: 'govuk-radios--inline govuk-radios--small',
    }));
    return [{ heading: GROUP_IN_WORDS[group], questions }];
  });

/** The form with what is wrong with nobody placed. */
export const nobodyPlaced = (form: FormState): FormState => ({
  ...form,
  errors: [{ field: '', message: 'Choose a ring for at least one person' }],
});
