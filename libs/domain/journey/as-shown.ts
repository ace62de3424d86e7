import type { CivilDate, DomainEvent, Recorded } from '../kernel';
import { allRelationships, closuresOn, keptIdOf, type Closure, type Sight } from '../relationships';
import { foldJourney, type Journey } from './state';
import { without, withoutNames, type Mentions } from './without-mentions';

/** How much of each relationship a reader is shown; those that are not in it are shown whole. */
export type Sights = ReadonlyMap<string, Sight>;

/** The sight of every relationship that is closed in any way on a day, by a decision that knows the reader. */
export function sightsOf(journey: Journey, day: CivilDate, decide: (closures: readonly Closure[]) => Sight): Sights {
  const decided = allRelationships(journey.relationships).map((relationship) => {
    const closures = closuresOn(relationship, day);
    return [relationship.relationshipId, closures.length === 0 ? 'all' : decide(closures)] as const;
  });
  return new Map(decided.filter(([, sight]) => sight !== 'all'));
}

const NAMING: readonly string[] = ['RelationshipRecorded', 'RelationshipCorrected'];
/** What is not read of somebody: that there is a restriction; or where they are, and in whose record else. */
const UNREAD: Partial<Record<Sight, RegExp>> = {
  'without-why': /^Restriction(Imposed|Reviewed|Lifted)$/,
  'without-name': /^(WhereaboutsRecorded|Bond[A-Z]\w*)$/,
};
const NAME_WITHHELD = 'Name withheld';

/**
 * A journey as one reader is shown it: folded again from the events alone that they may read, so that whatever is worked
 * out from it, a list, a picture, a score, a timeline, says nothing of whoever is kept from them. What it rests on
 * (`evidence`) stays as it is, so that a form sent back is judged by the whole record.
 */
export function journeyAsShown(journey: Journey, sights: Sights): Journey {
  if (sights.size === 0) return journey;
  const reading = readingOf(journey, sights);
  const shown = (events: readonly Recorded<DomainEvent>[]): Recorded<DomainEvent>[] =>
    events.flatMap((event) => asRead(event, reading) ?? []);
  const folded = foldJourney(shown(journey.known.journey), shown(journey.known.contactLog));
  return { ...folded, evidence: journey.evidence, asKnownAt: journey.asKnownAt };
}

interface Reading {
  readonly sightOf: (relationshipId: string) => Sight;
  readonly hidden: Mentions;
  readonly unnamed: Mentions;
}

/** Records that were merged are read as the one that stands for them. */
function readingOf({ known, relationships }: Journey, sights: Sights): Reading {
  const sightOf = (id: string): Sight => sights.get(keptIdOf(relationships.mergedInto, id)) ?? 'all';
  const named = known.journey.flatMap(({ type, data }) => (NAMING.includes(type) ? [data as Named] : []));
  const mentionsOf = (sight: Sight, as: string): Mentions => {
    const theirs = named.filter(({ relationshipId }) => sightOf(relationshipId) === sight);
    return { ids: new Set(theirs.map((one) => one.relationshipId)), names: theirs.map((one) => one.personName), as };
  };
  return {
    sightOf,
    hidden: mentionsOf('not-at-all', 'somebody'),
    unnamed: mentionsOf('without-name', NAME_WITHHELD),
  };
}

interface Named {
  readonly relationshipId: string;
  readonly personName: string;
}

/** An event as the reader may read it; undefined when they may not. */
function asRead(
  event: Recorded<DomainEvent>,
  { sightOf, hidden, unnamed }: Reading,
): Recorded<DomainEvent> | undefined {
  const { relationshipId } = event.data as { readonly relationshipId?: string };
  const sight = relationshipId === undefined ? 'all' : sightOf(relationshipId);
  if (UNREAD[sight]?.test(event.type) === true) return undefined;
  const left = without(event.data, hidden);
  if (left === undefined) return undefined;
  const data = withoutNames(withoutNames(left, hidden), unnamed) as object;
  return { ...event, data: sight === 'without-name' ? unnamedIn(data) : data };
}

const unnamedIn = (data: object): object => ('personName' in data ? { ...data, personName: NAME_WITHHELD } : data);
