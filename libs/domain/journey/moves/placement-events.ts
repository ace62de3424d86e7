import { onDay, type CivilDate, type DomainEvent } from '../../kernel';
import { episodeEndFactId, episodeFactId, episodeOn, type Episode, type PlacementsState } from '../../placements';

/** Where a move leads to, as far as the record of placements keeps it. */
export interface Destination {
  readonly place: string;
  readonly provider: string;
  readonly postcode: string | null;
  readonly sameCarer: string;
}

/** The move as the record of placements keeps it. */
export interface Moving {
  readonly transitionId: string;
  readonly on: CivilDate;
  readonly reasonPlaceChange: string | null;
  readonly homeName: string | null;
}

/**
 * Ends the present placement and begins the next, with another carer or with the same one; nothing where a return has already
 * recorded a placement from that day.
 */
export function placementEvents(moving: Moving, placements: PlacementsState, to: Destination): readonly DomainEvent[] {
  const present = leaving(moving, placements);
  if (present === undefined) return [];
  const { on, transitionId, homeName } = moving;
  const occurred = onDay(on);
  const common = { occurred, returnYear: null, transitionId };
  const { legalStatus, categoryOfNeed, homePostcode } = present.particulars;
  const { place, provider, postcode: placementPostcode } = to;
  const begun: DomainEvent = {
    type: to.sameCarer === 'yes' ? 'PlacementChangedSameCarer' : 'CarerChanged',
    data: {
      ...common,
      factId: episodeFactId(on),
      rne: to.sameCarer === 'yes' ? 'T' : 'P',
      particulars: { legalStatus, categoryOfNeed, place, provider, homePostcode, placementPostcode, urn: null },
      ...(homeName === null ? {} : { homeName }),
    },
  };
  return [ended('EpisodeEnded', 'X1', moving, present), begun];
}

/** Ends the present placement and being looked after with it, for the reason the return asks for (REC). */
export function endOfCareEvents(moving: Moving, placements: PlacementsState, rec: string): readonly DomainEvent[] {
  const present = leaving(moving, placements);
  return present === undefined
    ? []
    : [ended('CeasedLookedAfter', rec, { ...moving, reasonPlaceChange: null }, present)];
}

function leaving({ on }: Moving, placements: PlacementsState): Episode | undefined {
  const present = episodeOn(placements, on);
  return present === undefined || present.start === on ? undefined : present;
}

const ended = (
  type: 'EpisodeEnded' | 'CeasedLookedAfter',
  rec: string,
  { on, transitionId, reasonPlaceChange }: Moving,
  present: Episode,
): DomainEvent => ({
  type,
  data: {
    occurred: onDay(on),
    returnYear: null,
    transitionId,
    factId: episodeEndFactId(firstDayOf(present)),
    episode: present.factId,
    rec,
    reasonPlaceChange,
  },
});

// An episode keeps its name when the day it began is put right, so the name is what its end is called by.
const firstDayOf = (episode: Episode): CivilDate => episode.factId.slice('episode:'.length) as CivilDate;
