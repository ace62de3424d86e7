import {
  ADVISER_CONTACT_WAYS, mayBeAskedOn, recordsOf, type AdviserContactWay, type AfterCareState, type KeepingInTouch,
} from '../../after-care'; // prettier-ignore
import type { CivilDate } from '../../kernel';
import { isClosedToSharing, keptIdOf, type Relationship, type RelationshipsState } from '../../relationships';

/** What is left to try where contact is late or lost. Children Act 1989 s 23C(2): reasonable steps to re-establish it. */
export interface StepsOwed {
  /** Ways nobody has tried since the last contact. */
  readonly waysNotTried: readonly AdviserContactWay[];
  /** People they agreed may be asked, and who have been since the last contact. */
  readonly asked: readonly Relationship[];
  readonly notAsked: readonly Relationship[];
  /** Whether they ever said who may be asked. */
  readonly askingWasAgreed: boolean;
}

/** What is left to try on a day; nobody whom contact is now closed to is asked, whatever was agreed before. */
export function stepsOwedOn(
  { afterCare, relationships }: { readonly afterCare: AfterCareState; readonly relationships: RelationshipsState },
  { tries }: KeepingInTouch,
  day: CivilDate,
): StepsOwed {
  const kept = (id: string): string => keptIdOf(relationships.mergedInto, id);
  const askedIds = new Set(tries.flatMap(({ asked }) => asked.map(kept)));
  const may = [...new Set(mayBeAskedOn(afterCare, day).map(kept))]
    .flatMap((id) => relationships.relationships[id] ?? [])
    .filter((one) => !isClosedToSharing(one, day));
  return {
    waysNotTried: ADVISER_CONTACT_WAYS.filter((way) => !tries.some((one) => one.way === way)),
    asked: may.filter(({ relationshipId }) => askedIds.has(relationshipId)),
    notAsked: may.filter(({ relationshipId }) => !askedIds.has(relationshipId)),
    askingWasAgreed: recordsOf(afterCare, 'PeopleToAskAgreed').length > 0,
  };
}
