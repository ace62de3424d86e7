import fc from 'fast-check';
import { milesBetween } from './distance';

const grid = fc.record({
  easting: fc.integer({ min: 0, max: 700_000 }),
  northing: fc.integer({ min: 0, max: 1_300_000 }),
});

describe('miles between two places', () => {
  it('follows the formula of the return: 16,093 metres is ten miles', () => {
    expect(milesBetween({ easting: 400_000, northing: 300_000 }, { easting: 416_093, northing: 300_000 })).toBe(10);
  });

  it('measures the straight line, not east and north added up', () => {
    expect(milesBetween({ easting: 0, northing: 0 }, { easting: 30_000, northing: 40_000 })).toBe(31.1);
  });

  it('is given to a tenth of a mile', () => {
    expect(milesBetween({ easting: 0, northing: 0 }, { easting: 1_000, northing: 0 })).toBe(0.6);
  });

  it('is unknown when either place is unknown, and never made up', () => {
    expect(milesBetween('unknown', { easting: 1, northing: 1 })).toBe('unknown');
    expect(milesBetween({ easting: 1, northing: 1 }, 'unknown')).toBe('unknown');
    expect(milesBetween({ easting: Number.NaN, northing: 1 }, { easting: 1, northing: 1 })).toBe('unknown');
  });

  it('is the same both ways, and nothing from a place to itself', () => {
    fc.assert(fc.property(grid, grid, (a, b) => milesBetween(a, b) === milesBetween(b, a)));
    fc.assert(fc.property(grid, (a) => milesBetween(a, a) === 0));
  });
});
