import { stableUuid } from '#libs/application';
import { RELATIONSHIP_ROLES, SUPPORT_KINDS, TOLD_BY } from '#libs/domain/relationships';
import {
  defineForm, oneOf, optionalOneOf, optionalText, optionalWholeNumber, text, ticked, type FieldError,
} from '#libs/web-kit'; // prettier-ignore
import { sinceFields, sinceMistakes, whereFields, whereMistakes } from './since-and-where';
import { RINGS } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;
const AGE = { min: 1, max: 30, message: 'Enter an age from 1 to 30' };
/** How many things that keep a relationship alive can be named in one go. */
export const SUPPORTS_IN_ONE_GO = [1, 2] as const;

/** The questions about somebody who matters. */
export const addForm = defineForm({
  personName: text({ required: 'Enter their name', max: SHORT_MAX }),
  role: oneOf(RELATIONSHIP_ROLES, { required: 'Choose who they are to the young person' }),
  ...sinceFields,
  employer: optionalText({ max: SHORT_MAX }),
  provider: optionalText({ max: SHORT_MAX }),
  toldBy: oneOf(TOLD_BY, { required: 'Choose who told you' }),
  ring: oneOf([...RINGS, 'not-asked'], { required: 'Choose a ring from 1 to 4, or say that they have not been asked' }),
  ...whereFields,
  kind1: optionalOneOf(SUPPORT_KINDS),
  detail1: optionalText({ max: SHORT_MAX }),
  endsAtAge1: optionalWholeNumber(AGE),
  kind2: optionalOneOf(SUPPORT_KINDS),
  detail2: optionalText({ max: SHORT_MAX }),
  endsAtAge2: optionalWholeNumber(AGE),
  ownWords: optionalText({ max: WORDS_MAX }),
  confirmDuplicate: ticked,
});

type Answers = Extract<ReturnType<typeof addForm.read>, { kind: 'read' }>['input'];

const supportsOf = (answers: Answers) => [
  { at: 1, kind: answers.kind1, detail: answers.detail1, endsAtAge: answers.endsAtAge1 },
  { at: 2, kind: answers.kind2, detail: answers.detail2, endsAtAge: answers.endsAtAge2 },
];

/** What is wrong between answers that are right one by one. */
export const addMistakes = (answers: Answers): readonly FieldError[] => [
  ...sinceMistakes(answers),
  ...whereMistakes(answers),
  ...supportsOf(answers).flatMap(({ at, kind, detail, endsAtAge }) => supportMistakes({ at, kind, detail, endsAtAge })),
];

function supportMistakes({ at, kind, detail, endsAtAge }: ReturnType<typeof supportsOf>[number]): FieldError[] {
  if (kind === null && (detail !== null || endsAtAge !== null)) {
    return [{ field: `kind${at}`, message: 'Choose what keeps the relationship alive' }];
  }
  if (kind !== null && detail === null) {
    return [{ field: `detail${at}`, message: 'Say what it is, for example the name of the school' }];
  }
  return [];
}

/** The answers as the command takes them. The same form sent twice is the same person. */
export function personFrom(answers: Answers, commandId: string): Readonly<Record<string, unknown>> {
  const { personName, role, since, toldBy, ring, postcode, nobodyKnows, ownWords, confirmDuplicate } = answers;
  const { employer, provider } = answers;
  const supports = supportsOf(answers).filter(({ kind }) => kind !== null);
  return {
    relationshipId: stableUuid(commandId, 'person'),
    personName,
    role,
    since,
    toldBy,
    ring: ring === 'not-asked' ? null : Number(ring),
    ...(nobodyKnows ? { postcode: null } : postcode === null ? {} : { postcode }),
    supports: supports.map(({ at, ...support }) => ({ ...support, supportId: stableUuid(commandId, `support-${at}`) })),
    ...filledIn({ employer, provider, ownWords }),
    confirmDuplicate,
  };
}

/** Without what was left empty: not asked is not recorded. */
const filledIn = (answers: Readonly<Record<string, string | null>>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
