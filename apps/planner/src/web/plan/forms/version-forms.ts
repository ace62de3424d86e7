import { onDay } from '#libs/domain/kernel';
import { AGREES, areaInWords, partsWithoutWords, REVIEW_OUTCOMES } from '#libs/domain/pathway-plans';
import { day, defineForm, oneOf, optionalText, optionalVagueDate } from '#libs/web-kit';
import { vagueValues } from '../../people/words';
import { smallForm, type Question } from '../../small-form/small-form';
import { AGREES_IN_WORDS, REVIEW_OUTCOME_IN_WORDS } from '../words';
import { planForm, WORDS_MAX, type AboutPlan } from './plan-form';
import { whoAnswered, whoFields, whoQuestions } from './who-choice';

/** Parts of the plan without the young person's words, said above the reason. */
const missing = ({ opened }: AboutPlan): readonly string[] =>
  partsWithoutWords(opened.answer.journey.pathwayPlans.plan).map((part) => areaInWords(part).toLowerCase());

const whyMissing = (at: AboutPlan): readonly Question[] => {
  const parts = missing(at);
  if (parts.length === 0) return [];
  const label = `Their own words are missing about: ${parts.join('; ')}. Write them down first, or say below why they are missing.`;
  return [
    { kind: 'said', name: 'missing', label },
    { kind: 'area', name: 'noWordsReason', label: 'Why are their words missing?' },
  ];
};

export const versionMake = planForm(
  'plan',
  smallForm({
    title: 'Make a version of the plan',
    command: 'MakePlanVersion',
    says: 'A version keeps the plan as it stands now, with a number. People agree to it or do not, and it can be printed. The plan itself goes on.',
    submit: 'Make the version',
    questions: (at: AboutPlan) => [{ kind: 'date', name: 'on', label: 'Of which day is it?' }, ...whyMissing(at)],
    values: ({ opened }) => vagueValues('on', onDay(opened.answer.day)),
    form: () =>
      defineForm({
        on: day({ required: 'Enter the day of the version' }),
        noWordsReason: optionalText({ max: WORDS_MAX }),
      }),
    input: (answers, newId) => ({ ...answers, versionId: newId('version') }),
    recorded: 'a version of the plan',
  }),
);

const versionOf = ({ opened, about }: AboutPlan) =>
  opened.answer.journey.pathwayPlans.versions.find(({ version }) => String(version) === about.version);
const gone = (at: AboutPlan): string | undefined =>
  versionOf(at) === undefined ? 'There is no such version of the plan.' : undefined;
const saidVersion = (at: AboutPlan): Question => ({
  kind: 'said',
  name: 'version',
  label: `Version ${versionOf(at)?.version ?? ''} of the plan`,
});

export const agree = planForm(
  'version',
  smallForm({
    title: 'Record who agrees and who does not',
    command: 'RecordPlanAgreement',
    says: 'One person at a time. Whoever does not agree is heard in their own words, and the reviewing officer sees it.',
    submit: 'Record it',
    nothing: gone,
    questions: (at: AboutPlan) => [
      saidVersion(at),
      ...whoQuestions(at, 'Who says so?', 'Choose somebody'),
      {
        kind: 'radios',
        name: 'agrees',
        label: 'Do they agree with it?',
        items: AGREES.map((value) => ({ value, text: AGREES_IN_WORDS[value] })),
      },
      {
        kind: 'area',
        name: 'words',
        label: 'What do they say?',
        hint: 'In their own words. Needed where they do not agree',
      },
      { kind: 'vague', name: 'occurred', label: 'When did they say so? (leave empty for today)' },
    ],
    values: () => ({ who: 'young-person' }),
    form: (at) =>
      defineForm({
        ...whoFields(at),
        agrees: oneOf(AGREES, { required: 'Choose whether they agree' }),
        words: optionalText({ max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    mistakes: ({ who, whoElse }) => {
      if (who === null && whoElse === null) return [{ field: 'who', message: 'Say who it is' }];
      return who !== null && whoElse !== null ? [{ field: 'whoElse', message: 'Name one person at a time' }] : [];
    },
    input: ({ who, whoElse, agrees, words, occurred }, newId, at) => ({
      whose: whoAnswered(at, { who, whoElse })[0],
      agrees,
      words,
      ...(occurred === null ? {} : { occurred }),
      version: versionOf(at)?.version,
      agreementId: newId('agreement'),
    }),
    recorded: 'what they say of the plan',
  }),
);

export const reviewed = planForm(
  'version',
  smallForm({
    title: 'Looked at in a review',
    command: 'RecordPlanReview',
    submit: 'Record it',
    nothing: gone,
    questions: (at: AboutPlan) => [
      saidVersion(at),
      {
        kind: 'radios',
        name: 'outcome',
        label: 'What came of it?',
        items: REVIEW_OUTCOMES.map((value) => ({ value, text: REVIEW_OUTCOME_IN_WORDS[value] })),
      },
      { kind: 'area', name: 'words', label: 'What was said? (optional)' },
      { kind: 'vague', name: 'occurred', label: 'When? (leave empty for today)' },
    ],
    form: () =>
      defineForm({
        outcome: oneOf(REVIEW_OUTCOMES, { required: 'Choose what came of it' }),
        words: optionalText({ max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: ({ occurred, ...said }, newId, at) => ({
      ...said,
      ...(occurred === null ? {} : { occurred }),
      version: versionOf(at)?.version,
      reviewId: newId('review'),
    }),
    recorded: 'that it was looked at in a review',
  }),
);
