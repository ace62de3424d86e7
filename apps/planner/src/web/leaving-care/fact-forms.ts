import type { CivilDate } from '#libs/domain/kernel';
import { onDay } from '#libs/domain/kernel';
import type { FactKind, LeavingCareFact, StandingFact } from '#libs/domain/leaving-care';
import { day, defineForm, oneOf, optionalDay, optionalText, text, type Field, type TypedValue } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { vagueValues } from '../people/words';
import type { Question } from '../small-form/small-form';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;

/** The fact a form is about: one that stands, or a new one. */
export interface OpenedFact {
  readonly opened: OpenedCase;
  readonly kind: FactKind;
  readonly standing: StandingFact | undefined;
}

type Values = Readonly<Record<string, TypedValue>>;

/** What is asked of one kind of fact. */
interface FactForm {
  readonly title: string;
  readonly command: string;
  readonly says: string;
  /** The field the first day stands in. */
  readonly begins: 'from' | 'told' | 'asked';
  readonly questions: readonly Question[];
  readonly fields: Readonly<Record<string, Field<unknown>>>;
  readonly values?: (fact: LeavingCareFact) => Values;
}

const beginning = (name: string, label: string, hint?: string): Question => ({
  kind: 'date', name, label, ...(hint === undefined ? {} : { hint }),
}); // prettier-ignore
const ending = (label: string): Question => ({ kind: 'date', name: 'until', label });

export const FACT_FORMS: Readonly<Record<FactKind, FactForm>> = {
  'care-elsewhere': {
    title: 'Care with another authority',
    command: 'RecordCareElsewhere',
    says: 'A change of authority does not start the count of days again. Days with another authority count as days with ours do, so ask that authority for the exact days. Do not guess: without them the category is shown as not known.',
    begins: 'from',
    questions: [
      { kind: 'text', name: 'authority', label: 'Which authority?' },
      beginning('from', 'On which day did care with it begin?'),
      ending('On which day did care with it end? (leave empty if it goes on, or went on until ours began)'),
      {
        kind: 'radios',
        name: 'shortBreaks',
        label: 'Were these only short breaks?',
        hint: 'A series of short breaks does not count towards the 91 days.',
        items: [
          { value: 'no', text: 'No, they were in care' },
          { value: 'yes', text: 'Yes, only short breaks' },
          { value: 'unknown', text: 'Not known' },
        ],
      },
    ],
    fields: {
      authority: text({ required: 'Enter the name of the authority', max: SHORT_MAX }),
      from: day({ required: 'Enter the day care began' }),
      until: optionalDay,
      shortBreaks: oneOf(['yes', 'no', 'unknown'], { required: 'Choose whether these were only short breaks' }),
    },
    values: (fact) =>
      fact.kind === 'care-elsewhere' ? { authority: fact.authority, shortBreaks: fact.shortBreaks } : {},
  },
  'detained-or-hospital': {
    title: 'Detained or in hospital',
    command: 'RecordDetainedOrInHospital',
    says: 'Somebody who went straight from 13 weeks in care into custody or hospital, and was there on their 16th birthday, is relevant although they were not in care at 16.',
    begins: 'from',
    questions: [
      {
        kind: 'radios',
        name: 'stay',
        label: 'Where were they?',
        items: [
          { value: 'detained', text: 'Detained under a court order' },
          { value: 'hospital', text: 'In hospital' },
        ],
      },
      beginning('from', 'On which day did it begin?'),
      ending('On which day did it end? (leave empty if it goes on)'),
    ],
    fields: {
      stay: oneOf(['detained', 'hospital'], { required: 'Choose where they were' }),
      from: day({ required: 'Enter the day it began' }),
      until: optionalDay,
    },
    values: (fact) => (fact.kind === 'detained-or-hospital' ? { stay: fact.stay } : {}),
  },
  'with-family': {
    title: 'Living with a parent or somebody with parental responsibility, as agreed',
    command: 'RecordLivingWithFamily',
    says: 'Only what was formally agreed. After six months without a break, somebody relevant is no longer relevant; if living there breaks down before 18, they are again.',
    begins: 'from',
    questions: [
      beginning('from', 'From which day was it agreed that they live there?'),
      ending('On which day did living there end or break down? (leave empty if it goes on)'),
    ],
    fields: { from: day({ required: 'Enter the day it began' }), until: optionalDay },
  },
  education: {
    title: 'Told us of education or training',
    command: 'RecordEducationToldOf',
    says: 'Somebody former relevant who tells us of education or training, or that they mean to take it up, is owed an assessment of needs within 3 months, and help while it goes on, to 25.',
    begins: 'told',
    questions: [
      beginning('told', 'On which day did they tell us?'),
      ending('When does the programme end, or when did it? (leave empty if that is not known)'),
    ],
    fields: { told: day({ required: 'Enter the day they told us' }), until: optionalDay },
  },
  'support-asked': {
    title: 'Asked for support at 21 to 24',
    command: 'RecordSupportAskedFor',
    says: 'Somebody former relevant can ask for a personal adviser until 25. They do not have to say why.',
    begins: 'asked',
    questions: [
      beginning('asked', 'On which day did they ask?'),
      ending('On which day did they no longer want it? (leave empty if they still do)'),
    ],
    fields: { asked: day({ required: 'Enter the day they asked' }), until: optionalDay },
  },
};

const correcting = ({ standing }: OpenedFact): boolean => standing !== undefined && standing.takenBackBecause === null;

/** What is asked, and why it is put right where something stands. */
export const questionsOf = (at: OpenedFact): readonly Question[] => [
  ...FACT_FORMS[at.kind].questions,
  {
    kind: 'area',
    name: 'knownFrom',
    label: 'How is it known? (optional)',
    hint: 'For example, a letter from the other authority',
  },
  ...(correcting(at) ? [{ kind: 'text', name: 'correctingReason', label: 'Why is it put right?' } as const] : []),
];

/** Reads what was sent. */
export const formOf = (at: OpenedFact) =>
  defineForm({
    ...FACT_FORMS[at.kind].fields,
    knownFrom: optionalText({ max: WORDS_MAX }),
    ...(correcting(at) ? { correctingReason: text({ required: 'Say why it is put right', max: SHORT_MAX }) } : {}),
  });

const dateValues = (name: string, on: CivilDate | null): Values => (on === null ? {} : vagueValues(name, onDay(on)));

/** What stands, as the form shows it when it is opened to be put right. */
export function valuesOf({ kind, standing }: OpenedFact): Values {
  if (standing === undefined) return {};
  const { begins, values } = FACT_FORMS[kind];
  const { fact } = standing;
  return {
    ...dateValues(begins, fact.from),
    ...dateValues('until', fact.until),
    knownFrom: fact.knownFrom ?? '',
    ...values?.(fact),
  };
}
