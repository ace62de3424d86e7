import { civilDate, onDay } from '../kernel';
import {
  evolveReviews,
  lastReview,
  noReviews,
  participationInWords,
  reviewFactId,
  reviewsHeld,
  type ReviewsEvent,
} from '.';

const held = (on: string, participation: string): ReviewsEvent => {
  const day = civilDate(on);
  return {
    type: 'ReviewHeld',
    data: { factId: reviewFactId(day), occurred: onDay(day), participation, returnYear: 2018 },
  };
};

describe('reviews', () => {
  const state = [held('2018-02-01', 'PN1'), held('2017-08-01', 'PN7'), held('2028-01-01', 'PN1')].reduce(
    evolveReviews,
    noReviews,
  );

  it('are listed by day, one for each day, as last corrected', () => {
    const corrected = evolveReviews(state, held('2017-08-01', 'PN2'));
    expect(reviewsHeld(corrected).map(({ day, participation }) => [day, participation])).toEqual([
      ['2017-08-01', 'PN2'],
      ['2018-02-01', 'PN1'],
      ['2028-01-01', 'PN1'],
    ]);
  });

  it('have a last one on a day, which is never one still to come', () => {
    expect(lastReview(state, civilDate('2018-01-31'))?.day).toBe('2017-08-01');
    expect(lastReview(state, civilDate('2020-01-01'))?.day).toBe('2018-02-01');
    expect(lastReview(noReviews, civilDate('2020-01-01'))).toBeUndefined();
  });

  it('say in words how the young person took part', () => {
    expect(participationInWords('PN1')).toBe('was there and spoke for themselves');
    expect(participationInWords('PN9')).toBe('code PN9');
  });
});
