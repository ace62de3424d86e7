import { addDays, daysBetween, later, type CivilDate } from '../kernel';
import {
  adviserContacts, contactTries, contactWishOn, contactWishes, diedOn, rhythmOn, type AdviserContact, type AgreedRhythm,
  type ContactTry, type SaidWish,
} from './in-touch'; // prettier-ignore
import type { AfterCareState } from './state';

/** Contact is lost after this many tries with no contact in the rhythm. Ours, not the law's: section 23C(2) names no number. */
export const LOST_AFTER_TRIES = 3;

/**
 * Days between contacts that warnings use while no rhythm is agreed: two months, the longest interval that the Care
 * Leavers Regulations name for anybody (reg 8(2), research/domain L52). Said wherever it is used.
 */
export const RHYTHM_NOT_AGREED_DAYS = 61;

/** A time in which contact was lost: worked out, never typed. */
export interface LostContact {
  /** The last contact before; null when none is recorded. */
  readonly since: CivilDate | null;
  /** The first day on which the rhythm had passed and the tries were made. */
  readonly lostOn: CivilDate;
  /** The contact that re-established it; null while it is lost. */
  readonly found: AdviserContact | null;
  readonly tries: readonly ContactTry[];
}

export type InTouchStanding =
  'died' | 'not-recorded' | 'in-touch' | 'late' | 'lost' | 'not-before' | 'not-wanted' | 'no-longer-needed';

/** How keeping in touch stands on a day, with what it rests on. */
export interface KeepingInTouch {
  readonly standing: InTouchStanding;
  readonly last: AdviserContact | null;
  readonly daysSince: number | null;
  /** What is agreed; null when nothing is, and `everyDays` is then the one that warnings use. */
  readonly agreed: AgreedRhythm | null;
  readonly everyDays: number;
  /** The day by which there is to be contact; null while nothing is due. */
  readonly dueBy: CivilDate | null;
  readonly wish: SaidWish | null;
  /** Tries since the last contact. */
  readonly tries: readonly ContactTry[];
  /** Times in which contact was lost, the present one last. */
  readonly lost: readonly LostContact[];
}

/** The time between two contacts, or since the last one. */
interface Gap {
  readonly after: AdviserContact | null;
  readonly found: AdviserContact | null;
  /** The last day of it that counts. */
  readonly end: CivilDate;
}

/** How keeping in touch stands on a day. Children Act 1989 s 23C(2): keep in touch, and re-establish contact if lost. */
export function keepingInTouchOn(state: AfterCareState, day: CivilDate): KeepingInTouch {
  const contacts = adviserContacts(state).filter(({ on }) => on <= day);
  const last = contacts.at(-1) ?? null;
  const gap: Gap = { after: last, found: null, end: day };
  const rhythm = rhythmOn(state, day);
  const known = {
    last,
    wish: contactWishOn(state, day) ?? null,
    lost: gapsOf(contacts, gap).flatMap((one) => lostIn(state, one)),
    tries: triesIn(state, gap),
    dueBy: dueIn(state, gap),
  };
  const standing = standingOf(state, known, day);
  return {
    ...known,
    standing,
    dueBy: NOTHING_DUE.includes(standing) ? null : known.dueBy,
    daysSince: last && daysBetween(last.on, day),
    agreed: rhythm ?? null,
    everyDays: daysOf(rhythm),
  };
}

const NOTHING_DUE: readonly InTouchStanding[] = ['died', 'not-wanted', 'no-longer-needed'];
const daysOf = (rhythm: AgreedRhythm | undefined): number => rhythm?.everyDays ?? RHYTHM_NOT_AGREED_DAYS;

type Known = Pick<KeepingInTouch, 'last' | 'wish' | 'lost' | 'tries' | 'dueBy'>;

function standingOf(state: AfterCareState, { wish, ...known }: Known, day: CivilDate): InTouchStanding {
  const died = diedOn(state);
  if (died !== null && died <= day) return 'died';
  // A wish that holds is never "wanted".
  return wish === null ? byTheRecord(known, day) : (wish.wish as Exclude<typeof wish.wish, 'wanted'>);
}

function byTheRecord({ last, lost, dueBy }: Omit<Known, 'wish'>, day: CivilDate): InTouchStanding {
  if (lost.at(-1)?.found === null) return 'lost';
  if (dueBy !== null && dueBy < day) return 'late';
  return last === null ? 'not-recorded' : 'in-touch';
}

/** The times between contacts in order, and the one that goes on. */
function gapsOf(contacts: readonly AdviserContact[], open: Gap): readonly Gap[] {
  const closed = contacts.map((found, at) => ({ after: contacts[at - 1] ?? null, found, end: found.on }));
  return [...closed, open];
}

type OnADay = Pick<ContactTry, 'on' | 'revision'>;
/** Of two things on one day the one recorded first came first, as far as anybody can tell. */
const before = (a: OnADay, b: OnADay): boolean => a.on < b.on || (a.on === b.on && a.revision < b.revision);

const triesIn = (state: AfterCareState, { after, found, end }: Gap): readonly ContactTry[] =>
  contactTries(state).filter(
    (one) => one.on <= end && (after === null || before(after, one)) && (found === null || before(one, found)),
  );

/** By when there is to be contact: the last one and the rhythm; after a day they asked us to wait for. Null: nothing to count from. */
function dueIn(state: AfterCareState, gap: Gap): CivilDate | null {
  const rhythm = rhythmOn(state, gap.end);
  const [start] = [gap.after, rhythm, triesIn(state, gap)[0]].flatMap((one) => one?.on ?? []);
  if (start === undefined) return null;
  return contactWishes(state)
    .filter(({ on }) => on >= start && on <= gap.end)
    .flatMap(({ notBefore }) => notBefore ?? [])
    .reduce(later, addDays(start, daysOf(rhythm)));
}

/** Lost: the rhythm has passed without contact, enough tries were made, and they had not asked us to leave them be. */
function lostIn(state: AfterCareState, gap: Gap): readonly LostContact[] {
  const tries = triesIn(state, gap);
  const enough = tries[LOST_AFTER_TRIES - 1];
  const due = dueIn(state, gap);
  if (enough === undefined || due === null) return [];
  const lostOn = later(addDays(due, 1), enough.on);
  const wasLost = isWithin(gap, lostOn, enough.on) && contactWishOn(state, lostOn) === undefined;
  return wasLost ? [{ since: gap.after?.on ?? null, lostOn, found: gap.found, tries }] : [];
}

/** Reached on the very day on which it would have been lost: only a try of that day makes it so. */
const isWithin = ({ found, end }: Gap, lostOn: CivilDate, enough: CivilDate): boolean =>
  lostOn < end || (lostOn === end && (found === null || lostOn === enough));
