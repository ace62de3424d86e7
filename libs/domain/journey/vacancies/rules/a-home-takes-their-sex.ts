import type { HomeWithPlaces } from '../../../homes';
import type { WhoLooks } from '../who-looks';

const IN_WORDS = { F: 'girls and young women', M: 'boys and young men' } as const;

/** Some homes are for one sex. Where either is not recorded, nobody is ruled out. */
export function aHomeTakesTheirSex({ sexes }: HomeWithPlaces, { sex }: WhoLooks): string | undefined {
  if (sexes === 'any' || sexes === 'unknown' || sex === 'unknown' || sexes === sex) return undefined;
  return `It takes ${IN_WORDS[sexes]} only`;
}
