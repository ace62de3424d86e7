import { civilDate } from '#libs/domain/kernel';
import { simulateAuthority } from './simulate';

describe('The invented list of homes with places', () => {
  const request = { youngPeople: 120, years: 2, seed: 903, endsOn: civilDate('2026-03-31') };
  const { vacancies, gazetteer, homes } = simulateAuthority(request);

  it('is about sixty homes, each once, some known to us and some not', () => {
    expect(vacancies).toHaveLength(60);
    expect(new Set(vacancies.map(({ reference }) => reference)).size).toBe(60);
    const ours = new Set(homes.map(({ point }) => point.postcode));
    const known = vacancies.filter(({ postcode }) => ours.has(postcode)).length;
    expect(known).toBeGreaterThan(20);
    expect(known).toBeLessThan(55);
  });

  it('is plainly invented: every postcode is in ZZ and on the invented map', () => {
    const places = new Set(gazetteer.map(({ postcode }) => postcode));
    const named = vacancies.map(({ postcode }) => postcode).filter((postcode) => postcode !== '');
    expect(named.filter((postcode) => !postcode.startsWith('ZZ') || !places.has(postcode))).toEqual([]);
  });

  it('has places free and full, now and later, and leaves some of it unsaid', () => {
    const some = (is: (row: (typeof vacancies)[number]) => boolean): number => vacancies.filter(is).length;
    for (const is of [
      some(({ places_free: free }) => Number(free) > 0),
      some(({ places_free: free }) => free === '0'),
      some(({ places_free: free }) => free === ''),
      some(({ free_from: from }) => from !== ''),
      some(({ weekly_cost: cost }) => cost === ''),
      some(({ kind }) => kind === 'K2'),
    ])
      expect(is).toBeGreaterThan(1);
  });

  it('is the same for the same request, and changes nothing else of the authority', () => {
    expect(simulateAuthority(request).vacancies).toEqual(vacancies);
  });
});
