import type { RelationshipClass } from '../rulebook/severance-rules';
import { groupOf, isBrotherOrSister, type RelationshipRole } from '../relationships';

const CARERS: readonly RelationshipRole[] = ['foster-carer', 'kinship-carer'];
const FORMER_CARERS: readonly RelationshipRole[] = ['former-foster-carer', 'former-kinship-carer'];
/** Workers who are there because of the home: when it changes, so does their job. */
const STAFF_OF_THE_HOME: readonly RelationshipRole[] = ['residential-key-worker', 'home-staff'];
const OTHERS_PAID: readonly RelationshipRole[] = ['foster-carer', 'respite-carer', 'hub-carer', 'teacher'];

/** Looks after the young person in the present home. */
export const isCurrentCarer = (role: RelationshipRole): boolean =>
  CARERS.includes(role) || STAFF_OF_THE_HOME.includes(role);

/** Shares the home by what they are: a carer, or another young person who lives there. */
export const livesInTheHome = (role: RelationshipRole): boolean => CARERS.includes(role) || role === 'peer-same-home';

/** Paid to be there. */
export const isPaid = (role: RelationshipRole): boolean =>
  groupOf(role) === 'workers' || STAFF_OF_THE_HOME.includes(role) || OTHERS_PAID.includes(role);

/** A role that has ended and the relationship gone on. */
export const isFormer = (role: RelationshipRole): boolean => role.startsWith('former-');

/**
 * What somebody is to the young person as far as the score goes. Staff of the home lose their role when the home changes;
 * a worker whose role goes on through a move (a mentor, a therapist, a personal adviser) is an "other adult".
 */
export function classOf(role: RelationshipRole): RelationshipClass {
  if (isBrotherOrSister(role)) return 'sibling';
  if (CARERS.includes(role) || FORMER_CARERS.includes(role)) return 'former-carer';
  if (STAFF_OF_THE_HOME.includes(role)) return 'professional-role-ending';
  if (groupOf(role) === 'family') return 'parent-or-relative';
  return groupOf(role) === 'friends' ? 'friend-or-peer' : 'other-adult-or-community';
}

const IN_WORDS: Partial<Record<RelationshipRole, string>> = {
  'step-parent': 'step-parent',
  'brother-or-sister': 'brother or sister',
  'half-brother-or-sister': 'half-brother or half-sister',
  'step-brother-or-sister': 'step-brother or step-sister',
  'adoptive-brother-or-sister': 'adoptive brother or sister',
  'foster-brother-or-sister': 'foster brother or sister',
  'called-brother-or-sister': 'called a brother or sister',
  'own-child': 'their own child',
  'hub-carer': 'carer in the same hub',
  'peer-same-home': 'young person in the same home',
  'residential-key-worker': 'key worker',
  'home-staff': 'works in the home',
  other: 'somebody who matters',
};

/** A role in plain words. */
export const roleInWords = (role: RelationshipRole): string => IN_WORDS[role] ?? role.replaceAll('-', ' ');
