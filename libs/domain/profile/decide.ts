import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../kernel';
import type { ProfileEvent } from './events';
import { profileFactId } from './fact-ids';
import type { RecordPreferredName, RegisterYoungPerson } from './inputs';
import { aDateOfBirthIsNotInTheFuture } from './rules/a-date-of-birth-is-not-in-the-future';
import type { ProfileState } from './state';

/** Makes a young person known to us, before the return that will name them. Registering somebody known changes nothing. */
export function registerYoungPerson(
  input: RegisterYoungPerson,
  state: ProfileState,
  facts: BaseFacts,
): Decision<ProfileEvent> {
  if (state.localId !== null) return accept();
  const { localId, preferredName, dateOfBirth } = input;
  const events: ProfileEvent[] = [{ type: 'YoungPersonRegistered', data: { localId } }];
  if (preferredName !== null) events.push(named(preferredName, 'worker'));
  if (dateOfBirth !== null) events.push(bornOn(dateOfBirth));
  return acceptUnless(failing(aDateOfBirthIsNotInTheFuture(dateOfBirth, facts.today)), events);
}

/** Records what they like to be called. */
export const recordPreferredName = (input: RecordPreferredName, state: ProfileState): Decision<ProfileEvent> =>
  state.preferredName === input.name ? accept() : accept(named(input.name, input.toldBy));

const named = (name: string, toldBy: RecordPreferredName['toldBy']): ProfileEvent => ({
  type: 'PreferredNameRecorded',
  data: { name, toldBy },
});

const bornOn = (born: NonNullable<RegisterYoungPerson['dateOfBirth']>): ProfileEvent => ({
  type: 'ProfileFactRecorded',
  data: {
    factId: profileFactId('date-of-birth'),
    fact: 'date-of-birth',
    value: { date: born },
    occurred: onDay(born),
    returnYear: null,
  },
});
