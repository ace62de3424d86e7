import {
  ACTIVITIES, activityAfterCareInWords, HOME_KINDS, homeKindInWords, HOURS, SUITABILITY, suitabilityInWords,
} from '#libs/domain/after-care'; // prettier-ignore
import { defineForm, oneOf, optionalOneOf, optionalText } from '#libs/web-kit';
import type { Question } from '../../small-form/small-form';
import {
  afterCareForm, choicesOf, correctingField, correctingQuestion, occurredField, occurredQuestion, occurredValues, putRight,
  recordable, SHORT_MAX, shown, WORDS_MAX,
} from './at'; // prettier-ignore

const YES_NO = ['yes', 'no', 'unknown'] as const;

const suitableQuestion: Question = {
  kind: 'radios',
  name: 'suitability',
  label: 'Is it suitable for them?',
  hint: 'Safe, secure and affordable, and near what matters to them',
  classes: 'govuk-radios--small',
  items: choicesOf(SUITABILITY, (one) => (one === 'not-known' ? 'Not known' : suitabilityInWords(one))),
};

/** Where they live. */
export const home = afterCareForm({
  title: 'Record where they live',
  command: 'RecordHomeAfterCare',
  says: 'One home at a time: the one before ends on the day this one begins.',
  submit: 'Record it',
  recorded: 'where they live',
  questions: (at) => [
    { kind: 'select', name: 'kind', label: 'What kind of home?', items: choicesOf(HOME_KINDS, homeKindInWords) },
    { kind: 'text', name: 'where', label: 'Where, or with whom? (optional)', hint: 'For example: with the Larkspurs' },
    suitableQuestion,
    { kind: 'area', name: 'whySuitability', label: 'Why is it suitable, or not? (optional if it is)' },
    {
      kind: 'radios',
      name: 'providedByAuthority',
      label: 'Does the authority provide it?',
      hint: 'Then its own visits and reviews follow',
      classes: 'govuk-radios--small',
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'unknown', text: 'Not known' },
      ],
    },
    occurredQuestion('Since when?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'HomeAfterCareRecorded');
    if (was === undefined) return {};
    const { kind, where, suitability, whySuitability, providedByAuthority } = was;
    return {
      ...occurredValues(at),
      kind,
      suitability,
      providedByAuthority,
      ...shown('where', where),
      ...shown('whySuitability', whySuitability),
    };
  },
  form: (at) =>
    defineForm({
      kind: oneOf(HOME_KINDS, { required: 'Choose what kind of home it is' }),
      where: optionalText({ max: SHORT_MAX }),
      suitability: oneOf(SUITABILITY, { required: 'Choose whether it is suitable, or that it is not known' }),
      whySuitability: optionalText({ max: WORDS_MAX }),
      providedByAuthority: oneOf(YES_NO, {
        required: 'Choose whether the authority provides it, or that it is not known',
      }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  input: ({ correcting, ...told }, newId, at) => ({ ...recordable(at, correcting, newId), ...told }),
});

/** Whether the home is suitable, looked at again. */
export const suitability = afterCareForm({
  title: 'Look again at whether it is suitable',
  command: 'AssessSuitabilityOfHome',
  submit: 'Record it',
  recorded: 'whether it is suitable',
  questions: (at) => [
    suitableQuestion,
    { kind: 'area', name: 'why', label: 'Why? (optional if it is suitable)' },
    occurredQuestion('When was it looked at?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'SuitabilityOfHomeAssessed');
    return { ...occurredValues(at), ...shown('suitability', was?.suitability), ...shown('why', was?.why) };
  },
  form: (at) =>
    defineForm({
      suitability: oneOf(SUITABILITY, { required: 'Choose whether it is suitable, or that it is not known' }),
      why: optionalText({ max: WORDS_MAX }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  input: ({ correcting, ...told }, newId, at) => ({
    ...recordable(at, correcting, newId),
    ...told,
    homeId: putRight(at, 'SuitabilityOfHomeAssessed')?.homeId ?? at.record?.data.recordId,
  }),
});

/** What they do. */
export const activity = afterCareForm({
  title: 'Record what they do',
  command: 'RecordActivityAfterCare',
  says: 'What they mainly do: the one before ends on the day this one begins.',
  submit: 'Record it',
  recorded: 'what they do',
  questions: (at) => [
    {
      kind: 'radios',
      name: 'activity',
      label: 'What do they mainly do?',
      classes: 'govuk-radios--small',
      items: choicesOf(ACTIVITIES, (one) => activityAfterCareInWords(one, null)),
    },
    {
      kind: 'radios',
      name: 'hours',
      label: 'Full time or part time? (leave it out if neither, or not known)',
      classes: 'govuk-radios--small',
      items: choicesOf(HOURS, (one) => one.replace('-', ' ')),
    },
    { kind: 'text', name: 'words', label: 'What is it? (optional)', hint: 'For example: bakery course' },
    occurredQuestion('Since when?'),
    ...correctingQuestion(at),
  ],
  values: (at) => {
    const was = putRight(at, 'ActivityAfterCareRecorded');
    return {
      ...occurredValues(at),
      ...shown('activity', was?.activity),
      ...shown('hours', was?.hours),
      ...shown('words', was?.words),
    };
  },
  form: (at) =>
    defineForm({
      activity: oneOf(ACTIVITIES, { required: 'Choose what they mainly do' }),
      hours: optionalOneOf(HOURS),
      words: optionalText({ max: SHORT_MAX }),
      occurred: occurredField,
      correcting: correctingField(at),
    }),
  input: ({ correcting, ...told }, newId, at) => ({ ...recordable(at, correcting, newId), ...told }),
});
