import { onDay } from '#libs/domain/kernel';
import {
  areaAsks,
  areaInWords,
  LIFE_AREAS,
  SAID_BY,
  WORDS_ABOUT,
  type LifeArea,
  type WordsAbout,
} from '#libs/domain/pathway-plans';
import { defineForm, oneOf, optionalDay, optionalText, optionalVagueDate, text } from '#libs/web-kit';
import { vagueValues } from '../../people/words';
import { smallForm } from '../../small-form/small-form';
import { planForm, WORDS_MAX, type AboutPlan } from './plan-form';
import { whoAnswered, whoFields, whoQuestions, whoValues } from './who-choice';

const partOf = ({ about }: AboutPlan): WordsAbout => WORDS_ABOUT.find((part) => part === about.about) ?? 'whole-plan';
const standing = (at: AboutPlan) => {
  const part = partOf(at);
  if (part === 'whole-plan') return at.plan.wholePlan;
  if (part === 'contingency') return at.plan.contingencySaid;
  return at.plan.areas.find(({ area }) => area === part)?.said ?? null;
};

export const words = planForm(
  'plan',
  smallForm({
    title: 'What the young person says',
    command: 'RecordPlanWords',
    says: 'Ask them, and write it down as they say it. If there is nothing to write down, say why: an empty box needs a reason. What they said before stays in the record.',
    submit: 'Record their words',
    questions: (at: AboutPlan) => [
      { kind: 'said', name: 'part', label: areaInWords(partOf(at)) },
      { kind: 'area', name: 'words', label: 'What do they say?', hint: 'In their own words' },
      { kind: 'area', name: 'noWordsReason', label: 'If it is empty, why?' },
      {
        kind: 'radios',
        name: 'saidBy',
        label: 'Who said it?',
        items: [
          { value: 'young-person', text: 'The young person' },
          { value: 'advocate', text: 'An advocate, because the young person is not able to say' },
        ],
      },
      { kind: 'vague', name: 'occurred', label: 'When did they say it? (leave empty for today)' },
    ],
    values: (at) => {
      const said = standing(at);
      return {
        words: said?.words ?? '',
        noWordsReason: said?.noWordsReason ?? '',
        saidBy: said?.saidBy ?? 'young-person',
      };
    },
    form: () =>
      defineForm({
        words: optionalText({ max: WORDS_MAX }),
        noWordsReason: optionalText({ max: WORDS_MAX }),
        saidBy: oneOf(SAID_BY, { required: 'Choose who said it' }),
        occurred: optionalVagueDate,
      }),
    input: ({ occurred, ...said }, _newId, at) => ({
      ...said,
      about: partOf(at),
      ...(occurred === null ? {} : { occurred }),
    }),
    recorded: 'their words',
  }),
);

const areaOf = ({ about }: AboutPlan): LifeArea => LIFE_AREAS.find((area) => area === about.area) ?? LIFE_AREAS[0];
const matterOf = (at: AboutPlan) => at.plan.areas.find(({ area }) => area === areaOf(at))?.matter ?? null;

export const matter = planForm(
  'plan',
  smallForm({
    title: 'How, by whom and by when',
    command: 'RecordPlanMatter',
    submit: 'Save',
    questions: (at: AboutPlan) => [
      { kind: 'said', name: 'area', label: `${areaInWords(areaOf(at))}. ${areaAsks(areaOf(at))}.` },
      { kind: 'area', name: 'how', label: 'How will it be done?' },
      ...whoQuestions(at, 'By whom?'),
      { kind: 'date', name: 'byWhen', label: 'By when? (leave empty if there is no day)' },
    ],
    values: (at) => {
      const stands = matterOf(at);
      if (stands === null) return {};
      return {
        how: stands.how,
        ...whoValues(stands.owners),
        ...(stands.byWhen === null ? {} : vagueValues('byWhen', onDay(stands.byWhen))),
      };
    },
    form: (at) =>
      defineForm({
        how: text({ required: 'Say how it will be done', max: WORDS_MAX }),
        ...whoFields(at),
        byWhen: optionalDay,
      }),
    input: ({ how, who, whoElse, byWhen }, _newId, at) => ({
      how,
      byWhen,
      owners: whoAnswered(at, { who, whoElse }),
      area: areaOf(at),
    }),
    recorded: 'how, by whom and by when',
  }),
);
