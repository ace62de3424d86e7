import {
  aStory,
  codesOf,
  commandIn,
  decided,
  eventsOf,
  idOf,
  reasonsOf,
  reviewed,
} from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../kernel';
import { completenessOf, reviewByKey, reviewsCommands, reviewsLens, reviewsOn } from '.';

const TODAY = '2026-03-10';
const nan = idOf('nan');
const kai = idOf('Kai');
const reviewId = idOf('spring review');
const agenda = [
  { relationshipId: nan, group: 'kept', brokenPromises: 0 },
  { relationshipId: kai, group: 'strained', brokenPromises: 1 },
] as const;
type Story = ReturnType<typeof aStory>;

const ask = (name: string, input: object, story: Story = aStory(), today = TODAY) =>
  decided(commandIn(reviewsCommands, name), story, input, {
    today,
    extra: { agenda, born: civilDate('2012-05-01') },
  });
const asked = (story: Story, name: string, input: object, today = TODAY): Story =>
  story.on(today, eventsOf(ask(name, input, story, today)));
const stateOf = (story: Story) => foldLens(reviewsLens, story.journey).state;
const on = (story: Story, day = TODAY) => reviewsOn(stateOf(story), civilDate(day));

const arranged = { reviewId, on: '2026-03-17', asked: ['Ruth Example', 'Nan'], place: 'At school' };
const held = { reviewId, on: '2026-03-09', participation: 'PN1', chairedBy: 'RO001', present: ['Ruth Example'] };
const review = asked(aStory(), 'RecordReviewHeld', held);
const step = { what: 'Ring Nan', owner: 'Ruth Example', by: '2026-03-20' };
const sustained = { relationshipId: nan, outcome: 'sustained', action: step };
const line = (change: object) => ({ reviewId, lines: [{ ...sustained, ...change }] });

describe('Arranging a review', () => {
  it('says the day, who is asked and where, and is shown as still to come', () => {
    const [shown] = on(asked(aStory(), 'ArrangeReview', arranged));
    expect(shown).toMatchObject({ key: reviewId, on: '2026-03-17', situation: 'arranged', participation: null });
    expect(shown?.arrangement).toMatchObject({ asked: ['Ruth Example', 'Nan'], place: 'At school', early: null });
  });

  it.each([
    ['for a day that has been', { on: '2026-03-09' }, ['day-has-been']],
    ['early for something else, without saying what', { early: 'something-else' }, ['early-without-why']],
  ])('is not done %s', (_what, change, codes) => {
    expect(codesOf(ask('ArrangeReview', { ...arranged, ...change }))).toEqual(codes);
  });

  it('is changed with a reason, and asking twice is one fact', () => {
    const once = asked(aStory(), 'ArrangeReview', arranged);
    expect(eventsOf(ask('ArrangeReview', arranged, once))).toEqual([]);
    const moved = { ...arranged, on: '2026-03-18' };
    expect(codesOf(ask('ArrangeReview', moved, once))).toEqual(['change-without-why']);
    const [shown, ...others] = on(asked(once, 'ArrangeReview', { ...moved, reason: 'Exams' }));
    expect([shown?.on, others]).toEqual(['2026-03-18', []]);
  });

  it('leaves one review to a day', () => {
    const once = asked(aStory(), 'ArrangeReview', arranged);
    expect(codesOf(ask('ArrangeReview', { ...arranged, reviewId: idOf('other') }, once))).toEqual(['another-that-day']);
    const imported = aStory().on('2026-03-01', reviewed('2026-03-17'));
    expect(codesOf(ask('ArrangeReview', arranged, imported))).toEqual(['another-that-day']);
  });

  it('is called off with a reason, unless it was held, and can be arranged again', () => {
    const off = { reviewId, reason: 'Kit is ill' };
    const once = asked(aStory(), 'ArrangeReview', arranged);
    const without = asked(once, 'CallOffReview', off);
    expect(on(without)[0]?.situation).toBe('called-off');
    expect(eventsOf(ask('CallOffReview', off, without))).toEqual([]);
    expect(on(asked(without, 'ArrangeReview', arranged))[0]?.situation).toBe('arranged');
    expect(codesOf(ask('CallOffReview', off, review))).toEqual(['not-to-be-called-off']);
    expect(codesOf(ask('CallOffReview', off))).toEqual(['not-to-be-called-off']);
  });
});

