import type { CivilDate, YesNoUnknown } from '../../kernel';
import type { PlacementsState } from '../../placements';
import type { Relationship } from '../../relationships';
import type { LinkedPlace, Locate } from '../person-facts';
import type { OtherRecord } from './crossing';
import { dwellingOn, dwellingsInCare, dwellingsTold, latestOf, type Dwelling } from './dwellings';
import { livingOn, placeOf, type Living, type TwoLives } from './living';

/** This record's side: where the young person lives, and what it says of the brother or sister. */
export interface OwnSide {
  readonly placements: PlacementsState;
  readonly relationship: Relationship;
}

export interface When {
  readonly on: CivilDate;
  readonly locate: Locate;
}

/**
 * All that crosses from one young person's record to a brother's or sister's. That they are on record here is known from
 * the link; contact is this record's own. Nothing may be added without a decision (ADR 0014).
 */
export type SiblingFacts = Living;

function twoLives({ placements, relationship }: OwnSide, other: Pick<OtherRecord, 'placements'> | null): TwoLives {
  const mine = dwellingsInCare(placements);
  const told = dwellingsTold(relationship);
  const theirs = other === null ? [] : dwellingsInCare(other.placements);
  const changes = [...mine, ...told, ...theirs].flatMap(daysOf);
  return { mine, changes, theirs: (day) => latestOf(dwellingOn(theirs, day), dwellingOn(told, day)) };
}

const daysOf = ({ from, until }: Dwelling): readonly CivilDate[] => (until === null ? [from] : [from, until]);

/** What may cross from another record: whether they live together, since when, how far apart. Of its rest nothing is read. */
export const siblingFacts = (
  own: OwnSide,
  other: Pick<OtherRecord, 'placements'>,
  { on, locate }: When,
): SiblingFacts => livingOn(twoLives(own, other), on, locate);

/** The same of somebody without a linked record: by what this one was told of where they live. */
export const factsAsTold = (own: OwnSide, { on, locate }: When): Living => livingOn(twoLives(own, null), on, locate);

const YES_NO: Readonly<Record<Living['living'], YesNoUnknown>> = { together: 'yes', apart: 'no', unknown: 'unknown' };

/**
 * Where a brother or sister lives, for working out distances to homes that are being considered. For the assessment
 * alone: a place on the grid is an address to whoever can read it, and is never shown.
 */
export function linkedPlace(
  own: OwnSide,
  other: Pick<OtherRecord, 'placements'>,
  when: When,
): Omit<LinkedPlace, 'revision'> {
  const lives = twoLives(own, other);
  const grid = placeOf(lives.theirs(when.on), when.locate);
  return { grid, livesTogether: YES_NO[livingOn(lives, when.on, when.locate).living] };
}
