import type { RelationshipRole } from '../vocabulary';

/** Every way of being somebody's brother or sister: by birth, by family, by adoption, by a home, by what they call each other. */
export const BROTHERS_AND_SISTERS: readonly RelationshipRole[] = [
  'brother-or-sister', 'half-brother-or-sister', 'step-brother-or-sister', 'adoptive-brother-or-sister',
  'foster-brother-or-sister', 'called-brother-or-sister',
]; // prettier-ignore

export const isBrotherOrSister = (role: RelationshipRole): boolean => BROTHERS_AND_SISTERS.includes(role);
