import { onDay } from '#libs/domain/kernel';
import {
  FOLLOWED_UP, SAID_AT_REVIEW_BY, WORDS_KINDS, type DecisionOnRecord, type WordsAtReview,
} from '#libs/domain/reviews'; // prettier-ignore
import { day, defineForm, oneOf, optionalText, text, vagueDate } from '#libs/web-kit';
import { vagueValues } from '../people/words';
import type { Choice, Question } from '../small-form/small-form';
import { reasonField, reviewForm, whyChanged, type ReviewAt } from './meeting-forms';
import { SAID_BY } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;

const decisionAt = ({ review, item }: ReviewAt): DecisionOnRecord | undefined =>
  review?.decisions.find(({ decisionId }) => decisionId === item);
const wordsAt = ({ review, item }: ReviewAt): WordsAtReview | undefined =>
  review?.words.find(({ wordsId }) => wordsId === item);
const notHeld = ({ review }: ReviewAt): string | undefined =>
  (review?.meeting ?? null) === null ? 'First record that the review was held.' : undefined;
const noDecision = (at: ReviewAt): string | undefined =>
  decisionAt(at) === undefined ? 'This decision is not on record any more.' : undefined;
const noWords = (at: ReviewAt): string | undefined =>
  wordsAt(at) === undefined ? 'These words are not on record any more.' : undefined;

const aboutDecision = (at: ReviewAt): Question => ({
  kind: 'said',
  name: 'decision',
  label: `Decided: ${decisionAt(at)?.what ?? ''} (${decisionAt(at)?.owner ?? ''})`,
});
const takenBackBecause: Question = { kind: 'text', name: 'reason', label: 'Why is it taken back?' };
const backForm = defineForm({ reason: text({ required: 'Say why it is taken back', max: SHORT_MAX }) });

const decideForm = () =>
  defineForm({
    what: text({ required: 'Say what is to be done', max: WORDS_MAX }),
    owner: text({ required: 'Say who will do it', max: SHORT_MAX }),
    by: day({ required: 'Enter by when' }),
    reason: reasonField,
  });
const decideQuestions = (isChange: boolean): readonly Question[] => [
  { kind: 'area', name: 'what', label: 'What was decided?' },
  { kind: 'text', name: 'owner', label: 'Who will do it?', hint: 'It may be the young person' },
  { kind: 'date', name: 'by', label: 'By when?' },
  ...whyChanged(isChange),
];

const decide = reviewForm({
  title: 'Record a decision',
  command: 'MakeReviewDecision',
  submit: 'Record the decision',
  nothing: notHeld,
  questions: () => decideQuestions(false),
  form: decideForm,
  input: (answers, newId) => ({ ...answers, decisionId: newId('decision') }),
  recorded: 'a decision of the review',
});

const changeDecision = reviewForm({
  title: 'Put a decision right',
  command: 'MakeReviewDecision',
  submit: 'Record the change',
  nothing: noDecision,
  questions: () => decideQuestions(true),
  values: (at) => {
    const decision = decisionAt(at);
    if (decision === undefined) return {};
    return { what: decision.what, owner: decision.owner, ...vagueValues('by', onDay(decision.by)) };
  },
  form: decideForm,
  input: (answers, _newId, { item }) => ({ ...answers, decisionId: item }),
  recorded: 'the decision as it is now',
});

const followUpChoices: readonly Choice[] = [
  { value: 'done', text: 'It was done' },
  { value: 'not-done', text: 'It was not done' },
];

const followUp = reviewForm({
  title: 'Say what became of a decision',
  command: 'FollowUpReviewDecision',
  submit: 'Record it',
  nothing: noDecision,
  questions: (at) => [
    aboutDecision(at),
    { kind: 'radios', name: 'outcome', label: 'Was it done?', items: followUpChoices },
    { kind: 'vague', name: 'occurred', label: 'When was that?' },
    { kind: 'area', name: 'words', label: 'How it went, or why it was not done' },
  ],
  values: (at) => {
    const before = decisionAt(at)?.followUp ?? null;
    if (before === null) return vagueValues('occurred', onDay(at.opened.answer.day));
    return { outcome: before.outcome, words: before.words ?? '', ...vagueValues('occurred', before.on) };
  },
  form: () =>
    defineForm({
      outcome: oneOf(FOLLOWED_UP, { required: 'Choose whether it was done' }),
      occurred: vagueDate({ required: 'Enter when that was' }),
      words: optionalText({ max: WORDS_MAX }),
    }),
  input: (answers, _newId, { item }) => ({ ...answers, decisionId: item }),
  recorded: 'what became of the decision',
});

