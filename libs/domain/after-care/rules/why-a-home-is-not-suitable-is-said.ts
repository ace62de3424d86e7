import type { Reason } from '../../kernel';
import { NEVER_SUITABLE } from '../codes';
import type { HomeKind, Suitability } from '../vocabulary';

/** A home that is not suitable is somebody's to put right, so why is said (CLR reg 9(2), Schedule 2). */
export function whyAHomeIsNotSuitableIsSaid(
  suitability: Suitability,
  why: string | null,
  field: 'whySuitability' | 'why',
): Reason | undefined {
  if (suitability !== 'not-suitable' || why !== null) return undefined;
  return { code: 'no-why', message: 'Say why it is not suitable', field };
}

/** Sofas, no fixed home and custody: the return takes them as not suitable only (research/domain 3.3). */
export function someKindsOfHomeAreNeverSuitable(kind: HomeKind, suitability: Suitability): Reason | undefined {
  if (suitability !== 'suitable' || !NEVER_SUITABLE.includes(kind)) return undefined;
  return { code: 'never-suitable', message: 'This kind of home does not count as suitable', field: 'suitability' };
}
