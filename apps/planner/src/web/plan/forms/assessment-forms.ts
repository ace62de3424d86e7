import {
  areaInWords,
  assessmentsBy,
  HELP_NEEDED,
  LIFE_AREAS,
  resultFor,
  WHOSE_VIEWS,
  WHY_ASSESSED,
  type NeedsAssessment,
} from '#libs/domain/pathway-plans';
import { defineForm, oneOf, optionalText, optionalVagueDate, text } from '#libs/web-kit';
import { smallForm, type Question } from '../../small-form/small-form';
import { WHOSE_VIEW_IN_WORDS, WHY_ASSESSED_IN_WORDS } from '../words';
import { planForm, SHORT_MAX, WORDS_MAX, type AboutPlan } from './plan-form';

const assessmentOf = ({ opened: { answer }, about }: AboutPlan): NeedsAssessment | undefined =>
  assessmentsBy(answer.journey.pathwayPlans, answer.day).find(({ assessmentId }) => assessmentId === about.assessment);
const closed = (at: AboutPlan): string | undefined => {
  const known = assessmentOf(at);
  if (known === undefined) return 'There is no such assessment.';
  return known.completed === null ? undefined : 'This assessment is complete.';
};
const WHEN: Question = { kind: 'vague', name: 'occurred', label: 'When? (leave empty for today)' };
const common = ({ occurred, ...said }: { occurred: object | null }, at: AboutPlan) => ({
  ...said,
  ...(occurred === null ? {} : { occurred }),
  assessmentId: at.about.assessment,
});

export const assessmentStart = planForm(
  'plan',
  smallForm({
    title: 'Start an assessment of what they need',
    command: 'StartNeedsAssessment',
    submit: 'Start it',
    questions: () => [
      {
        kind: 'radios',
        name: 'why',
        label: 'Why are their needs assessed?',
        items: WHY_ASSESSED.map((value) => ({ value, text: WHY_ASSESSED_IN_WORDS[value] })),
      },
      WHEN,
    ],
    form: () =>
      defineForm({
        why: oneOf(WHY_ASSESSED, { required: 'Choose why their needs are assessed' }),
        occurred: optionalVagueDate,
      }),
    input: (answers, newId, at: AboutPlan) => ({ ...common(answers, at), assessmentId: newId('assessment') }),
    recorded: 'that an assessment was started',
  }),
);

const viewOf = (at: AboutPlan) => assessmentOf(at)?.views.find(({ viewId }) => viewId === at.about.view);

export const assessmentView = planForm(
  'assessment',
  smallForm({
    title: 'Whose view, and what they think',
    command: 'RecordAssessmentView',
    says: 'Write what they think, or why they were not asked.',
    submit: 'Save',
    nothing: closed,
    questions: () => [
      {
        kind: 'select',
        name: 'whose',
        label: 'Whose view is it?',
        items: WHOSE_VIEWS.map((value) => ({ value, text: WHOSE_VIEW_IN_WORDS[value] })),
      },
      { kind: 'text', name: 'name', label: 'Their name (optional)' },
      { kind: 'area', name: 'view', label: 'What do they think?', hint: 'In their own words' },
      { kind: 'area', name: 'notSoughtReason', label: 'If they were not asked, why?' },
      WHEN,
    ],
    values: (at: AboutPlan) => {
      const known = viewOf(at);
      if (known === undefined) return {};
      const { whose, name, view, notSoughtReason } = known;
      return { whose, name: name ?? '', view: view ?? '', notSoughtReason: notSoughtReason ?? '' };
    },
    form: () =>
      defineForm({
        whose: oneOf(WHOSE_VIEWS, { required: 'Choose whose view it is' }),
        name: optionalText({ max: SHORT_MAX }),
        view: optionalText({ max: WORDS_MAX }),
        notSoughtReason: optionalText({ max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: (answers, newId, at) => ({ ...common(answers, at), viewId: viewOf(at)?.viewId ?? newId('view') }),
    recorded: 'what they think',
  }),
);

export const assessmentInformation = planForm(
  'assessment',
  smallForm({
    title: 'Information it rests on',
    command: 'RecordAssessmentInformation',
    submit: 'Save',
    nothing: closed,
    questions: () => [
      { kind: 'text', name: 'from', label: 'Where did it come from?' },
      { kind: 'area', name: 'what', label: 'What does it say?' },
      WHEN,
    ],
    form: () =>
      defineForm({
        from: text({ required: 'Say where the information came from', max: SHORT_MAX }),
        what: text({ required: 'Write down the information', max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: (answers, newId, at: AboutPlan) => ({ ...common(answers, at), informationId: newId('information') }),
    recorded: 'the information',
  }),
);

export const assessmentDeliberation = planForm(
  'assessment',
  smallForm({
    title: 'What was weighed and talked through',
    command: 'RecordAssessmentDeliberation',
    submit: 'Save',
    nothing: closed,
    questions: () => [
      { kind: 'text', name: 'who', label: 'Who took part?' },
      { kind: 'area', name: 'words', label: 'What was weighed?' },
      WHEN,
    ],
    form: () =>
      defineForm({
        who: text({ required: 'Say who took part', max: SHORT_MAX }),
        words: text({ required: 'Write down what was weighed and talked through', max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: (answers, newId, at: AboutPlan) => ({ ...common(answers, at), deliberationId: newId('deliberation') }),
    recorded: 'what was weighed',
  }),
);

const areaOf = ({ about }: AboutPlan) => LIFE_AREAS.find((area) => area === about.area) ?? LIFE_AREAS[0];

export const assessmentResult = planForm(
  'assessment',
  smallForm({
    title: 'What was found',
    command: 'RecordAssessmentResult',
    submit: 'Save',
    nothing: closed,
    questions: (at: AboutPlan) => [
      { kind: 'said', name: 'part', label: areaInWords(areaOf(at)) },
      {
        kind: 'radios',
        name: 'helpNeeded',
        label: 'Is help needed?',
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      },
      { kind: 'area', name: 'words', label: 'What was found?' },
      WHEN,
    ],
    values: (at) => {
      const known = assessmentOf(at);
      const stands = known === undefined ? undefined : resultFor(known, areaOf(at));
      return stands === undefined ? {} : { helpNeeded: stands.helpNeeded, words: stands.words };
    },
    form: () =>
      defineForm({
        helpNeeded: oneOf(HELP_NEEDED, { required: 'Choose whether help is needed' }),
        words: text({ required: 'Say what was found', max: WORDS_MAX }),
        occurred: optionalVagueDate,
      }),
    input: (answers, _newId, at) => ({ ...common(answers, at), area: areaOf(at) }),
    recorded: 'what was found',
  }),
);

export const assessmentComplete = planForm(
  'assessment',
  smallForm({
    title: 'The assessment is complete',
    command: 'CompleteNeedsAssessment',
    says: 'Nothing is added to it after that. What it found is put into the plan as needs, and what counts then is the help.',
    submit: 'Record that it is complete',
    nothing: closed,
    questions: () => [WHEN],
    form: () => defineForm({ occurred: optionalVagueDate }),
    input: (answers, _newId, at: AboutPlan) => common(answers, at),
    recorded: 'that the assessment is complete',
  }),
);