const takeBackDecision = reviewForm({
  title: 'Take back a decision',
  command: 'TakeBackReviewDecision',
  submit: 'Take it back',
  nothing: noDecision,
  questions: (at) => [aboutDecision(at), takenBackBecause],
  form: () => backForm,
  input: (answers, _newId, { item }) => ({ ...answers, decisionId: item }),
  recorded: 'the decision is taken back',
});

const KINDS: readonly Choice[] = [
  { value: 'words', text: 'They said this' },
  { value: 'disagreement', text: 'They disagree with what was decided' },
];

/** What disagreement can be about: the review as a whole, or one of its decisions. */
const aboutChoices = ({ review }: ReviewAt): readonly Choice[] => [
  { value: 'whole', text: 'The review as a whole' },
  ...(review?.decisions ?? [])
    .filter(({ relationshipId }) => relationshipId === null)
    .map(({ decisionId, what }) => ({ value: decisionId, text: what })),
];

const wordsForm = (at: ReviewAt) =>
  defineForm({
    kind: oneOf(WORDS_KINDS, { required: 'Choose whether they disagree' }),
    words: text({ required: 'Write down what they said, in their own words', max: WORDS_MAX }),
    about: oneOf(aboutChoices(at).map(({ value }) => value), { required: 'Choose what it is about' }),
    saidBy: oneOf(SAID_AT_REVIEW_BY, { required: 'Choose who said so' }),
    reason: reasonField,
  }); // prettier-ignore
const wordsQuestions = (at: ReviewAt, isChange: boolean): readonly Question[] => [
  { kind: 'radios', name: 'kind', label: 'Do they disagree?', items: KINDS },
  { kind: 'area', name: 'words', label: 'What did they say, in their own words?' },
  { kind: 'radios', name: 'about', label: 'What is it about?', items: aboutChoices(at) },
  { kind: 'radios', name: 'saidBy', label: 'Who said so?', items: SAID_AT_REVIEW_BY.map((value) => ({ value, text: SAID_BY[value] })) },
  ...whyChanged(isChange),
]; // prettier-ignore
const aboutToInput = ({ about, ...answers }: { readonly about: string }) => ({
  ...answers,
  decisionId: about === 'whole' ? null : about,
});

const words = reviewForm({
  title: 'Record what the young person said',
  command: 'RecordWordsAtReview',
  says: 'What they disagree with stands at the top of the review, where the reviewing officer sees it first.',
  submit: 'Record their words',
  nothing: notHeld,
  questions: (at) => wordsQuestions(at, false),
  values: () => ({ about: 'whole' }),
  form: wordsForm,
  input: (answers, newId) => ({ ...aboutToInput(answers), wordsId: newId('words') }),
  recorded: 'what the young person said',
});

const changeWords = reviewForm({
  title: 'Put their words right',
  command: 'RecordWordsAtReview',
  submit: 'Record the change',
  nothing: noWords,
  questions: (at) => wordsQuestions(at, true),
  values: (at) => {
    const said = wordsAt(at);
    if (said === undefined) return {};
    return { kind: said.kind, words: said.words, about: said.decisionId ?? 'whole', saidBy: said.saidBy };
  },
  form: wordsForm,
  input: (answers, _newId, { item }) => ({ ...aboutToInput(answers), wordsId: item }),
  recorded: 'their words as they are now',
});

const takeBackWords = reviewForm({
  title: 'Take back what they said',
  command: 'TakeBackWordsAtReview',
  says: 'For when they no longer want it said, or it was recorded by mistake.',
  submit: 'Take it back',
  nothing: noWords,
  questions: (at) => [{ kind: 'said', name: 'said', label: `They said: ${wordsAt(at)?.words ?? ''}` }, takenBackBecause],
  form: () => backForm,
  input: (answers, _newId, { item }) => ({ ...answers, wordsId: item }),
  recorded: 'their words are taken back',
}); // prettier-ignore

/** What can be added to a review that was held, by its name in the address. */
export const ADDING_FORMS = { decide, words } as const;

/** What can be said of one decision, or of their words, by its name in the address. */
export const ITEM_FORMS = {
  'change-decision': changeDecision,
  'follow-up': followUp,
  'take-back-decision': takeBackDecision,
  'change-words': changeWords,
  'take-back-words': takeBackWords,
} as const;
