import { APPROVAL_STEPS } from '#libs/domain/diary';
import { dayInWords, onDay, type CivilDate } from '#libs/domain/kernel';
import { day, defineForm, oneOf, optionalText, optionalWholeNumber, text, type Field } from '#libs/web-kit';
import { theOnlyOne, whichOne, type Question } from '../../small-form/small-form';
import {
  dateForm, dutyAt, noPlacement, placementsToChoose, SHORT_MAX, YES_NO_UNKNOWN, yesNoUnknownQuestion, type DateAt,
} from './date-form'; // prettier-ignore

const which = (at: DateAt): Question => whichOne('placement', 'Which placement is it for?', placementsToChoose(at));
const only = (at: DateAt) => theOnlyOne('placement', placementsToChoose(at));
const placementField = (at: DateAt): Field<string> =>
  oneOf(placementsToChoose(at).map(({ value }) => value), { required: 'Choose which placement it is for' }); // prettier-ignore

const answer = (required: string) => oneOf(YES_NO_UNKNOWN, { required });
const recordId = (newId: (what: string) => string) => ({ recordId: newId('record') });
const dated = <A extends { readonly occurred: CivilDate }>({ occurred, ...answers }: A) => ({
  ...answers,
  occurred: onDay(occurred),
});

export const placementPlan = dateForm({
  title: 'Record a placement plan',
  command: 'RecordPlacementPlan',
  says: 'The plan is made before the placement, or within 5 working days of its start where that was not possible.',
  submit: 'Record the plan',
  nothing: noPlacement,
  questions: (at) => [
    which(at),
    { kind: 'date', name: 'occurred', label: 'On which day was it made?' },
    yesNoUnknownQuestion('wishesAscertained', 'Were the young person’s wishes and feelings asked for?'),
    yesNoUnknownQuestion('reviewingOfficerTold', 'Was the independent reviewing officer told?'),
    yesNoUnknownQuestion('signed', 'Is it signed?'),
  ],
  values: only,
  form: (at) =>
    defineForm({
      placement: placementField(at),
      occurred: day({ required: 'Enter the day it was made' }),
      wishesAscertained: answer('Say whether their wishes were asked for'),
      reviewingOfficerTold: answer('Say whether the reviewing officer was told'),
      signed: answer('Say whether it is signed'),
    }),
  input: (answers, newId) => ({ ...dated(answers), ...recordId(newId) }),
  recorded: 'a placement plan',
});

export const notice = dateForm({
  title: 'Record notice to the authority of the area',
  command: 'RecordAreaNotice',
  submit: 'Record the notice',
  nothing: noPlacement,
  questions: (at) => [
    which(at),
    { kind: 'text', name: 'authority', label: 'Which authority was given notice? (optional)' },
    { kind: 'date', name: 'occurred', label: 'On which day?' },
  ],
  values: only,
  form: (at) =>
    defineForm({
      placement: placementField(at),
      authority: optionalText({ max: SHORT_MAX }),
      occurred: day({ required: 'Enter the day notice was given' }),
    }),
  input: (answers, newId) => ({ ...dated(answers), ...recordId(newId) }),
  recorded: 'notice to the authority of the area',
});

export const terms = dateForm({
  title: 'What was agreed for a placement',
  command: 'RecordPlacementTerms',
  says: 'It sets how often somebody visits, and whether notice is owed. What is not known is shown as not known.',
  submit: 'Record it',
  nothing: noPlacement,
  questions: (at) => [
    which(at),
    { kind: 'date', name: 'occurred', label: 'Since which day does it hold?' },
    yesNoUnknownQuestion('outOfArea', 'Is it outside our area?'),
    yesNoUnknownQuestion('intendedToEighteen', 'Is it meant to last until they are 18?'),
    yesNoUnknownQuestion('fewerVisitsAgreed', 'Long-term fostering: does the young person agree to be visited less often?'),
    yesNoUnknownQuestion('parentAssessed', 'With a parent: is the assessment of the placement complete?'),
    yesNoUnknownQuestion('arrangedByAnother', 'Did another person arrange the placement?'),
    { kind: 'text', name: 'shortBreakVisitDays', label: 'Short breaks: days from one visit to the next, as agreed (optional)', classes: 'govuk-input--width-3' },
  ],
  values: (at) => ({
    ...only(at), outOfArea: 'unknown', intendedToEighteen: 'unknown', fewerVisitsAgreed: 'unknown', parentAssessed: 'unknown',
    arrangedByAnother: 'unknown',
  }),
  form: (at) =>
    defineForm({
      placement: placementField(at),
      occurred: day({ required: 'Enter the day since when it holds' }),
      outOfArea: answer('Say whether it is outside our area'),
      intendedToEighteen: answer('Say whether it is meant to last until 18'),
      fewerVisitsAgreed: answer('Say whether fewer visits are agreed'),
      parentAssessed: answer('Say whether the assessment is complete'),
      arrangedByAnother: answer('Say whether another person arranged it'),
      shortBreakVisitDays: optionalWholeNumber({ min: 1, max: 366, message: 'Enter a number of days from 1 to 366' }),
    }),
  input: (answers, newId) => ({ ...dated(answers), ...recordId(newId) }),
  recorded: 'what was agreed for the placement',
}); // prettier-ignore

