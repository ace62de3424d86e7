import { careHistoryOf } from '#libs/domain/journey/leaving-care';
import { civilDate, withFact as withEntry, type DomainEvent, type Recorded } from '#libs/domain/kernel';
import {
  evolveLeavingCare, leavingCareEvents, noLeavingCareFacts, spellsFrom, type LeavingCareEvent, type LeavingCareState,
} from '#libs/domain/leaving-care'; // prettier-ignore
import {
  BIRTH_STATED_ELSEWHERE,
  noProfile,
  profileFactId,
  type ProfileFact,
  type ProfileState,
} from '#libs/domain/profile';
import { careFold, NO_CARE, placementsOf, type CareState } from './care';
import { withFact, type Entry } from './facts';
import { foldTogether, type Fold } from './handlers';
import { defineProjection } from './projection';

/** The dates of birth that stand: the header's and one stated elsewhere. */
export type BirthState = readonly Entry<ProfileFact>[];

export interface LeavingCareListState {
  readonly birth: BirthState;
  readonly care: CareState;
  readonly facts: LeavingCareState;
}

const BIRTHS: readonly string[] = [profileFactId('date-of-birth'), BIRTH_STATED_ELSEWHERE];

export const birthFold: Fold<BirthState> = {
  types: ['ProfileFactRecorded'],
  evolve: (state, event: Recorded<DomainEvent>) => {
    const fact = event.data as ProfileFact;
    return BIRTHS.includes(fact.factId) ? withFact(state, fact.factId, fact) : state;
  },
};

export const leavingCareFactsFold: Fold<LeavingCareState> = {
  types: leavingCareEvents.map(({ type }) => type),
  evolve: (state, event) => evolveLeavingCare(state, event as Recorded<LeavingCareEvent>),
};

export function profileOf(birth: BirthState): ProfileState {
  let { facts } = noProfile;
  for (const [, fact] of birth) facts = withEntry(facts, fact);
  return { ...noProfile, facts };
}

// Rows have no clock: the categories are reckoned forward as if what is recorded went on, and a question picks its day.
const END_OF_RECORD = civilDate('9999-12-31');
/** Qualifying is kept to the latest age a service may set; a question cuts it at the age that is set. */
const LATEST = { qualifyingUntilAge: 25 };

/** What the law calls each young person, over time: one row for each category, from its first day to the first day of the next. */
export const leavingCare = defineProjection<LeavingCareListState>({
  name: 'leavingCare',
  version: 1,
  categories: ['journey'],
  initial: { birth: [], care: NO_CARE, facts: noLeavingCareFacts },
  ...foldTogether<LeavingCareListState>({ birth: birthFold, care: careFold, facts: leavingCareFactsFold }),
  tables: {
    leavingCare: {
      columns: { youngPersonId: 'text', from: 'text', until: 'text', status: 'text' },
      key: ['youngPersonId', 'from'],
      indexes: [['status', 'from']],
    },
  },
  rows: (youngPersonId, { birth, care, facts }) => {
    const parts = { profile: profileOf(birth), placements: placementsOf(care), leavingCare: facts };
    return {
      leavingCare: spellsFrom(careHistoryOf(parts), END_OF_RECORD, LATEST).map(({ status, from, until }) => ({
        youngPersonId, from, until, status,
      })),
    };
  }, // prettier-ignore
});
