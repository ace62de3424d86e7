import {
  daysBetween,
  londonDay,
  sortDay,
  vagueInWords,
  type CivilDate,
  type DomainEvent,
  type Recorded,
  type VagueDate,
} from '../kernel';
import { timelineOfCare } from '../placements';
import { describeAfterCare } from './describe-after-care';
import { describePlain } from './describe';
import { describeDiary } from './describe-diary';
import { describeLeavingCare } from './describe-leaving-care';
import { describeMove } from './describe-moves';
import { describePerson } from './describe-people';
import { describePlan } from './describe-plan';
import { describePromise } from './describe-promises';
import { describeReview } from './describe-reviews';
import { describeStory } from './describe-story';
import { describeSupport } from './describe-supports';
import type { Described } from './described';
import { factAt } from './person-facts';
import type { Journey } from './state';

/** One line of the timeline. */
export interface JourneyEntry extends Described {
  /** The event: its stream and its place in it. */
  readonly id: string;
  readonly type: string;
  /** The day to sort by: when it occurred, or when it was recorded where that is not known. */
  readonly day: CivilDate;
  /** When it occurred, in words; null when that is not known. */
  readonly when: string | null;
  /** Instant (ISO 8601, UTC) and day in London. */
  readonly recordedAt: string;
  readonly recordedOn: CivilDate;
  /** Staff id, or the name of a service. */
  readonly actor: string;
  readonly actorRole: string;
  readonly source: string;
  /** Days between the last day on which it can have occurred and its recording; null when that is not known. */
  readonly lateDays: number | null;
}

type Event = Recorded<DomainEvent>;

/** The story of one young person from every context, by the day things occurred, oldest first. */
export function timeline(journey: Journey): readonly JourneyEntry[] {
  const names = new Map(
    Object.values(journey.relationships.relationships).map((r) => [r.relationshipId, r.personName] as const),
  );
  const ofPeople = [...journey.known.journey, ...journey.known.contactLog].flatMap((event) => {
    const described = describeAny(event, names);
    return described === undefined ? [] : [entryOf(event, described)];
  });
  return [...careEntries(journey), ...ofPeople].sort(byDay);
}

type Describe = (event: Event, names: ReadonlyMap<string, string>) => Described | undefined;

/** Who tells the story of which events; the first who knows an event tells it. */
const DESCRIBERS: readonly Describe[] = [
  describePerson, describeMove, describePromise, describePlan, describeReview, describeStory, describeLeavingCare,
  describeSupport, describeAfterCare, describeDiary, describePlain,
]; // prettier-ignore

function describeAny(event: Event, names: ReadonlyMap<string, string>): Described | undefined {
  for (const describe of DESCRIBERS) {
    const described = describe(event, names);
    if (described !== undefined) return described;
  }
  return undefined;
}

/** Ordered by day; on one day, in the order of recording. */
const byDay = (a: JourneyEntry, b: JourneyEntry): number =>
  a.day === b.day ? (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0) : a.day < b.day ? -1 : 1;

function entryOf(event: Event, described: Described): JourneyEntry {
  const { meta } = event;
  const recordedOn = londonDay(meta.recordedAt);
  const { occurred } = described;
  return {
    ...described,
    id: factAt(meta.stream.startsWith('contactLog') ? 'contactLog' : 'journey', meta.revision),
    type: event.type,
    day: occurred === null ? recordedOn : sortDay(occurred),
    when: occurred === null ? null : vagueInWords(occurred),
    recordedAt: meta.recordedAt,
    recordedOn,
    actor: meta.actor,
    actorRole: meta.actorRole,
    source: meta.source,
    lateDays: occurred === null || NEVER_LATE.includes(event.type) ? null : lateness(occurred, recordedOn),
  };
}

// Since when two people have known each other is not something that ought to have been written down at the time.
const NEVER_LATE: readonly string[] = ['RelationshipRecorded', 'RelationshipCorrected'];
const lateness = (occurred: VagueDate, recordedOn: CivilDate): number =>
  Math.max(0, daysBetween(occurred.to, recordedOn));

const MINOR_CARE: readonly string[] = ['legal-status', 'away', 'back', 'ended'];

/** Placements are told by the facts that stand; each line is signed by whoever recorded the fact last, and says if it was put right. */
function careEntries(journey: Journey): readonly JourneyEntry[] {
  const recorded = new Map<string, Event>();
  for (const event of journey.known.journey) {
    const { factId } = event.data as { readonly factId?: string };
    if (factId !== undefined) recorded.set(factId, event);
  }
  return timelineOfCare(journey.placements).flatMap(({ kind, words, detail, occurred, factId }) => {
    const event = recorded.get(factId);
    if (event === undefined) return [];
    const { correcting } = event.data as { readonly correcting?: { readonly reason: string } };
    const corrected = correcting === undefined ? null : `Put right: ${correcting.reason}`;
    const level = MINOR_CARE.includes(kind) ? 'minor' : 'major';
    const details = [detail, corrected].filter((part) => part !== null).join('; ');
    const described: Described = {
      context: 'care', level, words, detail: details === '' ? null : details, occurred, relationshipIds: [],
    }; // prettier-ignore
    return [entryOf(event, described)];
  });
}
