import { NEED_STATUS_IN_WORDS } from '#libs/domain/journey';
import { onDay } from '#libs/domain/kernel';
import { areaAsks, areaInWords, LIFE_AREAS, NEED_STATUSES, type LifeArea } from '#libs/domain/pathway-plans';
import {
  defineForm,
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  optionalVagueDate,
  sentenceCase,
  text,
} from '#libs/web-kit';
import { vagueValues } from '../../people/words';
import { smallForm, type Question } from '../../small-form/small-form';
import { needOf, planForm, WORDS_MAX, type AboutPlan } from './plan-form';
import { aboutWhom, whoAnswered, whoFields, whoQuestions, whoValues } from './who-choice';

const areaOf = ({ about }: AboutPlan): LifeArea | undefined => LIFE_AREAS.find((area) => area === about.area);
const gone = (at: AboutPlan): string | undefined =>
  needOf(at) === undefined ? 'This need is not in the plan.' : undefined;
const saidNeed = (at: AboutPlan): Question => ({ kind: 'said', name: 'need', label: needOf(at)?.what ?? '' });

const asked = (at: AboutPlan): readonly Question[] => [
  { kind: 'area', name: 'what', label: 'What do they need?', hint: 'In plain words, as you would say it to them' },
  {
    kind: 'select',
    name: 'about',
    label: 'Is it about somebody who matters to them? (optional)',
    items: [{ value: '', text: 'Nobody in particular' }, ...aboutWhom(at)],
  },
  ...whoQuestions(at, 'Who sees to it?'),
  { kind: 'date', name: 'byWhen', label: 'By when? (leave empty if there is no day)' },
];
const fields = (at: AboutPlan) => ({
  what: text({ required: 'Say what they need', max: WORDS_MAX }),
  about: optionalOneOf(aboutWhom(at).map(({ value }) => value)),
  ...whoFields(at),
  byWhen: optionalDay,
});
type Need = { what: string; about: string | null; who: string | null; whoElse: string | null; byWhen: string | null };
const needInput = (at: AboutPlan, { about, who, whoElse, ...said }: Need) => ({
  ...said,
  people: about === null ? [] : [about],
  owners: whoAnswered(at, { who, whoElse }),
});

export const needAdd = planForm(
  'plan',
  smallForm<AboutPlan, Need & { area: LifeArea }>({
    title: 'Add a need',
    command: 'AddNeed',
    submit: 'Add it to the plan',
    questions: (at) => {
      const area = areaOf(at);
      return [
        area === undefined
          ? { kind: 'select', name: 'area', label: 'Which part of life is it about?', items: AREAS }
          : { kind: 'about', name: 'area', label: `${areaInWords(area)}: ${areaAsks(area).toLowerCase()}` },
        ...asked(at),
      ];
    },
    values: (at) => ({ area: areaOf(at) ?? LIFE_AREAS[0] }),
    form: (at) =>
      defineForm({ area: oneOf(LIFE_AREAS, { required: 'Choose which part of life it is about' }), ...fields(at) }),
    input: ({ area, ...need }, newId, at) => ({ ...needInput(at, need), area, needId: newId('need') }),
    recorded: 'the need',
  }),
);

const AREAS = LIFE_AREAS.map((value) => ({ value, text: areaInWords(value) }));

export const needChange = planForm(
  'need',
  smallForm<AboutPlan, Need & { reason: string | null }>({
    title: 'Change a need',
    command: 'ChangeNeed',
    says: 'What it said before stays in the record and can be seen on the page of the need.',
    submit: 'Save the change',
    nothing: gone,
    questions: (at) => [...asked(at), { kind: 'area', name: 'reason', label: 'Why is it changed? (optional)' }],
    values: (at) => {
      const need = needOf(at);
      if (need === undefined) return {};
      return {
        what: need.what,
        about: need.people[0] ?? '',
        ...whoValues(need.owners),
        ...(need.byWhen === null ? {} : vagueValues('byWhen', onDay(need.byWhen))),
      };
    },
    form: (at) => defineForm({ ...fields(at), reason: optionalText({ max: WORDS_MAX }) }),
    input: ({ reason, ...need }, _newId, at) => ({ ...needInput(at, need), reason, needId: needOf(at)?.needId }),
    recorded: 'the change',
  }),
);

export const needUpdate = planForm(
  'need',
  smallForm({
    title: 'Say how far it has got',
    command: 'UpdateNeed',
    says: 'Every update is kept, with its day and who wrote it.',
    submit: 'Record the update',
    nothing: gone,
    questions: (at: AboutPlan) => [
      saidNeed(at),
      {
        kind: 'radios',
        name: 'status',
        label: 'How far has it got?',
        items: NEED_STATUSES.map((value) => ({ value, text: sentenceCase(NEED_STATUS_IN_WORDS[value]) })),
      },
      { kind: 'area', name: 'words', label: 'What has happened?' },
      { kind: 'vague', name: 'occurred', label: 'When? (leave empty for today)' },
    ],
    values: (at) => ({ status: needOf(at)?.status ?? '' }),
    form: () =>
      defineForm({
        status: oneOf(NEED_STATUSES, { required: 'Choose how far it has got' }),
        words: text({ required: 'Say what has happened', max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: ({ occurred, ...said }, newId, at) => ({
      ...said,
      ...(occurred === null ? {} : { occurred }),
      needId: needOf(at)?.needId,
      updateId: newId('update'),
    }),
    recorded: 'how far it has got',
  }),
);
