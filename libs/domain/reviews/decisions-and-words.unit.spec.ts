import { aStory, codesOf, commandIn, decided, eventsOf, idOf, reasonsOf } from '#libs/testing/journey-builders';
import { civilDate, foldLens, inMonth, onDay } from '../kernel';
import { reviewsCommands, reviewsLens, reviewsOn } from '.';

const TODAY = '2026-05-10';
const reviewId = idOf('spring review');
const nan = idOf('nan');
const agenda = [{ relationshipId: nan, group: 'kept', brokenPromises: 0 }];
type Story = ReturnType<typeof aStory>;

const ask = (name: string, input: object, story: Story) =>
  decided(commandIn(reviewsCommands, name), story, input, { today: TODAY, extra: { agenda, born: null } });
const asked = (story: Story, name: string, input: object): Story => story.on(TODAY, eventsOf(ask(name, input, story)));
const shown = (story: Story, day = TODAY) => reviewsOn(foldLens(reviewsLens, story.journey).state, civilDate(day))[0]!;

const review = asked(aStory(), 'RecordReviewHeld', { reviewId, on: '2026-03-09', participation: 'PN1' });
const decisionId = idOf('a phone');
const decision = { reviewId, decisionId, what: 'A phone with credit', owner: 'Ruth Example', by: '2026-04-01' };
const done = { reviewId, decisionId, outcome: 'done', occurred: onDay(civilDate('2026-03-30')) };
const decidedOn = asked(review, 'MakeReviewDecision', decision);

describe('A decision of a review', () => {
  it('names what, who and by when, and is open until somebody says what became of it', () => {
    expect(shown(decidedOn).decisions).toMatchObject([{ ...{ decisionId, owner: 'Ruth Example' }, followUp: null }]);
  });

  it.each([
    ['without saying what', { what: ' ' }, 'Say what is to be done'],
    ['without an owner', { owner: '' }, 'Say who will do it'],
  ])('is not recorded %s', (_what, change, message) => {
    expect(() => ask('MakeReviewDecision', { ...decision, ...change }, review)).toThrow(message);
  });

  it('is for the day of the review or later, and of a review that was held', () => {
    expect(codesOf(ask('MakeReviewDecision', { ...decision, by: '2026-03-08' }, review))).toEqual([
      'before-the-review',
    ]);
    expect(codesOf(ask('MakeReviewDecision', decision, aStory()))).toEqual(['not-held']);
  });

  it('is put right with a reason; asking twice is one fact', () => {
    expect(eventsOf(ask('MakeReviewDecision', decision, decidedOn))).toEqual([]);
    const later = { ...decision, by: '2026-04-08' };
    expect(codesOf(ask('MakeReviewDecision', later, decidedOn))).toEqual(['change-without-why']);
    const after = asked(decidedOn, 'MakeReviewDecision', { ...later, reason: 'The shop was shut' });
    expect(shown(after).decisions.map(({ by }) => by)).toEqual(['2026-04-08']);
  });

  it('is done on a day, and was not done before that', () => {
    const after = asked(decidedOn, 'FollowUpReviewDecision', done);
    expect(shown(after).decisions[0]?.followUp?.outcome).toBe('done');
    expect(shown(after, '2026-03-29').decisions[0]?.followUp).toBeNull();
    expect(eventsOf(ask('FollowUpReviewDecision', done, after))).toEqual([]);
  });

  it.each([
    ['not done, without why', { outcome: 'not-done' }, 'words'],
    ['done in the future', { occurred: onDay(civilDate('2026-05-11')) }, 'occurred'],
    ['done before it was decided', { occurred: onDay(civilDate('2026-03-08')) }, 'occurred'],
    ['done, of what nobody decided', { decisionId: idOf('nothing') }, 'decisionId'],
  ])('is not recorded as %s', (_what, change, field) => {
    expect(reasonsOf(ask('FollowUpReviewDecision', { ...done, ...change }, decidedOn)).map((one) => one.field)).toEqual([field]);
  }); // prettier-ignore

  it('may have been done some day in the month of the review', () => {
    expect(codesOf(ask('FollowUpReviewDecision', { ...done, occurred: inMonth(2026, 3) }, decidedOn))).toEqual([]);
  });

  it('is taken back with a reason', () => {
    const back = { reviewId, decisionId, reason: 'Decided elsewhere' };
    const without = asked(decidedOn, 'TakeBackReviewDecision', back);
    expect(shown(without).decisions).toEqual([]);
    expect(codesOf(ask('TakeBackReviewDecision', back, without))).toEqual(['not-on-record']);
  });

  it('stands beside the next steps for relationships, which are followed up alike, and begin anew when they change', () => {
    const step = { what: 'Ring Nan', owner: 'Ruth Example', by: '2026-03-20' };
    const line = (action: object) => ({ reviewId, lines: [{ relationshipId: nan, outcome: 'sustained', action }] });
    const marked = asked(decidedOn, 'RecordRelationshipsReviewed', line(step));
    expect(shown(marked).decisions.map(({ what, relationshipId }) => [what, relationshipId])).toEqual([
      ['Ring Nan', nan],
      ['A phone with credit', null],
    ]);
    const rung = asked(marked, 'FollowUpReviewDecision', { ...done, decisionId: nan });
    expect(shown(rung).decisions[0]?.followUp?.outcome).toBe('done');
    const another = asked(rung, 'RecordRelationshipsReviewed', line({ ...step, what: 'Visit Nan' }));
    expect(shown(another).decisions[0]?.followUp).toBeNull();
  });
});

describe('What the young person says at a review', () => {
  const wordsId = idOf('their words');
  const said = {
    reviewId,
    wordsId,
    kind: 'disagreement',
    words: 'I do not want to move school',
    saidBy: 'young-person',
  };
  const heard = asked(decidedOn, 'RecordWordsAtReview', { ...said, decisionId });

  it('stands in their own words, with the decision it is about', () => {
    expect(shown(heard).words).toMatchObject([{ kind: 'disagreement', words: said.words, decisionId }]);
  });

  it('is asked for, and is about a decision of this review', () => {
    expect(() => ask('RecordWordsAtReview', { ...said, words: '' }, review)).toThrow('Enter what they said');
    expect(codesOf(ask('RecordWordsAtReview', { ...said, decisionId }, review))).toEqual(['not-on-record']);
    expect(codesOf(ask('RecordWordsAtReview', said, aStory()))).toEqual(['not-held']);
  });

  it('is put right and taken back with a reason', () => {
    expect(eventsOf(ask('RecordWordsAtReview', { ...said, decisionId }, heard))).toEqual([]);
    const other = { ...said, decisionId, words: 'I want to stay at my school' };
    expect(codesOf(ask('RecordWordsAtReview', other, heard))).toEqual(['change-without-why']);
    const back = { reviewId, wordsId, reason: 'They do not want it said' };
    expect(shown(asked(heard, 'TakeBackWordsAtReview', back)).words).toEqual([]);
    expect(codesOf(ask('TakeBackWordsAtReview', back, review))).toEqual(['not-on-record']);
  });
});
