import type { CivilDate } from '../../kernel';
import { inCareOn } from '../../placements';
import { nameToShow } from '../../profile';
import type { Journey } from '../state';
import { MOMENT_KINDS, momentsBy, type MomentKind } from './moments';
import { thenAndNow, type ThenAndNow } from './then-and-now';
import { twoRelationshipsOn, type HowMany, type TwoRelationships } from './two-relationships';
import { momentWithoutNames, twoWithoutNames } from './without-names';

/** What the figures say of one young person: today, and at each moment that has come. */
export interface YoungPersonFigures {
  readonly youngPersonId: string;
  readonly localId: string | null;
  readonly name: string;
  /** Null when they are not looked after on the day. */
  readonly onTheDay: TwoRelationships | null;
  readonly moments: readonly ThenAndNow[];
}

/**
 * The figures of one young person on a day, of what was known when the journey was folded. Whoever is `nameless` (nothing
 * may be told of them today) is counted as the record says and not named, whatever day it is about.
 */
export function figuresOfOne(
  youngPersonId: string,
  journey: Journey,
  on: CivilDate,
  nameless: ReadonlySet<string> = new Set(),
): YoungPersonFigures {
  const isLookedAfter = inCareOn(journey.placements, on) === 'yes';
  return {
    youngPersonId,
    localId: journey.profile.localId,
    name: nameToShow(journey.profile),
    onTheDay: isLookedAfter ? twoWithoutNames(twoRelationshipsOn(journey, on), nameless) : null,
    moments: momentsBy(journey, on).map((moment) => momentWithoutNames(thenAndNow(journey, moment), nameless)),
  };
}

/**
 * How many young people have two or more. Whoever was never asked, or of whom something is missing, is in neither part:
 * unknown is not counted as no. The rate is of those who are known.
 */
export interface Share {
  readonly total: number;
  readonly twoOrMore: number;
  readonly fewer: number;
  readonly notKnown: number;
  /** 0 to 1, to three places; null where nobody is known, or where it is held back. */
  readonly rate: number | null;
  /** Whether the rate is held back because a number behind it is under 5: few people could be recognised. */
  readonly suppressed: boolean;
}

/** A number under this is never published as a rate. Source: research/domain 5.3 ("never publish a cell under 5"). */
export const SMALLEST_CELL = 5;

export function shareOf(results: readonly HowMany[]): Share {
  const twoOrMore = results.filter((result) => result === '2 or more').length;
  const notKnown = results.filter((result) => result === 'unknown').length;
  const fewer = results.length - twoOrMore - notKnown;
  const suppressed = twoOrMore + fewer > 0 && Math.min(twoOrMore, fewer) < SMALLEST_CELL;
  const rate =
    suppressed || twoOrMore + fewer === 0 ? null : Math.round((1000 * twoOrMore) / (twoOrMore + fewer)) / 1000;
  return { total: results.length, twoOrMore, fewer, notKnown, rate, suppressed };
}

type Who = Pick<YoungPersonFigures, 'youngPersonId' | 'localId' | 'name'>;

/** One young person in the list behind a number. */
export type OnTheList<Told> = Who & Told;

/** A kind of moment: the share as known then and as known now, and everybody behind it. */
export interface MomentFigures {
  readonly kind: MomentKind;
  readonly then: Share;
  readonly now: Share;
  readonly list: readonly OnTheList<ThenAndNow>[];
}

/** The figures of a service. JSON-serialisable. */
export interface ServiceFigures {
  readonly on: CivilDate;
  /** Everybody looked after on the day. */
  readonly onTheDay: { readonly share: Share; readonly list: readonly OnTheList<TwoRelationships>[] };
  readonly moments: readonly MomentFigures[];
}

const who = ({ youngPersonId, localId, name }: YoungPersonFigures): Who => ({ youngPersonId, localId, name });

/** Adds up what the figures say of each young person. */
export function serviceFigures(all: readonly YoungPersonFigures[], on: CivilDate): ServiceFigures {
  const today = all.flatMap((one) => (one.onTheDay === null ? [] : [{ ...who(one), ...one.onTheDay }]));
  const moments = MOMENT_KINDS.map((kind) => {
    const list = all.flatMap((one) =>
      one.moments.filter((moment) => moment.kind === kind).map((moment) => ({ ...who(one), ...moment })),
    );
    return {
      kind,
      then: shareOf(list.map(({ then }) => then.result)),
      now: shareOf(list.map(({ now }) => now.result)),
      list,
    };
  });
  return { on, onTheDay: { share: shareOf(today.map(({ result }) => result)), list: today }, moments };
}

/** A share as it may leave the service: no number under 5, no rate made of one. */
export type PublishedShare = { readonly [K in Exclude<keyof Share, 'suppressed'>]: number | null } & {
  readonly suppressed: boolean;
};

/** The figures as they may be shared outside: without the lists, and without small numbers. */
export interface PublishedFigures {
  readonly on: CivilDate;
  readonly onTheDay: PublishedShare;
  readonly moments: readonly {
    readonly kind: MomentKind;
    readonly then: PublishedShare;
    readonly now: PublishedShare;
  }[];
}

function published({ rate, suppressed: isHeldBack, ...numbers }: Share): PublishedShare {
  const isSmall = Object.values(numbers).some((number) => number > 0 && number < SMALLEST_CELL);
  if (!isHeldBack && !isSmall) return { ...numbers, rate, suppressed: false };
  const total = numbers.total < SMALLEST_CELL ? null : numbers.total;
  return { total, twoOrMore: null, fewer: null, notKnown: null, rate: null, suppressed: true };
}

export const publishedFigures = ({ on, onTheDay, moments }: ServiceFigures): PublishedFigures => ({
  on,
  onTheDay: published(onTheDay.share),
  moments: moments.map(({ kind, then, now }) => ({ kind, then: published(then), now: published(now) })),
});
