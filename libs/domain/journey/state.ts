import { afterCareLens, type AfterCareState } from '../after-care';
import { diaryLens, visitsLens, type DiaryState, type VisitsState } from '../diary';
import { endOfLondonDay, foldLens, isCivilDate, type DomainEvent, type Lens, type Recorded } from '../kernel';
import { leavingCareLens, type LeavingCareState } from '../leaving-care';
import { pathwayPlansLens, type PathwayPlansState } from '../pathway-plans';
import { placementsLens, type PlacementsState } from '../placements';
import { profileLens, type ProfileState } from '../profile';
import {
  contactLogLens, mergedContact, mergedPeople, relationshipsLens, type ContactLogState, type RelationshipsState,
} from '../relationships'; // prettier-ignore
import { reviewsLens, type ReviewsState } from '../reviews';
import { storyLens, type StoryState } from '../story';
import { supportsLens, type SupportsState } from '../supports';
import { movesLens, type TransitionsState } from '../transitions';

/** One young person, as known at a moment: every context's part of the record, folded from the same events. */
export interface Journey {
  readonly profile: ProfileState;
  readonly placements: PlacementsState;
  readonly reviews: ReviewsState;
  readonly pathwayPlans: PathwayPlansState;
  readonly relationships: RelationshipsState;
  readonly contactLog: ContactLogState;
  readonly transitions: TransitionsState;
  readonly story: StoryState;
  readonly leavingCare: LeavingCareState;
  readonly afterCare: AfterCareState;
  readonly supports: SupportsState;
  readonly diary: DiaryState;
  readonly visits: VisitsState;
  /** The events all of this was folded from, in the order of recording. */
  readonly known: {
    readonly journey: readonly Recorded<DomainEvent>[];
    readonly contactLog: readonly Recorded<DomainEvent>[];
  };
  /** Revision of the last event of each stream that was known; -1 when there was none. */
  readonly evidence: { readonly journey: number; readonly contactLog: number };
  /** The instant as known at; null when everything recorded is in it. */
  readonly asKnownAt: string | null;
}

export interface Cut {
  /** An instant (ISO 8601, UTC), or a day, which stands for its end in London. */
  readonly asKnownAt?: string;
}

/** The instant a cut stands for; null for everything recorded. */
export function instantOf({ asKnownAt }: Cut): string | null {
  if (asKnownAt === undefined) return null;
  return isCivilDate(asKnownAt) ? endOfLondonDay(asKnownAt) : asKnownAt;
}

/** The events that had been recorded by an instant, in the order of recording. Times compare as instants, however written. */
function knownBy(events: readonly Recorded<DomainEvent>[], instant: string | null): readonly Recorded<DomainEvent>[] {
  const until = instant === null ? Number.POSITIVE_INFINITY : Date.parse(instant);
  return events
    .filter((event) => Date.parse(event.meta.recordedAt) <= until)
    .sort((a, b) => a.meta.revision - b.meta.revision);
}

/**
 * Folds one young person's streams. With a cut, only what had been recorded by then is folded: an event recorded later
 * can change nothing. What was so on a day is asked of the result (`caseOn`, `networkOn`): two questions, never mixed.
 */
export function foldJourney(
  journeyEvents: readonly Recorded<DomainEvent>[],
  contactEvents: readonly Recorded<DomainEvent>[],
  cut: Cut = {},
): Journey {
  const asKnownAt = instantOf(cut);
  const journey = knownBy(journeyEvents, asKnownAt);
  const contactLog = knownBy(contactEvents, asKnownAt);
  const folded = <State, E extends DomainEvent>(lens: Lens<State, E>, events = journey): State =>
    foldLens(lens, events).state;
  const people = folded(relationshipsLens);
  return {
    profile: folded(profileLens),
    placements: folded(placementsLens),
    reviews: folded(reviewsLens),
    pathwayPlans: folded(pathwayPlansLens),
    relationships: mergedPeople(people),
    contactLog: mergedContact(folded(contactLogLens, contactLog), people.mergedInto),
    transitions: folded(movesLens),
    story: folded(storyLens),
    leavingCare: folded(leavingCareLens),
    afterCare: folded(afterCareLens),
    supports: folded(supportsLens),
    diary: folded(diaryLens),
    visits: folded(visitsLens, contactLog),
    known: { journey, contactLog },
    evidence: { journey: journey.at(-1)?.meta.revision ?? -1, contactLog: contactLog.at(-1)?.meta.revision ?? -1 },
    asKnownAt,
  };
}
