import type { Role } from '#libs/domain/kernel';

/** Everything that can be asked of the product. A route is denied until it names one of these. */
export const ACTIONS = [
  'view-list',
  'view-case',
  'view-linked',
  'replay',
  'record-contact',
  'edit-relationships',
  'edit-profile',
  'edit-plan',
  'record-after-care',
  'record-placement',
  'propose-move',
  'decide-move',
  'record-move',
  'hold-review',
  'allocate',
  'report',
  'verify',
  'view-access-log',
  'import',
  'administer',
  'view-health',
  'view-own',
  'add-own-words',
  'discard-own-draft',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions about no one young person. Every other action names one. */
export const ACTIONS_WITHOUT_SUBJECT = [
  'view-list',
  'report',
  'verify',
  'import',
  'administer',
  'view-health',
  'discard-own-draft',
] as const;

/** `restricted`: a named list only (a relative of staff, say). `sealed`: adoption or protected; does not exist to outsiders. */
export const RECORD_CLASSES = ['standard', 'restricted', 'sealed'] as const;
export type RecordClass = (typeof RECORD_CLASSES)[number];

/** What somebody is there for. Each role has one; asking for another's purpose is refused. */
export const PURPOSES = [
  'direct-care',
  'management',
  'independent-review',
  'audit',
  'own-record',
  'operation',
  'return',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * How a route is classified: what is asked, and whether it names a young person. `public` needs no sign-in. `shows` says
 * that something of other young people's records is in the answer: what crosses from the `linked` records of brothers and
 * sisters, or what another record has `asked`; who looks is decided and written down for those records too.
 */
export interface RouteAccess {
  readonly action: Action;
  readonly subject: 'none' | 'young-person';
  readonly public?: true;
  readonly shows?: readonly ('linked' | 'asked')[];
}

/** Who asks: `workerRef` is the authority's staff reference, `youngPersonId` only for a young person themselves. */
export interface AccessActor {
  readonly id: string;
  readonly role: Role;
  readonly workerRef?: string;
  readonly youngPersonId?: string;
}

export interface Allocation {
  readonly workerRef: string;
  readonly role: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Day it ended (not in force on that day); null while it goes on. */
  readonly to: string | null;
}

/**
 * The record of a brother or sister through which another record is looked at, and how the two are linked: the other one
 * asks whether they are, or both say so.
 */
export interface LinkedThrough {
  readonly record: AccessRecord;
  readonly state: 'asked' | 'confirmed';
}

/** What must be known of the record to decide. */
export interface AccessRecord {
  readonly youngPersonId?: string;
  readonly recordClass: RecordClass;
  readonly allocations: readonly Allocation[];
  /** Needed for a personal adviser, who comes in at 16; unknown means not known to be 16. */
  readonly dateOfBirth?: string | null;
  /** Who proposed or put forward the move to be decided (actor ids): needed for `decide-move`. */
  readonly authors?: readonly string[];
  /** Needed for `view-linked`: the record that is open, to which this one is linked. */
  readonly linkedThrough?: LinkedThrough;
}

export interface AccessQuestion {
  /** Undefined: nobody is signed in. */
  readonly actor: AccessActor | undefined;
  readonly action: Action;
  readonly record: AccessRecord;
  readonly purpose: Purpose;
  /** The day it is asked, `YYYY-MM-DD`; a longer ISO time is cut to its day. */
  readonly at: string;
}

/** On what basis it is allowed: what the access record says. */
export type Basis = 'role' | 'allocated' | 'authority' | 'own-record' | 'linked';

/** `not-found`: to this person the record does not exist. `forbidden`: they may know of it but may not do this. */
export type AccessDecision =
  | { readonly allow: true; readonly basis: Basis }
  | { readonly allow: false; readonly why: string; readonly as: 'not-found' | 'forbidden' };
