import type { CivilDate, Reason } from '../../../kernel';
import { isVisible } from '../../restrictions/closures';
import type { Relationship } from '../../state';

/** Nothing crosses to or from somebody held back for safety or about whom nothing may be told. Source: design section 5. */
export function nobodyHeldBackForSafetyIsLinked(known: Relationship | undefined, day: CivilDate): Reason | undefined {
  if (known === undefined || isVisible(known, day, 'shared')) return undefined;
  const message = `Nothing may be shared about ${known.personName}, so the two records cannot be linked`;
  return { code: 'held-back-for-safety', message, field: 'relationshipId' };
}
