import type { AccessActor } from './vocabulary';

/** Whose young people a list may show: the scope that the read store's lists ask for. */
export type ListScope = { readonly workerRef: string; readonly role: string; readonly on: string } | 'all';

/**
 * Whose young people somebody's lists show on a day (`YYYY-MM-DD`), so that a list never names a record that
 * `decideAccess` would refuse to open. Undefined: no list at all.
 */
export function scopeOf(actor: AccessActor, on: string): ListScope | undefined {
  switch (actor.role) {
    case 'team-manager':
    case 'auditor':
      return 'all';
    case 'social-worker':
    case 'reviewing-officer':
    case 'personal-adviser':
    case 'coordinator':
      return actor.workerRef === undefined ? undefined : { workerRef: actor.workerRef, role: actor.role, on };
    default:
      return undefined;
  }
}
