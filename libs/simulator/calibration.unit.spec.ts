import { civilDate } from '#libs/domain/kernel';
import { simulateCare } from './authority';
import { nationalFigures } from './testing/national-figures';

/** Large enough that chance alone moves no share by more than two or so in a hundred. */
const authority = simulateCare({ youngPeople: 2_400, years: 5, seed: 20_251, endsOn: civilDate('2025-03-31') });
const figures = nationalFigures(authority);

/** The published figure and how far, either way, an invented authority may be from it. */
const near = (found: number, published: number, tolerance: number): void => {
  expect(found).toBeGreaterThan(published - tolerance);
  expect(found).toBeLessThan(published + tolerance);
};

describe('An invented authority looks like England', () => {
  it('has young people of the ages that are in care (N9: 19, 30, 28 and 23 %)', () => {
    near(figures.ages['0-4'], 19, 5);
    near(figures.ages['5-11'], 30, 6);
    near(figures.ages['12-15'], 28, 5);
    near(figures.ages['16+'], 23, 5);
  });

  it('keeps two thirds of those long in care with the same carer for two years (N10: 68 %)', () => {
    near(figures.sameCarer, 68, 5);
  });

  it('gives a quarter of those two years in care three placements or more in that time (N11: 23 %)', () => {
    near(figures.threeInTwoYears, 23, 5);
  });

  it('gives about one in ten three placements or more in a year (N12)', () => {
    near(figures.threeInTheYear, 10, 2.5);
  });

  it('moves young people as often as England does (N14: 0.60 changes of carer a year for each in care)', () => {
    near(figures.movesEach, 0.6, 0.12);
  });

  it.each([
    ['CARPL', 31.3, 4],
    ['PLACE', 24.4, 4],
    ['OTHER', 22.4, 4],
    ['CREQB', 8, 2],
    ['CREQO', 6.3, 2],
    ['CHILD', 3.1, 1.2],
    ['LAREQ', 1.4, 0.9],
    ['STAND', 1, 0.7],
    ['CLOSE', 0.8, 0.6],
    ['ALLEG', 0.7, 0.6],
  ])(
    'changes placements for the reasons that are given in England: %s is %d %% (N13)',
    (code, published, tolerance) => {
      near(figures.reasons.get(code) ?? 0, published, tolerance);
    },
  );

  it('places one in five more than 20 miles from home, on average about 18 miles (N17, N18)', () => {
    near(figures.beyond20Miles, 22, 4);
    near(figures.meanMiles, 18, 3);
    near(figures.medianMiles, 6.8, 1.2);
  });

  it('places more than a third of brothers and sisters apart at first (N24: 37 %)', () => {
    near(figures.siblingsApart, 37, 5);
  });

  it('gives a quarter three social workers or more in a year (N36: 27 %)', () => {
    near(figures.threeWorkers, 27, 5);
  });

  it('has one in nine go missing in a year, and those who do about seven times (N39, N40: 11 %, 6.8)', () => {
    near(figures.wentMissing, 11, 2.5);
    near(figures.incidentsEach, 6.8, 1.3);
  });

  it('lets more than half of those fostered at 18 stay with their carers (N27: 55 %)', () => {
    near(figures.stayedAt18, 55, 8);
  });
});
