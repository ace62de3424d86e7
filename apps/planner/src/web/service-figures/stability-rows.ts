import type { StabilityTotals } from '#libs/read-store';

/** How often carers changed, each number with what it means. */
export const stabilityRows = (totals: StabilityTotals): readonly object[] => [
  { what: 'Changes of carer', count: totals.carerChanges, means: 'The young person moved to other carers (return codes P and B).' },
  { what: 'Moves with the same carer', count: totals.movesSameCarer, means: 'The home changed and the carer did not: nobody was lost (T and U).' },
  { what: 'Changes of legal status only', count: totals.legalStatusOnly, means: 'Nobody moved (L).' },
  { what: 'Temporary absences', count: totals.temporaryAbsences, means: 'A stay away, after which they came back: not a move.' },
  { what: 'Young people with any period of care', count: totals.youngPeople, means: 'Everybody these figures are about.' },
]; // prettier-ignore
