import {
  afterCareLens,
  contactWishes,
  keepingInTouchOn,
  noAfterCare,
  type AfterCareState,
  type KeepingInTouch,
} from '#libs/domain/after-care';
import { civilDate } from '#libs/domain/kernel';
import type { Fold } from './handlers';
import { defineProjection, type Row } from './projection';

const TYPES = [
  'AdviserContactHeld', 'AdviserContactTried', 'ContactWishSaid', 'KeepingInTouchAgreed', 'CareLeaverDied',
  'AfterCareRecordTakenBack',
]; // prettier-ignore

/** What was said, what was tried, who was asked and why it was put right: none of it matters to a list. */
const NOTHING_SAID = { words: null, tried: '', asked: [], correcting: null };

const inTouchFold: Fold<AfterCareState> = {
  types: TYPES,
  evolve: (state, event) => {
    const data = { ...(event.data as object), ...NOTHING_SAID };
    return afterCareLens.evolve(state, { ...event, data } as never);
  },
};

// Rows have no clock: what is recorded is looked at from the end of time, and a question compares its day with the days found.
const END_OF_RECORD = civilDate('9999-12-31');

const lostSince = ({ standing, lost }: KeepingInTouch): string | null =>
  standing === 'lost' ? (lost.at(-1)?.lostOn ?? null) : null;

/** By when there is to be contact; nothing where there is nothing to count from, and where they asked for none or have died. */
function rowsOf(youngPersonId: string, state: AfterCareState): readonly Row[] {
  const keeping = keepingInTouchOn(state, END_OF_RECORD);
  const { last, agreed, dueBy, tries } = keeping;
  if (dueBy === null) return [];
  const notBefore = contactWishes(state).at(-1)?.notBefore ?? null;
  const when = { lastOn: last && last.on, agreedEveryDays: agreed && agreed.everyDays, dueBy, notBefore };
  return [{ youngPersonId, ...when, tries: tries.length, lostOn: lostSince(keeping) }];
}

/** When the authority is to be in touch with each young person who leaves or has left care, and since when contact is lost. */
export const keepingInTouch = defineProjection<AfterCareState>({
  name: 'keepingInTouch',
  version: 1,
  categories: ['journey'],
  initial: noAfterCare,
  ...inTouchFold,
  tables: {
    keepingInTouch: {
      columns: {
        youngPersonId: 'text',
        lastOn: 'text',
        agreedEveryDays: 'integer',
        dueBy: 'text',
        tries: 'integer',
        lostOn: 'text',
        notBefore: 'text',
      },
      key: ['youngPersonId'],
      indexes: [['dueBy']],
    },
  },
  rows: (youngPersonId, state) => ({ keepingInTouch: rowsOf(youngPersonId, state) }),
});
