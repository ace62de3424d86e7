import type { Dated } from '../dated-fact';
import type { RelationshipRole } from '../vocabulary';

/** A stretch of being somebody in a role. The relationship goes on when the role ends. */
export interface RoleSpell extends Dated {
  readonly role: RelationshipRole;
  /** Whom they worked for; null is "not recorded". */
  readonly employer: string | null;
  /** Who ran the home or the service; null is "not recorded". */
  readonly provider: string | null;
  readonly reason: string | null;
}

export interface Whereabouts extends Dated {
  /** Null when it is known that nobody knows. */
  readonly postcode: string | null;
}
