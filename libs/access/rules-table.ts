import type { Role } from '#libs/domain/kernel';
import type { Action, Purpose } from './vocabulary';

/**
 * What a role needs to be to a young person before it may do something:
 * `role` nothing more (actions about nobody in particular); `allocated` allocated or appointed to them, now, in that
 * role; `authority` working for the whole authority; `own` the young person themselves. What is not in the table is refused.
 */
export type Relation = 'role' | 'allocated' | 'authority' | 'own';

type Table = Readonly<Record<Role, Readonly<Partial<Record<Action, Relation>>>>>;

/** Who may do what. Source: research/reliability 4.4. */
export const ALLOWED: Table = {
  'social-worker': {
    'view-list': 'role',
    'discard-own-draft': 'role',
    'view-case': 'allocated',
    replay: 'allocated',
    'record-contact': 'allocated',
    'edit-relationships': 'allocated',
    'edit-profile': 'allocated',
    'edit-plan': 'allocated',
    'record-after-care': 'allocated',
    'record-placement': 'allocated',
    'propose-move': 'allocated',
    'record-move': 'allocated',
    'hold-review': 'allocated',
  },
  // Until teams are recorded, a manager's team is the authority.
  'team-manager': {
    'view-list': 'role',
    'discard-own-draft': 'role',
    report: 'role',
    'view-case': 'authority',
    replay: 'authority',
    'record-contact': 'authority',
    'edit-relationships': 'authority',
    'edit-profile': 'authority',
    'edit-plan': 'authority',
    'record-after-care': 'authority',
    'record-placement': 'authority',
    'propose-move': 'authority',
    'decide-move': 'authority',
    'record-move': 'authority',
    allocate: 'authority',
  },
  // Reviews the whole standard record and never changes the worker's: what a review said and decided is their own.
  'reviewing-officer': {
    'view-list': 'role',
    'discard-own-draft': 'role',
    'view-case': 'allocated',
    replay: 'allocated',
    'hold-review': 'allocated',
  },
  // Keeps in touch. The whole history before 16 is not theirs without a reason, so no replay.
  'personal-adviser': {
    'view-list': 'role',
    'discard-own-draft': 'role',
    'view-case': 'allocated',
    'record-contact': 'allocated',
    'edit-relationships': 'allocated',
    'edit-plan': 'allocated',
    'record-after-care': 'allocated',
  },
  coordinator: {
    'view-list': 'role',
    'discard-own-draft': 'role',
    'view-case': 'allocated',
    'record-contact': 'allocated',
  },
  // Reads everything, writes nothing.
  auditor: {
    'view-list': 'role',
    'discard-own-draft': 'role',
    report: 'role',
    verify: 'role',
    'view-case': 'authority',
    replay: 'authority',
    'view-access-log': 'authority',
  },
  'young-person': { 'view-own': 'own', 'add-own-words': 'own', 'discard-own-draft': 'role' },
  // Runs the product and sees no case.
  administrator: { administer: 'role', 'view-health': 'role' },
  importer: { import: 'role' },
};

/** Whether a role may do something at all, to whomever it stands in the right relation: for what a list need not show. */
export const mayInRole = (role: Role, action: Action): boolean => ALLOWED[role][action] !== undefined;

/** What each role is there for. */
export const PURPOSE_OF: Readonly<Record<Role, Purpose>> = {
  'social-worker': 'direct-care',
  'team-manager': 'management',
  'reviewing-officer': 'independent-review',
  'personal-adviser': 'direct-care',
  coordinator: 'direct-care',
  auditor: 'audit',
  'young-person': 'own-record',
  administrator: 'operation',
  importer: 'return',
};
