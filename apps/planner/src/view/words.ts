import type { Role } from '#libs/domain/kernel';

const ROLES: Readonly<Record<Role, string>> = {
  'social-worker': 'social worker',
  'team-manager': 'team manager',
  'reviewing-officer': 'independent reviewing officer',
  'personal-adviser': 'personal adviser',
  coordinator: 'Staying Put and Staying Close coordinator',
  auditor: 'auditor',
  'young-person': 'young person',
  administrator: 'administrator',
  importer: 'importer',
};

export const roleInWords = (role: Role): string => ROLES[role];
