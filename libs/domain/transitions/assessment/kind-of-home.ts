import type { KindOfHome } from '#libs/domain/rulebook/severance-rules';

/** PLACE codes of the SSDA903 return, by the kind of home the score tells apart. Source: research/domain 3.3. */
const BY_PLACE: Readonly<Record<string, KindOfHome>> = {
  U1: 'kinship',
  U2: 'kinship',
  U3: 'kinship',
  U4: 'foster',
  U5: 'foster',
  U6: 'foster',
  K1: 'childrens-home',
  K2: 'childrens-home',
  K3: 'supported',
  H5: 'supported',
  P1: 'parent',
  P2: 'independent',
};

/** The kind of home a PLACE code stands for; 'unknown' when there is none, 'other' for codes the score does not tell apart. */
export function kindOfHomeByPlace(place: string): KindOfHome {
  if (place === '') return 'unknown';
  return BY_PLACE[place] ?? 'other';
}
