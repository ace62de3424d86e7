import type { Reason } from '../../../kernel';

/**
 * Before a decision, the wishes and feelings of parents and of others whose views matter are found out (Children Act 1989,
 * section 22(4)); where somebody was not asked, the record says why.
 */
export function aViewIsGivenOrNotSoughtForAReason(said: {
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
