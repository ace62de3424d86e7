import { hasBegunBy, sortDay, type CivilDate, type VagueDate } from '../kernel';
import { recordsOf, type AfterCareState } from './state';
import type { AdviserContactWay, ContactWish, InTouchWith, ReachedBy } from './vocabulary';

interface Dated {
  readonly recordId: string;
  readonly occurred: VagueDate;
  /** The day it is sorted by. */
  readonly on: CivilDate;
  readonly revision: number;
}

/** The authority and the young person were in touch. */
export interface AdviserContact extends Dated {
  readonly way: AdviserContactWay;
  readonly reachedBy: ReachedBy;
  readonly with: InTouchWith;
  readonly words: string | null;
}

/** Somebody tried and did not reach them. */
export interface ContactTry extends Dated {
  readonly way: AdviserContactWay;
  readonly with: InTouchWith;
  readonly tried: string;
  /** Relationships that were asked after them. */
  readonly asked: readonly string[];
}

export interface SaidWish extends Dated {
  readonly wish: ContactWish;
  readonly notBefore: CivilDate | null;
  readonly words: string | null;
}

export interface AgreedRhythm extends Dated {
  readonly everyDays: number;
  readonly way: AdviserContactWay | null;
  readonly words: string | null;
}

const dated = <D extends { readonly occurred: VagueDate }>({ data, revision }: { data: D; revision: number }) => ({
  ...data,
  on: sortDay(data.occurred),
  revision,
});

/** Every time the authority and the young person were in touch, earliest first. Visits where they live are among them. */
export const adviserContacts = (state: AfterCareState): readonly AdviserContact[] =>
  recordsOf(state, 'AdviserContactHeld').map(dated);

/** Every time somebody tried and did not reach them, earliest first. */
export const contactTries = (state: AfterCareState): readonly ContactTry[] =>
  recordsOf(state, 'AdviserContactTried').map(dated);

/** What they have said about being in touch, earliest first. */
export const contactWishes = (state: AfterCareState): readonly SaidWish[] =>
  recordsOf(state, 'ContactWishSaid').map(dated);

/** When they were last in touch by a day; undefined when no contact is recorded. */
export const lastInTouch = (state: AfterCareState, day: CivilDate): AdviserContact | undefined =>
  adviserContacts(state).findLast(({ occurred }) => hasBegunBy(occurred, day));

/** What they last said by a day about being in touch; undefined when nothing holds: "wanted", or "not before" that has passed. */
export function contactWishOn(state: AfterCareState, day: CivilDate): SaidWish | undefined {
  const latest = contactWishes(state).findLast(({ on }) => on <= day);
  if (latest === undefined || latest.wish === 'wanted') return undefined;
  return latest.notBefore !== null && latest.notBefore <= day ? undefined : latest;
}

/** How often they had agreed by a day to keep in touch; undefined when it is not recorded. */
export const rhythmOn = (state: AfterCareState, day: CivilDate): AgreedRhythm | undefined =>
  recordsOf(state, 'KeepingInTouchAgreed')
    .map(dated)
    .findLast(({ on }) => on <= day);

/** Who the young person had agreed by a day may be asked after them: the latest agreement, which may be nobody. */
export const mayBeAskedOn = (state: AfterCareState, day: CivilDate): readonly string[] =>
  recordsOf(state, 'PeopleToAskAgreed').findLast(({ data }) => sortDay(data.occurred) <= day)?.data.people ?? [];

/** The day they died; null when that is not recorded. */
export const diedOn = (state: AfterCareState): CivilDate | null => {
  const died = recordsOf(state, 'CareLeaverDied').at(-1);
  return died === undefined ? null : sortDay(died.data.occurred);
};
