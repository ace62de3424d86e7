import { defineForm, text } from '#libs/web-kit';
import {
  afterCareForm, correctingField, correctingQuestion, occurredField, occurredQuestion, occurredValues, putRight, recordable,
  SHORT_MAX, shown, type AfterCareForm,
} from './at'; // prettier-ignore

interface EndOf {
  readonly title: string;
  readonly command: string;
  readonly recorded: string;
  readonly type: 'HomeAfterCareEnded' | 'ActivityAfterCareEnded';
  readonly idField: 'homeId' | 'activityId';
}

const endForm = ({ type, idField, ...of }: EndOf): AfterCareForm =>
  afterCareForm({
    ...of,
    submit: 'Record that it ended',
    questions: (at) => [
      occurredQuestion('When did it end?'),
      { kind: 'text', name: 'why', label: 'Why did it end?' },
      ...correctingQuestion(at),
    ],
    values: (at) => ({ ...occurredValues(at), ...shown('why', putRight(at, type)?.why) }),
    form: (at) =>
      defineForm({
        occurred: occurredField,
        why: text({ required: 'Say why it ended', max: SHORT_MAX }),
        correcting: correctingField(at),
      }),
    input: ({ correcting, ...told }, newId, at) => {
      const was = at.putsRight ? (at.record?.data as Readonly<Record<string, unknown>> | undefined) : undefined;
      return { ...recordable(at, correcting, newId), ...told, [idField]: was?.[idField] ?? at.record?.data.recordId };
    },
  });

export const endOfHome = endForm({
  title: 'Record that they do not live there any more',
  command: 'EndHomeAfterCare',
  recorded: 'that they do not live there any more',
  type: 'HomeAfterCareEnded',
  idField: 'homeId',
});

export const endOfActivity = endForm({
  title: 'Record that they do not do this any more',
  command: 'EndActivityAfterCare',
  recorded: 'that they do not do this any more',
  type: 'ActivityAfterCareEnded',
  idField: 'activityId',
});

/** They have died. */
export const died = afterCareForm({
  title: 'Record that they have died',
  command: 'RecordCareLeaverDied',
  says: 'Nothing is counted as late or lost from that day on. Everything that was recorded stays.',
  submit: 'Record it',
  recorded: 'that they have died',
  questions: (at) => [occurredQuestion('When did they die?'), ...correctingQuestion(at)],
  values: occurredValues,
  form: (at) => defineForm({ occurred: occurredField, correcting: correctingField(at) }),
  input: ({ correcting, ...told }, newId, at) => ({ ...recordable(at, correcting, newId), ...told }),
});

/** Recorded by mistake. */
export const takeBack = afterCareForm({
  title: 'Take back what was recorded by mistake',
  command: 'TakeBackAfterCareRecord',
  says: 'It stays in the record, and counts no more.',
  submit: 'Take it back',
  recorded: 'taken back',
  questions: () => [{ kind: 'text', name: 'reason', label: 'Why is it taken back?' }],
  form: () => defineForm({ reason: text({ required: 'Say why it is taken back', max: SHORT_MAX }) }),
  input: ({ reason }, _newId, at) => ({ recordId: at.record?.data.recordId, reason }),
});
