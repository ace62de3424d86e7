import type { AfterCareType } from '#libs/domain/after-care';
import { people, rhythm, wish } from './agreed';
import type { AfterCareForm } from './at';
import { contact, tried } from './contact';
import { died, endOfActivity, endOfHome, takeBack } from './ends';
import { activity, home, suitability } from './homes';

export type { AfterCareAt, AfterCareForm } from './at';

/** What can be added, by its name in the address. */
export const ADD: Readonly<Record<string, AfterCareForm>> = {
  contact, try: tried, wish, rhythm, people, home, activity, died,
}; // prettier-ignore

/** The form each kind of record is put right with. */
const PUT_RIGHT: Readonly<Record<AfterCareType, AfterCareForm>> = {
  AdviserContactHeld: contact,
  AdviserContactTried: tried,
  ContactWishSaid: wish,
  KeepingInTouchAgreed: rhythm,
  PeopleToAskAgreed: people,
  HomeAfterCareRecorded: home,
  SuitabilityOfHomeAssessed: suitability,
  HomeAfterCareEnded: endOfHome,
  ActivityAfterCareRecorded: activity,
  ActivityAfterCareEnded: endOfActivity,
  CareLeaverDied: died,
};

/** What can be done to a record on record, by its name in the address; undefined where it cannot be done to its kind. */
export function changeOf(change: string, type: AfterCareType): AfterCareForm | undefined {
  if (change === 'put-right') return PUT_RIGHT[type];
  if (change === 'take-back') return takeBack;
  if (type === 'ActivityAfterCareRecorded') return change === 'end' ? endOfActivity : undefined;
  if (type !== 'HomeAfterCareRecorded') return undefined;
  return change === 'end' ? endOfHome : change === 'suitability' ? suitability : undefined;
}
