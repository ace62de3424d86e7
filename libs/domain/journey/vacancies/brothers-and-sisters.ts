import type { HomeWithPlaces } from '../../homes';
import { whereaboutsOn } from '../../relationships';
import type { AssessmentFacts } from '../../transitions/assessment';
import type { OptionContext } from '../option-facts';

/** A brother or sister who may be counted on: not ended, not held back. */
export interface BrotherOrSister {
  readonly relationshipId: string;
  readonly name: string;
  /** Where they live, as far as recorded. */
  readonly postcode: string | null;
  readonly livesWithThem: boolean;
}

/** What a home means for brothers and sisters. */
export interface WithBrothersAndSisters {
  /** Names of those recorded as living at its postcode. */
  readonly liveThere: readonly string[];
  /** Names of those who live with the young person today. */
  readonly liveWithThemNow: readonly string[];
  /** Whether the places free are enough for them to come too; 'unknown' when the list does not say how many are. */
  readonly roomForThem: 'yes' | 'no' | 'unknown' | 'nobody-to-bring';
}

/** The young person's brothers and sisters on a day. Whoever is held back for safety is not among them. */
export function brothersAndSisters(facts: AssessmentFacts, context: OptionContext): readonly BrotherOrSister[] {
  const places = new Map(
    context.relationships.map((one) => [one.relationshipId, whereaboutsOn(one, context.gathering.on)]),
  );
  return facts.relationships
    .filter(({ relationshipClass, standing }) => relationshipClass === 'sibling' && standing === 'live')
    .map(({ id, name, livesTogether }) => ({
      relationshipId: id,
      name,
      postcode: places.get(id)?.postcode ?? null,
      livesWithThem: livesTogether === 'yes',
    }));
}

/** Those recorded as living at a home's postcode: as for relatives today, one postcode counts as one roof. */
export const livingAt = (all: readonly BrotherOrSister[], { postcode }: HomeWithPlaces): readonly BrotherOrSister[] =>
  postcode === null ? [] : all.filter((one) => one.postcode === postcode && !one.livesWithThem);

/** What a home means for brothers and sisters. Room does not say that anybody has asked them. */
export function withBrothersAndSisters(all: readonly BrotherOrSister[], home: HomeWithPlaces): WithBrothersAndSisters {
  const together = all.filter(({ livesWithThem }) => livesWithThem);
  return {
    liveThere: livingAt(all, home).map(({ name }) => name),
    liveWithThemNow: together.map(({ name }) => name),
    roomForThem: roomFor(together.length, home.placesFree),
  };
}

function roomFor(others: number, placesFree: number | null): WithBrothersAndSisters['roomForThem'] {
  if (others === 0) return 'nobody-to-bring';
  if (placesFree === null) return 'unknown';
  return placesFree > others ? 'yes' : 'no';
}
