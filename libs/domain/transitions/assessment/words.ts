import type { KindOfHome } from '#libs/domain/rulebook/severance-rules';

/** "1 mile", "34 miles", "0.6 miles". */
export const inMiles = (miles: number): string => (miles === 1 ? '1 mile' : `${miles} miles`);

/** "1 day", "45 days". */
export const counted = (n: number, one: string, many = `${one}s`): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const HOMES: Readonly<Record<KindOfHome, string>> = {
  foster: 'a foster home',
  kinship: 'family or friends who foster',
  'childrens-home': 'a children’s home',
  supported: 'supported accommodation',
  independent: 'a place of their own',
  parent: 'a parent’s home',
  other: 'another kind of home',
  unknown: 'a kind of home that is not known',
};

export const homeInWords = (kind: KindOfHome): string => HOMES[kind];
