import type { CaseAnswer } from '#libs/application';
import {
  compareNetworks,
  networkOn,
  type Journey,
  type NetworkComparison,
  type NetworkOnDay,
} from '#libs/domain/journey';
import { addDays, addMonths, type CivilDate } from '#libs/domain/kernel';
import { homeOn } from '#libs/domain/placements';
import { heldBackIn } from './who-is-shown';

/** Two maps of one young person, and what differs. */
export interface TwoMaps {
  readonly earlier: NetworkOnDay;
  readonly later: NetworkOnDay;
  /** On one picture and not on the other, by relationship id: in the words of the later map. */
  readonly differs: NetworkComparison;
  /** What happened between the two days, as we know it on the later map; undefined when the day is the same. */
  readonly happened: NetworkComparison | undefined;
  /** What we had not yet learnt, or had wrong, on the earlier map; undefined when it stands on the same knowledge. */
  readonly learntLate: NetworkComparison | undefined;
}

export interface MapsToCompare {
  /** Undefined when nothing at all had been recorded by then. */
  readonly earlier: CaseAnswer | undefined;
  readonly earlierDay: CivilDate;
  readonly later: CaseAnswer;
  /** The case as it is today: whoever is held back today is left out of the past too. */
  readonly now: CaseAnswer;
  readonly everybody: boolean;
}

/**
 * Compares by way of a third map: the earlier day as we know it on the later map. From the first to the third is what was learnt
 * late; from the third to the second is what happened.
 */
export function compareMaps({ earlier, earlierDay, later, now, everybody }: MapsToCompare): TwoMaps {
  const inBetween = { journey: later.journey, day: earlierDay };
  const heldBack = heldBackIn([...(earlier === undefined ? [] : [earlier]), inBetween, later, now]);
  const mapOf = (journey: Journey, day: CivilDate): NetworkOnDay => {
    const network = networkOn(journey, day);
    if (everybody) return network;
    return { ...network, people: network.people.filter(({ relationshipId }) => !heldBack.has(relationshipId)) };
  };
  const asWeKnowIt = mapOf(later.journey, earlierDay);
  const first = earlier === undefined ? { ...asWeKnowIt, people: [] } : mapOf(earlier.journey, earlierDay);
  const last = mapOf(later.journey, later.day);
  const isSameKnowledge = earlier !== undefined && earlier.asKnownAt === later.asKnownAt;
  return {
    earlier: first,
    later: last,
    differs: compareNetworks(first, last),
    happened: earlierDay === later.day ? undefined : compareNetworks(asWeKnowIt, last),
    learntLate: isSameKnowledge ? undefined : compareNetworks(first, asWeKnowIt),
  };
}

/** A day to compare with, and why that one. */
export interface DayToCompareWith {
  readonly day: CivilDate;
  readonly why: 'before-the-last-move' | 'a-year-before';
}

/** The day before the last move to another home; a year ago where no move is on record. */
export function dayToCompareWith({ journey, view, day }: CaseAnswer): DayToCompareWith {
  const { home } = view;
  const eve = home.kind === 'in-care' ? addDays(home.since, -1) : undefined;
  const moved = eve !== undefined && homeOn(journey.placements, eve).inCare === 'yes';
  return moved ? { day: eve, why: 'before-the-last-move' } : { day: addMonths(day, -12), why: 'a-year-before' };
}
