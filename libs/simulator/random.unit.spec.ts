import fc from 'fast-check';
import { z } from 'zod';
import { Random } from './random';

const many = <T>(draw: () => T, times = 20_000): T[] => Array.from({ length: times }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Seeded random numbers', () => {
  it('repeat with the key and not otherwise', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const draw = (key: string): number[] =>
          many(
            (
              (random) => () =>
                random.next()
            )(new Random(key)),
            20,
          );
        expect(draw(a)).toEqual(draw(a));
        if (a !== b) expect(draw(a)).not.toEqual(draw(b));
      }),
    );
  });

  it('are even between 0 and 1', () => {
    const random = new Random('even');
    const values = many(() => random.next());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
    }
  });

  it('leave other parts as they were when one part draws more', () => {
    const parent = new Random('parent');
    const before = parent.fork('b').next();
    many(() => parent.fork('a').next(), 5);
    many(() => parent.next(), 5);
    expect(parent.fork('b').next()).toBe(before);
  });

  it('follow the weights, the mean wait, the median of a lognormal and the bell curve', () => {
    const random = new Random('shapes');
    const picked = many(() => random.weighted([['a', 3], ['b', 1]])); // prettier-ignore
    expect(Math.abs(picked.filter((one) => one === 'a').length / picked.length - 0.75)).toBeLessThan(0.015);
    expect(Math.abs(mean(many(() => random.exponential(7))) - 7)).toBeLessThan(0.3);
    const below = many(() => random.lognormal(6.8, 1.42)).filter((one) => one < 6.8).length;
    expect(Math.abs(below / 20_000 - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(mean(many(() => random.normal() ** 2)) - 1)).toBeLessThan(0.05);
  });

  it('draw whole numbers between both ends, and shuffle without losing anybody', () => {
    const random = new Random('whole');
    expect(new Set(many(() => random.int(3, 6), 500))).toEqual(new Set([3, 4, 5, 6]));
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => expect(random.shuffle(items).sort()).toEqual([...items].sort())),
    );
  });

  it('make identities that are UUIDs, each another', () => {
    const random = new Random('ids');
    const ids = many(() => random.uuid(), 2_000);
    expect(new Set(ids).size).toBe(2_000);
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  });

  it('have nothing to pick from an empty list', () => {
    expect(() => new Random('x').pick([])).toThrow(RangeError);
  });
});