export const approval = dateForm({
  title: 'Approval of carers who are relatives or friends',
  command: 'RecordCarersApproval',
  submit: 'Record it',
  nothing: noPlacement,
  questions: (at) => [
    which(at),
    {
      kind: 'radios', name: 'step', label: 'What was decided?',
      items: [
        { value: 'temporary-approval', text: 'Approved for a while', hint: '16 weeks at most' },
        { value: 'extended', text: 'That approval was extended', hint: 'Once, 8 weeks at most' },
        { value: 'approved', text: 'Fully approved' },
        { value: 'not-approved', text: 'Not approved' },
      ],
    },
    { kind: 'date', name: 'occurred', label: 'On which day?' },
  ],
  values: only,
  form: (at) =>
    defineForm({
      placement: placementField(at),
      step: oneOf(APPROVAL_STEPS, { required: 'Choose what was decided' }),
      occurred: day({ required: 'Enter the day it was decided' }),
    }),
  input: (answers, newId) => ({ ...dated(answers), ...recordId(newId) }),
  recorded: 'the approval of the carers',
}); // prettier-ignore

const dutySaid = (at: DateAt): string => {
  const duty = dutyAt(at);
  return duty === undefined ? '' : `${duty.what}. ${duty.sum}`;
};

export const waive = dateForm({
  title: 'Waive a duty for now',
  command: 'WaiveDuty',
  says: 'The law still asks for it. A waiver says why nobody acts until a day, by whom that was decided, and ends by itself.',
  submit: 'Waive it',
  nothing: (at) => (dutyAt(at) === undefined ? 'This is not asked for any more.' : undefined),
  questions: (at) => [
    { kind: 'said', name: 'duty', label: dutySaid(at) },
    { kind: 'text', name: 'reason', label: 'Why is it not asked for?' },
    {
      kind: 'date',
      name: 'until',
      label: 'Until which day?',
      hint: 'Within a year. It is asked for again after that day',
    },
  ],
  form: () =>
    defineForm({
      reason: text({ required: 'Say why it is not asked for', max: SHORT_MAX }),
      until: day({ required: 'Enter the last day' }),
    }),
  input: (answers, newId, at) => ({ ...answers, dutyKey: at.about.duty, waiverId: newId('waiver') }),
  recorded: 'a duty is waived for now',
});

export const endWaiver = dateForm({
  title: 'Ask for a duty again',
  command: 'EndDutyWaiver',
  submit: 'End the waiver',
  nothing: (at) => {
    const known = at.opened.answer.journey.diary.waivers[at.about.waiver ?? ''];
    return known?.ended === null ? undefined : 'This waiver is not on record, or has ended.';
  },
  questions: (at) => {
    const known = at.opened.answer.journey.diary.waivers[at.about.waiver ?? ''];
    const said = known === undefined ? '' : `Waived until ${dayInWords(known.until)}: ${known.reason}`;
    return [
      { kind: 'said', name: 'waiver', label: said },
      { kind: 'text', name: 'reason', label: 'Why is it asked for again?' },
    ];
  },
  form: () => defineForm({ reason: text({ required: 'Say why it is asked for again', max: SHORT_MAX }) }),
  input: (answers, _newId, at) => ({ ...answers, waiverId: at.about.waiver }),
  recorded: 'a waiver has ended',
});

export const takeBackRecord = dateForm({
  title: 'Take something back',
  command: 'TakeBackDiaryRecord',
  says: 'It will no longer count. It stays in the record, with why it was taken back.',
  submit: 'Take it back',
  nothing: ({ opened, about }) =>
    opened.answer.journey.diary.records[about.record ?? ''] === undefined ? 'This is not on record.' : undefined,
  questions: () => [{ kind: 'text', name: 'reason', label: 'Why is it taken back?' }],
  form: () => defineForm({ reason: text({ required: 'Say why it is taken back', max: SHORT_MAX }) }),
  input: (answers, _newId, at) => ({ ...answers, recordId: at.about.record }),
  recorded: 'something was taken back',
});
