import { onDay } from '#libs/domain/kernel';
import { workerOn } from '#libs/domain/relationships';
import { EARLY_REASONS, PARTICIPATIONS, type ReviewOnRecord } from '#libs/domain/reviews';
import { day, defineForm, oneOf, optionalOneOf, optionalText, text, type FieldError } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { vagueValues } from '../people/words';
import { smallForm, type Question, type SmallForm, type SmallFormOf } from '../small-form/small-form';
import { earlyChoices, participationChoices } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;

/** What a form about a review was opened on: a review there is, or one that is yet to be recorded; and what of it. */
export interface ReviewAt {
  readonly opened: OpenedCase;
  /** Null for a review that is not on record yet. */
  readonly review: ReviewOnRecord | null;
  /** The decision or the words it is about; empty otherwise. */
  readonly item: string;
}

/** Declares a form about a review; the review's id is put into what it asks for. */
export const reviewForm = <Answers>(of: SmallFormOf<ReviewAt, Answers>): SmallForm<ReviewAt> =>
  smallForm({
    ...of,
    input: (answers, newId, at) => ({
      reviewId: at.review?.reviewId ?? newId('review'),
      ...of.input(answers, newId, at),
    }),
  });

/** Asked only where something that stands on record is changed. */
export const whyChanged = (isChange: boolean): readonly Question[] =>
  isChange ? [{ kind: 'text', name: 'reason', label: 'Why is it changed?' }] : [];
export const reasonField = optionalText({ max: SHORT_MAX });

/** Names, one a line. */
const namesIn = (typed: string | null): readonly string[] =>
  (typed ?? '').split(/\r?\n/).map((name) => name.trim()).filter((name) => name !== ''); // prettier-ignore

function tooLong(field: string, typed: string | null): readonly FieldError[] {
  const names = namesIn(typed);
  if (names.length > 40) return [{ field, message: 'Name 40 people at most' }];
  return names.some((name) => name.length > SHORT_MAX)
    ? [{ field, message: `Put one name on a line, each of ${SHORT_MAX} characters or fewer` }]
    : [];
}

const arrange = reviewForm({
  title: 'Arrange a review',
  command: 'ArrangeReview',
  submit: 'Arrange the review',
  questions: ({ review }) => [
    { kind: 'date', name: 'on', label: 'On which day?' },
    { kind: 'area', name: 'asked', label: 'Who is asked to come?', hint: 'One name on a line. Ask the young person whom they want there.' },
    { kind: 'text', name: 'place', label: 'Where?', hint: 'Somewhere the young person is at ease' },
    { kind: 'radios', name: 'early', label: 'Is it held before it is due, and why?', items: earlyChoices },
    { kind: 'text', name: 'whyEarly', label: 'If it is early: what happened?' },
    ...whyChanged(review?.situation === 'arranged'),
  ],
  values: ({ review }) => arrangedValues(review),
  form: () =>
    defineForm({
      on: day({ required: 'Enter the day of the review' }),
      asked: optionalText({ max: WORDS_MAX }),
      place: optionalText({ max: SHORT_MAX }),
      early: optionalOneOf(EARLY_REASONS),
      whyEarly: optionalText({ max: WORDS_MAX }),
      reason: reasonField,
    }),
  mistakes: ({ asked }) => tooLong('asked', asked),
  input: ({ asked, ...answers }) => ({ ...answers, asked: namesIn(asked) }),
  recorded: 'the review is arranged',
}); // prettier-ignore

function arrangedValues(review: ReviewOnRecord | null): Readonly<Record<string, string>> {
  const arrangement = review?.arrangement ?? null;
  if (arrangement === null) return { early: '' };
  const { on, asked, place, early, whyEarly } = arrangement;
  return {
    ...vagueValues('on', onDay(on)),
    asked: asked.join('\n'),
    place: place ?? '',
    early: early ?? '',
    whyEarly: whyEarly ?? '',
  };
}

const held = reviewForm({
  title: 'Record a review that was held',
  command: 'RecordReviewHeld',
  says: 'The pack is kept as it is known now: every relationship in it is on the agenda. After this you go through them one by one.',
  submit: 'Record the review',
  questions: ({ review }) => [
    { kind: 'date', name: 'on', label: 'On which day was it held?' },
    { kind: 'radios', name: 'participation', label: 'How did the young person take part?', items: participationChoices },
    { kind: 'text', name: 'chairedBy', label: 'Who chaired it?' },
    { kind: 'area', name: 'present', label: 'Who was there?', hint: 'One name on a line' },
    ...whyChanged(isRecorded(review)),
  ],
  values: (at) => heldValues(at),
  form: () =>
    defineForm({
      on: day({ required: 'Enter the day on which it was held' }),
      participation: oneOf(PARTICIPATIONS, { required: 'Choose how the young person took part' }),
      chairedBy: optionalText({ max: SHORT_MAX }),
      present: optionalText({ max: WORDS_MAX }),
      reason: reasonField,
    }),
  mistakes: ({ present }) => tooLong('present', present),
  input: ({ present, ...answers }) => ({ ...answers, present: namesIn(present) }),
  recorded: 'the review was held',
}); // prettier-ignore

const isRecorded = (review: ReviewOnRecord | null): boolean => review !== null && review.meeting !== null;

/** What is known of it already: the day, who was asked, and who the reviewing officer is. */
function heldValues(at: ReviewAt): Readonly<Record<string, string>> {
  const { opened, review } = at;
  if (review === null) return { ...vagueValues('on', onDay(opened.answer.day)), chairedBy: officerOf(at) };
  const { meeting, arrangement, participation } = review;
  const said = meeting ?? { chairedBy: officerOf(at), present: arrangement?.asked ?? [] };
  return {
    ...vagueValues('on', onDay(review.on)),
    participation: participation ?? '',
    chairedBy: said.chairedBy ?? '',
    present: said.present.join('\n'),
  };
}

const officerOf = ({ opened: { answer }, review }: ReviewAt): string =>
  workerOn(answer.journey.relationships, 'reviewing-officer', review?.on ?? answer.day)?.workerRef ?? '';

const callOff = reviewForm({
  title: 'Call off a review',
  command: 'CallOffReview',
  submit: 'Call it off',
  nothing: ({ review }) => (review?.situation === 'arranged' ? undefined : 'This review is not arranged.'),
  questions: () => [{ kind: 'text', name: 'reason', label: 'Why is it called off?' }],
  form: () => defineForm({ reason: text({ required: 'Say why it is called off', max: SHORT_MAX }) }),
  input: (answers) => answers,
  recorded: 'the review is called off',
});

const takeBack = reviewForm({
  title: 'Take back a review',
  command: 'TakeBackReview',
  says: 'For a review that was not held on that day. What was recorded stays in the history, with your reason.',
  submit: 'Take it back',
  nothing: ({ review }) => (review?.situation === 'held' ? undefined : 'This review is not recorded as held.'),
  questions: () => [{ kind: 'text', name: 'reason', label: 'Why is it taken back?' }],
  form: () => defineForm({ reason: text({ required: 'Say why it is taken back', max: SHORT_MAX }) }),
  input: (answers, _newId, { review }) => ({ ...answers, on: review?.on }),
  recorded: 'the review was not held',
});

/** What can be said of a review as a whole, by its name in the address. */
export const MEETING_FORMS = { arrange, held, 'call-off': callOff, 'take-back': takeBack } as const;
