import type { Reason } from '../../../kernel';
import type { ApprovalKind, Approver } from '../vocabulary';

/** A home at a distance is for the director alone. Source: CPPR 2010 reg 11(1)(b). What ends care depends on age and legal status (reg 39). */
export function theDirectorApprovesWhatOnlyTheDirectorCan(kind: ApprovalKind, givenAs: Approver): Reason | undefined {
  if (kind !== 'at-a-distance' || givenAs === 'director') return undefined;
  const message = 'Only the director of children’s services can approve a home at a distance';
  return { code: 'director-must-approve', message, field: 'givenAs' };
}
