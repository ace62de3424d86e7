import fc from 'fast-check';
import { civilDate, milesBetween, postcodeSchema } from '#libs/domain/kernel';
import { demoScript } from './demo-script';
import { InventedMap, METRES_PER_MILE } from './map';
import { Random } from './random';
import { returnFiles } from './returns';
import { simulateAuthority } from './simulate';
import { brokenEpisodes } from './testing/return-rules';

const request = { youngPeople: 60, years: 3, seed: 11, endsOn: civilDate('2025-06-10') };
const authority = simulateAuthority(request);

describe('Inventing an authority', () => {
  it('gives the same authority for the same seed, and another for another', () => {
    const told = (one: typeof authority): string =>
      JSON.stringify([one.actions, one.staff, one.gazetteer, one.returnYears.map((year) => returnFiles(one, year))]);
    expect(told(simulateAuthority(request))).toBe(told(authority));
    expect(told(simulateAuthority({ ...request, seed: 12 }))).not.toBe(told(authority));
  });

  it('invents as many young people as asked, whole years, and the part-year up to today', () => {
    expect(authority.youngPeople).toHaveLength(60);
    expect(authority.returnYears).toEqual([2023, 2024, 2025, 2026]);
    expect(simulateAuthority({ ...request, endsOn: civilDate('2025-03-31') }).returnYears).toEqual([2023, 2024, 2025]);
  });

  it('keeps to the rules of the return whatever the seed, size and day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 1_500 }), (seed, youngPeople, later) => {
        const endsOn = civilDate(new Date(Date.UTC(2022, 3, 1 + later)).toISOString().slice(0, 10));
        const one = simulateAuthority({ youngPeople, years: 2, seed, endsOn });
        expect(brokenEpisodes(one.returnYears.map((year) => returnFiles(one, year)))).toEqual([]);
      }),
      { numRuns: 12, examples: [[221_012, 3, 0], [37_333, 25, 1_369], [91_819, 25, 367]] },
    ); // prettier-ignore
  });

  it.each([
    [{ youngPeople: 0 }, 'young people: a whole number from 1 to 8000'],
    [{ youngPeople: 1.5 }, 'young people: a whole number from 1 to 8000'],
    [{ years: 0 }, 'years: a whole number from 1 to 15'],
    [{ seed: NaN }, 'seed: a whole number'],
  ])('says what is wrong with a request: %j', (wrong, message) => {
    expect(() => simulateAuthority({ ...request, ...wrong })).toThrow(message);
  });
});

describe('The invented map', () => {
  it('is in a postcode area that is not in use, in the shape that forms take', () => {
    for (const { postcode } of authority.gazetteer) {
      expect(postcodeSchema.parse(postcode)).toBe(postcode);
      expect(postcode).toMatch(/^ZZ/);
    }
  });

  it('has one place for each postcode, and whole metres on the grid', () => {
    expect(new Set(authority.gazetteer.map(({ postcode }) => postcode)).size).toBe(authority.gazetteer.length);
    expect(
      authority.gazetteer.filter(({ easting, northing }) => !Number.isInteger(easting) || !Number.isInteger(northing)),
    ).toEqual([]);
  });

  it('stays on the National Grid, however far somebody is placed', () => {
    const map = new InventedMap(new Random('edges'));
    const random = new Random('far');
    for (let i = 0; i < 300; i++) {
      const point = map.pointNear(map.insideAuthority(random), 335, random);
      expect(point.easting).toBeGreaterThanOrEqual(0);
      expect(point.easting).toBeLessThanOrEqual(700_000);
      expect(point.northing).toBeGreaterThanOrEqual(0);
      expect(point.northing).toBeLessThanOrEqual(1_300_000);
    }
  });

  it('knows every postcode that anybody wrote down', () => {
    const known = new Set(authority.gazetteer.map(({ postcode }) => postcode));
    const written = JSON.stringify(authority.actions).match(/ZZ\d{1,2} \d[A-Z]{2}/g) ?? [];
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((postcode) => !known.has(postcode))).toEqual([]);
  });

  it('measures a mile as the return does', () => {
    const [a, b] = [
      { easting: 450_000, northing: 300_000 },
      { easting: 450_000 + 10 * METRES_PER_MILE, northing: 300_000 },
    ];
    expect(milesBetween(a, b)).toBe(10);
  });
});

describe('The demonstration, step by step', () => {
  const steps = [...demoScript(authority)];

  it('never goes back in time and never beyond today', () => {
    const times = steps.map((step) => step.at);
    expect([...times].sort()).toEqual(times);
    expect(times.every((at) => !Number.isNaN(Date.parse(at)) && at < '2025-06-11')).toBe(true);
  });

  it('reads each return in on the first of May after its year, and the part-year today', () => {
    const read = steps.flatMap((step) => (step.kind === 'return' ? [[step.year, step.at.slice(0, 10)]] : []));
    expect(read).toEqual([[2023, '2023-05-01'], [2024, '2024-05-01'], [2025, '2025-05-01'], [2026, '2025-06-10']]); // prettier-ignore
  });

  it('holds every action once', () => {
    expect(steps.flatMap((step) => (step.kind === 'action' ? [step.action] : []))).toEqual(authority.actions);
  });
});
