/** Kinds of home that have places to offer, in the return's PLACE codes. Source: research/domain 3.3. */
export const KINDS_OF_HOME = [
  'U6', 'U4', 'U5', 'U3', 'U1', 'U2', 'K2', 'K1', 'K3', 'H5', 'P2', 'R1', 'R3', 'S1',
] as const; // prettier-ignore

/** Who runs a home, in the return's PLACE_PROVIDER codes. */
export const KINDS_OF_PROVIDER = ['PR1', 'PR2', 'PR3', 'PR4', 'PR5', 'PR0'] as const;

/** Where a home is, seen from the authority whose list this is. */
export const AREAS = ['inside', 'adjoining', 'at-a-distance', 'unknown'] as const;

/** Whom a home takes: anybody, or one sex, as the return codes it. */
export const SEXES_TAKEN = ['any', 'F', 'M', 'unknown'] as const;

/** Longest name of a home or a provider, in characters: both together stand as the name of an option. */
export const HOME_NAME_MAX = 58;
export const REFERENCE_MAX = 40;
/** Longest words on what a home offers, in characters. */
export const OFFERS_MAX = 300;
/** Nobody is placed beyond this age, whole years. */
export const AGE_MAX = 25;
export const PLACES_MAX = 200;
/** Pounds a week; beyond it a figure is a slip of the pen. */
export const WEEKLY_COST_MAX = 99_999;
