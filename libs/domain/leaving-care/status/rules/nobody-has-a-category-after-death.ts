import { civilDate, dayInWords } from '../../../kernel';
import { lastEndedBy } from '../care';
import type { StatusRule } from '../judging';

const DIED = 'E2';

/** Care ended because the young person died (REC E2): nothing is worked out about them from then on. */
export const afterDeath: StatusRule = {
  id: 'nobody-has-a-category-after-death',
  status: 'none',
  law: { source: 'SSDA903 guidance, REC E2', checked: true, inForceFrom: civilDate('2001-10-01') },
  speaks: (care, day) => {
    const last = lastEndedBy(care, day);
    return last?.rec === DIED ? [`The record says that they died on ${dayInWords(last.until)}`] : undefined;
  },
};
