import { aStory, reviewed } from '#libs/testing/journey-builders';
import { civilDate, foldLens } from '../kernel';
import { lastReview, nextReviewBy, noReviews, participationInWords, reviewsHeld, reviewsLens } from '.';

describe('reviews', () => {
  const story = aStory().on(
    '2018-04-01',
    reviewed('2018-02-01'),
    reviewed('2017-08-01', 'PN7'),
    reviewed('2028-01-01'),
  );
  const { state } = foldLens(reviewsLens, story.journey);

  it('are listed by day, one for each day, as last corrected', () => {
    const corrected = foldLens(reviewsLens, story.on('2018-04-02', reviewed('2017-08-01', 'PN2')).journey).state;
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

describe('the next review', () => {
  const by = (began: string, ...days: readonly string[]) => nextReviewBy(civilDate(began), days.map(civilDate));

  it('is the first within 20 working days of coming into care, bank holidays left out', () => {
    expect(by('2026-06-01')).toBe('2026-06-29');
    expect(by('2026-03-27')).toBe('2026-04-28');
    expect(by('2025-12-12')).toBe('2026-01-14');
  });

  it('is the first within four weeks where bank holidays are not known: never later than the law’s day', () => {
    expect(by('2010-03-26')).toBe('2010-04-23');
    expect(by('2027-12-20')).toBe('2028-01-17');
  });

  it('is the second within three months of the first, and every later one within six', () => {
    expect(by('2025-01-10', '2025-01-30')).toBe('2025-04-30');
    expect(by('2025-01-10', '2025-01-30', '2025-04-28')).toBe('2025-10-28');
    expect(by('2025-01-10', '2024-06-01')).toBe('2025-02-07');
  });
});
