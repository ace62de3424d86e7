import type { ProfileEvent } from '#libs/domain/profile';
import { searchText } from './fold-text';
import { fromHandlers } from './handlers';
import { defineProjection } from './projection';

/** Who somebody is: what the directory and the caseload show of a young person. */
export interface Identity {
  readonly localId: string | null;
  readonly preferredName: string | null;
  readonly dateOfBirth: string | null;
}

export const NOBODY_YET: Identity = { localId: null, preferredName: null, dateOfBirth: null };

type ProfileHandled = Extract<
  ProfileEvent,
  { type: 'YoungPersonRegistered' | 'PreferredNameRecorded' | 'ProfileFactRecorded' }
>;

/** Folds what is known of somebody's identity. The fact of birth recorded last stands. */
export const identityFold = fromHandlers<Identity, ProfileHandled>({
  YoungPersonRegistered: (state, data) => ({ ...state, localId: data.localId }),
  PreferredNameRecorded: (state, data) => ({ ...state, preferredName: data.name }),
  ProfileFactRecorded: (state, data) =>
    data.fact === 'date-of-birth' ? { ...state, dateOfBirth: data.occurred?.from ?? birthIn(data.value) } : state,
});

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const birthIn = (value: Readonly<Record<string, string>>): string | null =>
  Object.values(value).find((text) => ISO_DAY.test(text)) ?? null;

/** What a page calls somebody: what they like to be called, or else their local identifier. */
export const shownName = (identity: Identity): string => identity.preferredName ?? identity.localId ?? '';

/** Finds a young person by name or local identifier, and holds the importer's registry of local identifiers. */
export const directory = defineProjection<Identity>({
  name: 'directory',
  version: 1,
  categories: ['journey'],
  initial: NOBODY_YET,
  ...identityFold,
  tables: {
    directory: {
      columns: {
        youngPersonId: 'text',
        localId: 'text',
        preferredName: 'text',
        name: 'text',
        dateOfBirth: 'text',
        search: 'text',
      },
      key: ['youngPersonId'],
      indexes: [['localId']],
    },
  },
  rows: (youngPersonId, state) => ({
    directory:
      state.localId === null
        ? []
        : [
            {
              youngPersonId,
              localId: state.localId,
              preferredName: state.preferredName,
              name: shownName(state),
              dateOfBirth: state.dateOfBirth,
              search: searchText(state.preferredName ?? '', state.localId),
            },
          ],
  }),
});
