import type { Reason } from '../../../kernel';

/**
 * The written record says whose views were sought (Care Leavers (England) Regulations 2010 reg 5(3)): what they think, or why
 * they were not asked, never both and never neither.
 */
export function aViewIsThereOrWhyItIsNot(said: {
  readonly view: string | null;
  readonly notSoughtReason: string | null;
}): Reason | undefined {
  if (said.view !== null && said.notSoughtReason !== null) {
    const message = 'Either write what they think, or say why they were not asked';
    return { code: 'view-and-not-sought', message, field: 'notSoughtReason' };
  }
  if (said.view !== null || said.notSoughtReason !== null) return undefined;
  return { code: 'view-missing', message: 'Write what they think, or say why they were not asked', field: 'view' };
}
