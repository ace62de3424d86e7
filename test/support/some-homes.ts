import { homeListed, type Told } from '#libs/testing/history';

/** A few invented homes on the authority's list: near and far, full, and one of which little is stated. */
export const someHomes: readonly Told[] = [
  ...homeListed(1, { name: 'The Larkspurs', postcode: 'ZZ4 2AB', area: 'inside', ages: { from: 8, to: 17 }, sexes: 'any', capacity: 3, offers: 'A garden and a dog; brothers and sisters together' }, { free: 2, cost: 850.5 }),
  ...homeListed(2, { name: 'Mill Cottage', provider: 'Marlbeck Care', place: 'K2', ages: { from: 11, to: 17 }, sexes: 'F', capacity: 4, area: 'adjoining' }, { free: 1, from: '2026-05-01', cost: 4_200 }),
  ...homeListed(3, { name: 'The house at the end of the very long lane by the old mill', provider: 'Sparrow and Finch Fostering', postcode: 'ZZ9 9ZZ', area: 'at-a-distance' }, { free: null }),
  ...homeListed(4, { name: 'Little Acorns', ages: { from: 0, to: 5 } }, { free: 0 }),
]; // prettier-ignore
