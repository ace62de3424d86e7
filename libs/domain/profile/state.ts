import { emptyLedger, withFact, type Ledger, type Lens, type Recorded } from '../kernel';
import { profileEvents, type ProfileEvent } from './events';

/** One fact about a young person, as recorded. */
export type ProfileFact = Extract<ProfileEvent, { type: 'ProfileFactRecorded' }>['data'];

/** Who a young person is, as far as is recorded. */
export interface ProfileState {
  /** The local identifier in the authority's return; null before they are registered. */
  readonly localId: string | null;
  readonly preferredName: string | null;
  readonly facts: Ledger<ProfileFact>;
}

export const noProfile: ProfileState = { localId: null, preferredName: null, facts: emptyLedger() };

/** Folds one event. Total. */
export function evolveProfile(state: ProfileState, event: ProfileEvent): ProfileState {
  switch (event.type) {
    case 'YoungPersonRegistered':
      return { ...state, localId: event.data.localId };
    case 'PreferredNameRecorded':
      return { ...state, preferredName: event.data.name };
    case 'ProfileFactRecorded':
      return { ...state, facts: withFact(state.facts, event.data) };
    case 'FactsConfirmed':
      return state;
  }
}

/** Everything a decision about who somebody is looks at. */
export const profileLens: Lens<ProfileState, ProfileEvent> = {
  name: 'profile',
  types: profileEvents.map((definition) => definition.type),
  initial: noProfile,
  evolve: (state, event: Recorded<ProfileEvent>) => evolveProfile(state, event),
};
