import type { HomeWithPlaces } from '../../homes';
import type { CivilDate } from '../../kernel';
import type { MoveOption } from '../../transitions';
import { gatherFacts } from '../assessment-facts';
import type { Journey } from '../state';
import { brothersAndSisters, livingAt } from './brothers-and-sisters';
import { vacancyAsOption } from './vacancy-as-option';

/** A home that was chosen for a move, as the very option it was ranked as: with whoever of their brothers and sisters lives there. */
export function chosenVacancy(
  journey: Journey,
  home: HomeWithPlaces,
  { optionId, on }: { readonly optionId: string; readonly on: CivilDate },
): MoveOption {
  const { facts, context } = gatherFacts({ journey, on, locate: () => undefined });
  const livesThere = livingAt(brothersAndSisters(facts, context), home).map(({ relationshipId }) => relationshipId);
  return vacancyAsOption(home, { optionId, on, livesThere });
}
