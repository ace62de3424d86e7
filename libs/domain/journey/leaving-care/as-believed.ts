import { addDays, londonDay, type CivilDate, type DomainEvent, type Recorded } from '../../kernel';
import {
  leavingCareLens, spellOn, spellsFrom, type LeavingCareEvent, type LeavingCareRules, type LeavingCareSpell,
  type LeavingCareStatus,
} from '../../leaving-care'; // prettier-ignore
import { placementsLens, type PlacementsEvent } from '../../placements';
import { profileLens, type ProfileEvent } from '../../profile';
import type { Journey } from '../state';
import { careHistoryOf, type LeavingCareParts } from './history';

/** What the record said from one recording until the next that changed it. */
export interface Belief {
  /** The instant since when the record said so (ISO 8601, UTC), and its day in London. */
  readonly recordedAt: string;
  readonly recordedOn: CivilDate;
  /** Who recorded what changed it. */
  readonly actor: string;
  /** Why, where something was put right or taken back; empty where it was simply recorded. */
  readonly because: readonly string[];
  /** The category on the day asked about, and since when, as the record then had it. */
  readonly status: LeavingCareStatus;
  readonly since: CivilDate | null;
  /** The categories up to the day asked about, as the record then had them. */
  readonly spells: readonly LeavingCareSpell[];
}

type Event = Recorded<DomainEvent>;

const NOTHING: LeavingCareParts = {
  profile: profileLens.initial,
  placements: placementsLens.initial,
  leavingCare: leavingCareLens.initial,
};
const TYPES = {
  profile: new Set<string>(profileLens.types),
  placements: new Set<string>(placementsLens.types),
  leavingCare: new Set<string>(leavingCareLens.types),
};

function withEvent(parts: LeavingCareParts, event: Event): LeavingCareParts {
  if (TYPES.profile.has(event.type)) {
    return { ...parts, profile: profileLens.evolve(parts.profile, event as Recorded<ProfileEvent>) };
  }
  if (TYPES.placements.has(event.type)) {
    return { ...parts, placements: placementsLens.evolve(parts.placements, event as Recorded<PlacementsEvent>) };
  }
  if (!TYPES.leavingCare.has(event.type)) return parts;
  return { ...parts, leavingCare: leavingCareLens.evolve(parts.leavingCare, event as Recorded<LeavingCareEvent>) };
}

/** Events recorded at one instant belong together: nobody could look between them. */
function byInstant(events: readonly Event[]): readonly (readonly Event[])[] {
  const groups: Event[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0]?.meta.recordedAt === event.meta.recordedAt) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

function whyOf(event: Event): readonly string[] {
  const { correcting, reason } = event.data as {
    readonly correcting?: { readonly reason: string };
    readonly reason?: string;
  };
  const why = event.type === 'LeavingCareFactTakenBack' ? reason : correcting?.reason;
  return why === undefined ? [] : [why];
}

function beliefAt(events: readonly Event[], spells: readonly LeavingCareSpell[], day: CivilDate): Belief | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  const { recordedAt, actor } = last.meta;
  const spell = spellOn(spells, day);
  const because = [...new Set(events.flatMap(whyOf))];
  const said = { status: spell?.status ?? ('none' as const), since: spell?.from ?? null, spells };
  return { recordedAt, recordedOn: londonDay(recordedAt), actor, because, ...said };
}

/**
 * What the record said of their categories up to a day, at each recording that changed it, oldest first: "on 3 May we believed
 * eligible from 1 April; since the correction of 9 June: 31 May". Only what was known when the journey was folded.
 */
export function leavingCareAsBelieved(journey: Journey, day: CivilDate, rules?: LeavingCareRules): readonly Belief[] {
  const beliefs: Belief[] = [];
  let parts = NOTHING;
  for (const events of byInstant(journey.known.journey)) {
    const next = events.reduce(withEvent, parts);
    if (next === parts) continue;
    parts = next;
    const spells = spellsFrom(careHistoryOf(parts), addDays(day, 1), rules);
    if (JSON.stringify(spells) === JSON.stringify(beliefs.at(-1)?.spells ?? [])) continue;
    const belief = beliefAt(events, spells, day);
    if (belief !== undefined) beliefs.push(belief);
  }
  return beliefs;
}
