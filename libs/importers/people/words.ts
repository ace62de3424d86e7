import { roleInWords } from '#libs/domain/journey';
import { RELATIONSHIP_ROLES, SUPPORT_KINDS, TOLD_BY, type RelationshipRole } from '#libs/domain/relationships';
import { folded } from '../files/row-reading';

const byFolded = <const Code extends string>(codes: readonly Code[]): Readonly<Record<string, Code>> =>
  Object.fromEntries(codes.map((code) => [folded(code), code]));

/** What people write on paper, where it is neither the code nor the words of the pages. */
const AS_PEOPLE_SAY: Readonly<Record<string, RelationshipRole>> = {
  mum: 'mother', birthmother: 'mother', dad: 'father', birthfather: 'father', stepmum: 'step-parent', stepdad: 'step-parent',
  stepmother: 'step-parent', stepfather: 'step-parent', brother: 'brother-or-sister', sister: 'brother-or-sister',
  sibling: 'brother-or-sister', halfbrother: 'half-brother-or-sister', halfsister: 'half-brother-or-sister',
  halfsibling: 'half-brother-or-sister', stepbrother: 'step-brother-or-sister', stepsister: 'step-brother-or-sister',
  gran: 'grandparent', nan: 'grandparent', grandmother: 'grandparent', grandad: 'grandparent', grandfather: 'grandparent',
  aunt: 'aunt-or-uncle', auntie: 'aunt-or-uncle', uncle: 'aunt-or-uncle', son: 'own-child', daughter: 'own-child',
  keyworker: 'residential-key-worker', formercarer: 'former-foster-carer', carer: 'foster-carer', pa: 'personal-adviser',
  iro: 'reviewing-officer', girlfriend: 'partner', boyfriend: 'partner',
}; // prettier-ignore

/** Every way of saying who somebody is: as people say it, as the pages say it, and by its code. */
export const ROLES: Readonly<Record<string, RelationshipRole>> = {
  ...AS_PEOPLE_SAY,
  ...Object.fromEntries(RELATIONSHIP_ROLES.map((role) => [folded(roleInWords(role)), role])),
  ...byFolded(RELATIONSHIP_ROLES),
};
export const ROLE_IN_WORDS = 'who they are, like mother, grandparent, brother or sister, key worker, friend';

export const TELLERS = byFolded(TOLD_BY.filter((teller) => teller !== 'import'));
export const SUPPORTS = {
  ...byFolded(SUPPORT_KINDS),
  home: 'placement',
  work: 'employer',
  lifts: 'transport',
} as const;
export const YES = { yes: 'yes', y: 'yes', no: 'no', n: 'no' } as const;
