import { milesBetween, type CivilDate, type GridReference } from '../../kernel';
import type { Locate } from '../person-facts';
import { dwellingOn, type Dwelling } from './dwellings';

/** Why it cannot be said whether two young people live together. */
export type NotKnown = 'own-home' | 'their-home' | 'which-home';

/** Whether two young people live in one home on a day, since when, and how far apart. No address is in it. */
export interface Living {
  readonly living: 'together' | 'apart' | 'unknown';
  /** Since when without a break; `atLeast` when nobody knows how it was before. Null when it is not known how it is. */
  readonly since: { readonly on: CivilDate; readonly atLeast: boolean } | null;
  /** Straight-line miles between their homes; null when they live together. */
  readonly miles: number | 'unknown' | null;
  readonly notKnown: NotKnown | null;
}

/** Where two young people live: the stretches of one, and where the other lives on any day. */
export interface TwoLives {
  readonly mine: readonly Dwelling[];
  readonly theirs: (day: CivilDate) => Dwelling | undefined;
  /** The days on which either may have moved. */
  readonly changes: readonly CivilDate[];
}

type Verdict = Pick<Living, 'living' | 'notKnown'>;
const TOGETHER: Verdict = { living: 'together', notKnown: null };
const APART: Verdict = { living: 'apart', notKnown: null };
const notKnown = (why: NotKnown): Verdict => ({ living: 'unknown', notKnown: why });

const FAMILY_HOMES: readonly Dwelling['kind'][] = ['kinship', 'foster', 'parent'];
const isFamilyHome = ({ kind }: Dwelling): 'yes' | 'no' | 'unknown' => {
  if (kind === 'unknown' || kind === 'other') return 'unknown';
  return FAMILY_HOMES.includes(kind) ? 'yes' : 'no';
};

/** A family and an establishment are never one home, whatever else is known. */
function areOfAnotherKind(a: Dwelling, b: Dwelling): boolean {
  const [one, other] = [isFamilyHome(a), isFamilyHome(b)];
  return one !== 'unknown' && other !== 'unknown' && one !== other;
}

const differ = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() !== b.trim().toLowerCase();

/** One home: the same postcode, and nothing recorded of home or carers that says otherwise. A postcode has several doors. */
function sameHome(mine: Dwelling, theirs: Dwelling): Verdict {
  if (areOfAnotherKind(mine, theirs)) return APART;
  if (mine.postcode === null) return notKnown('own-home');
  if (theirs.postcode === null) return notKnown('their-home');
  if (mine.postcode !== theirs.postcode || differ(mine.urn, theirs.urn)) return APART;
  return mayBeTwoDoors(mine, theirs) ? notKnown('which-home') : TOGETHER;
}

const mayBeTwoDoors = (a: Dwelling, b: Dwelling): boolean =>
  differ(a.homeName, b.homeName) || (a.kind !== b.kind && bothKnown(a, b));

const bothKnown = (a: Dwelling, b: Dwelling): boolean => isFamilyHome(a) !== 'unknown' && isFamilyHome(b) !== 'unknown';

function verdictOn({ mine, theirs }: TwoLives, day: CivilDate): Verdict {
  const here = dwellingOn(mine, day);
  if (here === undefined) return notKnown('own-home');
  const there = theirs(day);
  return there === undefined ? notKnown('their-home') : sameHome(here, there);
}

/** Whether, since when and how far: worked out back from a day, over every day on which either may have moved. */
export function livingOn(lives: TwoLives, on: CivilDate, locate: Locate): Living {
  const verdict = verdictOn(lives, on);
  const since = verdict.living === 'unknown' ? null : sinceWhen(lives, on, verdict.living);
  return { ...verdict, since, miles: verdict.living === 'together' ? null : milesOn(lives, on, locate) };
}

function sinceWhen(lives: TwoLives, on: CivilDate, living: Living['living']): Living['since'] {
  const days = [...new Set(lives.changes)].filter((day) => day <= on).sort();
  let since = on;
  for (const day of days.reverse()) {
    const before = verdictOn(lives, day).living;
    if (before !== living) return { on: since, atLeast: before === 'unknown' };
    since = day;
  }
  return { on: since, atLeast: true };
}

function milesOn({ mine, theirs }: TwoLives, on: CivilDate, locate: Locate): number | 'unknown' {
  return milesBetween(placeOf(dwellingOn(mine, on), locate), placeOf(theirs(on), locate));
}

/** Where a home is; unknown when nobody recorded it or the gazetteer has it not. */
export const placeOf = (home: Dwelling | undefined, locate: Locate): GridReference | 'unknown' =>
  typeof home?.postcode === 'string' ? (locate(home.postcode) ?? 'unknown') : 'unknown';
