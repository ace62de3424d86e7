import { careFold, NO_CARE, stabilityNow, type CareState } from './care';
import { defineProjection } from './projection';

/** How often carers changed, for each young person with any episode of care: the service figures add these up. */
export const stability = defineProjection<CareState>({
  name: 'stability',
  version: 1,
  categories: ['journey'],
  initial: NO_CARE,
  ...careFold,
  tables: {
    stability: {
      columns: {
        youngPersonId: 'text',
        carerChanges: 'integer',
        movesSameCarer: 'integer',
        legalStatusOnly: 'integer',
        temporaryAbsences: 'integer',
      },
      key: ['youngPersonId'],
    },
  },
  rows: (youngPersonId, state) => {
    const counts = stabilityNow(state);
    return { stability: counts === undefined ? [] : [{ youngPersonId, ...counts }] };
  },
});