describe('Recording that a review was held', () => {
  it('keeps who was there, how they took part, and the agenda as it was then', () => {
    const [shown] = on(review);
    expect(shown).toMatchObject({ situation: 'held', participation: 'PN1', returnYear: null });
    expect(shown?.meeting).toMatchObject({ chairedBy: 'RO001', present: ['Ruth Example'], agenda });
  });

  it.each([
    ['on a day to come', { on: '2026-03-11' }, ['in-the-future']],
    ['as too young at 13', { participation: 'PN0' }, ['participation-against-age']],
  ])('is not done %s', (_what, change, codes) => {
    expect(codesOf(ask('RecordReviewHeld', { ...held, ...change }))).toEqual(codes);
  });

  it('is too young to take part under four, and only then', () => {
    const small = (participation: string) =>
      codesOf(
        decided(
          commandIn(reviewsCommands, 'RecordReviewHeld'),
          aStory(),
          { ...held, participation },
          {
            today: TODAY,
            extra: { agenda: [], born: civilDate('2022-03-10') },
          },
        ),
      );
    expect([small('PN0'), small('PN1')]).toEqual([[], ['participation-against-age']]);
  });

  it('of a day that a return names too is the same review, and what the worker says of it stands', () => {
    const imported = aStory().on('2026-03-09', {
      ...reviewed('2026-03-09', 'PN7'),
      data: { ...reviewed('2026-03-09', 'PN7').data, returnYear: 2026 },
    });
    const both = asked(imported, 'RecordReviewHeld', held);
    expect(on(both)).toHaveLength(1);
    expect(on(both)[0]).toMatchObject({ key: reviewId, participation: 'PN1', returnYear: null });
    expect(on(imported)[0]).toMatchObject({ key: '2026-03-09', reviewId: null, returnYear: 2026 });
  });

  it('of the day for which one was arranged is that review', () => {
    const imported = asked(aStory(), 'ArrangeReview', arranged).on('2026-03-18', reviewed('2026-03-17'));
    expect(on(imported, '2026-03-18').map(({ key, situation }) => [key, situation])).toEqual([[reviewId, 'held']]);
    expect(on(imported, '2026-03-16').map(({ situation }) => situation)).toEqual(['arranged']);
  });

  it('is put right with a reason: another day is not another review, and the agenda stays', () => {
    const moved = { ...held, on: '2026-03-08' };
    expect(codesOf(ask('RecordReviewHeld', moved, review))).toEqual(['change-without-why']);
    const after = asked(review, 'RecordReviewHeld', { ...moved, reason: 'It was the Sunday' });
    expect(on(after).map(({ on: day, participation }) => [day, participation])).toEqual([['2026-03-08', 'PN1']]);
    expect(on(after)[0]?.meeting?.agenda).toEqual(agenda);
    expect(eventsOf(ask('RecordReviewHeld', { ...moved, reason: 'It was the Sunday' }, after))).toEqual([]);
  });

  it('is taken back with a reason, once, with what was recorded of it', () => {
    const back = { on: '2026-03-09', reason: 'It was a meeting about school' };
    const without = asked(asked(review, 'RecordRelationshipsReviewed', line({})), 'TakeBackReview', back);
    expect(on(without)).toEqual([]);
    expect(eventsOf(ask('TakeBackReview', back, without))).toEqual([]);
    expect(codesOf(ask('TakeBackReview', back))).toEqual(['not-on-record']);
    const again = asked(without, 'RecordReviewHeld', held);
    expect(on(again)[0]?.relationships).toEqual([]);
  });

  it('is found by its id and by its day', () => {
    const found = (key: string) => reviewByKey(stateOf(review), key, civilDate(TODAY))?.on;
    expect([found(reviewId), found('2026-03-09'), found('2026-03-08')]).toEqual([
      '2026-03-09',
      '2026-03-09',
      undefined,
    ]);
  });
});

describe('Every relationship on the agenda', () => {
  it.each([
    ['has an outcome with neither a next step nor that none is needed', { action: null }, 'lines.0.noActionNeeded'],
    ['has both at once', { noActionNeeded: true }, 'lines.0.noActionNeeded'],
    ['is not discussed without a reason', { outcome: 'not-discussed', action: null }, 'lines.0.why'],
    ['is somebody who is not on record', { relationshipId: idOf('nobody') }, 'lines.0.relationshipId'],
    ['has a next step from before the review', { action: { ...step, by: '2026-03-08' } }, 'lines.0.by'],
    ['has a broken promise passed over', { relationshipId: kai, action: null, noActionNeeded: true }, 'lines.0.why'],
  ])('is asked about again where it %s', (_what, change, field) => {
    const reasons = reasonsOf(ask('RecordRelationshipsReviewed', line(change), review));
    expect(reasons.map((reason) => reason.field)).toEqual([field]);
  });

  it.each([
    ['not discussed, with why', { outcome: 'not-discussed', action: null, why: 'Kit did not want to' }],
    ['nothing to be done', { action: null, noActionNeeded: true }],
    [
      'a broken promise, with why nothing is done',
      { relationshipId: kai, action: null, noActionNeeded: true, why: 'Kit asked' },
    ],
    ['a broken promise, with what is done', { relationshipId: kai }],
  ])('can be marked: %s', (_what, change) => {
    expect(codesOf(ask('RecordRelationshipsReviewed', line(change), review))).toEqual([]);
  });

  it('says everything that is wrong at once, and records nothing then', () => {
    const lines = [
      { ...sustained, action: null },
      { relationshipId: kai, outcome: 'not-discussed' },
    ];
    expect(codesOf(ask('RecordRelationshipsReviewed', { reviewId, lines }, review))).toHaveLength(2);
  });

  it('is marked a few at a time; only what changed is recorded', () => {
    const once = asked(review, 'RecordRelationshipsReviewed', line({}));
    const lines = [sustained, { relationshipId: kai, outcome: 'lost', action: step }];
    const events = eventsOf(ask('RecordRelationshipsReviewed', { reviewId, lines }, once));
    expect(events.map(({ data }) => (data as { relationshipId: string }).relationshipId)).toEqual([kai]);
  });

  it('is marked only once the review is recorded as held', () => {
    expect(codesOf(ask('RecordRelationshipsReviewed', line({})))).toContain('not-held');
  });

  it('counts for the review: those with an outcome and a next step, or a reason, out of those on the agenda', () => {
    const half = asked(review, 'RecordRelationshipsReviewed', line({}));
    expect(completenessOf(on(half)[0]!)).toEqual({ onAgenda: 2, answered: 1, notDiscussed: 0, share: 0.5 });
    const not = { relationshipId: kai, outcome: 'not-discussed', why: 'No time' };
    const whole = asked(half, 'RecordRelationshipsReviewed', { reviewId, lines: [not] });
    expect(completenessOf(on(whole)[0]!)).toEqual({ onAgenda: 2, answered: 2, notDiscussed: 1, share: 1 });
    expect(completenessOf(on(aStory().on('2026-03-01', reviewed('2026-03-01')))[0]!).share).toBeNull();
  });
});
