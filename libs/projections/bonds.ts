import type { RelationshipsEvent } from '#libs/domain/relationships';
import { fromHandlers } from './handlers';
import { defineProjection } from './projection';

/** What one record says of a link to another. Nothing of who they are: whoever lists it asks that of the record itself. */
interface Said {
  readonly otherYoungPersonId: string;
  readonly said: 'suggested' | 'confirmed' | 'declined';
  readonly withdrawn: boolean;
  readonly saidOn: string;
  readonly saidBy: string;
}

/** The links of one young person, by link. */
export type BondsState = Readonly<Record<string, Said>>;

type BondEvent = Extract<
  RelationshipsEvent,
  { type: 'BondSuggested' | 'BondConfirmed' | 'BondDeclined' | 'BondWithdrawn' }
>;
type Told = Exclude<BondEvent, { type: 'BondWithdrawn' }>['data'];
type Recorded = { readonly actor: string; readonly recordedAt: string };

const says = (state: BondsState, data: Told, said: Said['said'], { actor, recordedAt }: Recorded): BondsState => ({
  ...state,
  [data.bondId]: {
    otherYoungPersonId: data.otherYoungPersonId,
    said,
    withdrawn: false,
    saidOn: recordedAt.slice(0, 10),
    saidBy: actor,
  },
});

/** Links between the records of brothers and sisters, as each record says: a question is found by whom it asks about. */
export const bonds = defineProjection<BondsState>({
  name: 'bonds',
  version: 1,
  categories: ['journey'],
  initial: {},
  ...fromHandlers<BondsState, BondEvent>({
    BondSuggested: (state, data, meta) => says(state, data, 'suggested', meta),
    BondConfirmed: (state, data, meta) => says(state, data, 'confirmed', meta),
    BondDeclined: (state, data, meta) => says(state, data, 'declined', meta),
    BondWithdrawn: (state, { bondId }) => {
      const bond = state[bondId];
      return bond === undefined ? state : { ...state, [bondId]: { ...bond, withdrawn: true } };
    },
  }),
  tables: {
    bonds: {
      columns: {
        youngPersonId: 'text',
        bondId: 'text',
        otherYoungPersonId: 'text',
        said: 'text',
        withdrawn: 'integer',
        saidOn: 'text',
        saidBy: 'text',
      },
      key: ['youngPersonId', 'bondId'],
      indexes: [['otherYoungPersonId']],
    },
  },
  rows: (youngPersonId, state) => ({
    bonds: Object.entries(state).map(([bondId, { withdrawn, ...bond }]) => ({
      youngPersonId,
      bondId,
      ...bond,
      withdrawn: withdrawn ? 1 : 0,
    })),
  }),
});
