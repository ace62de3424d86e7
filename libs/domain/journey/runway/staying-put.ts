import { birthdayAt } from '../../kernel';
import { homeAfterCareOn } from '../../after-care';
import { inRole, once, personLost, type Looking } from './looking';
import type { RunwayEnd } from './types';
import { withReplacement } from './with-replacement';

const ADULT = 18;
/** The duty to support Staying Put ends here; some services go on to the end of the school year, by their own policy. */
const STAYING_PUT_UNTIL = 21;

/** The home with former foster carers after care: the duty to support it ends on the 21st birthday. */
export function endOfStayingPut(looking: Looking): readonly RunwayEnd[] {
  const { journey, day, born } = looking;
  if (born === null || homeAfterCareOn(journey.afterCare, day)?.kind !== 'former-foster-carers') return [];
  const on = birthdayAt(born, STAYING_PUT_UNTIL);
  if (on <= day) return [];
  const people = once(
    inRole(looking, (role) => role === 'former-foster-carer' || role === 'foster-carer').map(personLost),
  );
  const found = {
    ref: { kind: 'home' },
    kind: 'home',
    what: 'Staying Put: the home with former foster carers',
    on,
    reason: 'The duty to monitor and support Staying Put ends on the 21st birthday',
    source: 'Children Act 1989, section 23CZA(3) to (6)',
    people,
    way: {
      kind: 'hand-over',
      why: 'The duty cannot go on past 21. Where they live next, and that the family goes on, can be settled before that day',
    },
  } as const;
  return [withReplacement(found, looking, { after: birthdayAt(born, ADULT) })];
}
