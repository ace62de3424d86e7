import { optionsAsked, type Journey, type MoveAsk } from '#libs/domain/journey';
import { episodesOf } from '#libs/domain/placements';
import { allRelationships } from '#libs/domain/relationships';

/** Every postcode an assessment of these options may ask for, once each. */
export function postcodesIn(journey: Journey, ask: MoveAsk): readonly string[] {
  const options = optionsAsked(journey, ask) ?? [];
  const homes = episodesOf(journey.placements).map(({ particulars }) => particulars.placementPostcode);
  const people = allRelationships(journey.relationships).flatMap(({ whereabouts }) =>
    whereabouts.map((spell) => spell.postcode),
  );
  const all = [...options.map((option) => option.postcode), ...homes, ...people];
  return [...new Set(all.filter((postcode): postcode is string => typeof postcode === 'string' && postcode !== ''))];
}
