import type { VagueDate } from '../../kernel';
import {
  brothersAndSistersOn, linksHere, personOn, reunionPlanOn, type LinkState, type PersonWhoMatters, type Relationship,
  type ReunionPlan,
} from '../../relationships'; // prettier-ignore
import type { Journey } from '../state';
import type { Living } from './living';
import { factsAsTold, type SiblingFacts, type When } from './sibling-facts';

/** How a link of this record stands, and what crosses by it: nothing, unless both records say so and may tell. */
export interface LinkSeen {
  readonly bondId: string;
  readonly state: LinkState;
  readonly facts: SiblingFacts | null;
}

/** One brother or sister on a day, as this record may show them. JSON-serialisable. */
export interface SiblingRow {
  readonly person: PersonWhoMatters;
  /** Null when the relationship is over. */
  readonly living: Living | null;
  readonly plan: ReunionPlan | null;
  readonly link: {
    readonly state: LinkState | 'none';
    readonly bondId: string | null;
    /** When it was suggested or confirmed in this record. */
    readonly since: VagueDate | null;
    /** Whether what is shown of where they live comes from their own record too. */
    readonly crosses: boolean;
  };
}

type PanelJourney = Pick<Journey, 'placements' | 'relationships' | 'contactLog'>;

/** The brothers and sisters on a day, those of now first; contact and what is agreed are this record's own. */
export function siblingPanel(journey: PanelJourney, links: readonly LinkSeen[], when: When): readonly SiblingRow[] {
  return brothersAndSistersOn(journey.relationships, when.on)
    .map((relationship) => rowOf(relationship, journey, { links, when }))
    .sort(
      (a, b) => Number(a.person.past) - Number(b.person.past) || a.person.name.localeCompare(b.person.name, 'en-GB'),
    );
}

interface Asked {
  readonly links: readonly LinkSeen[];
  readonly when: When;
}

function rowOf(relationship: Relationship, journey: PanelJourney, { links, when }: Asked): SiblingRow {
  const person = personOn(relationship, journey.contactLog, when.on);
  const link = linkOf(relationship, journey, links);
  const crossing = person.past ? null : link.facts;
  const told = (): Living => factsAsTold({ placements: journey.placements, relationship }, when);
  return {
    person,
    living: person.past ? null : (crossing ?? told()),
    plan: reunionPlanOn(relationship, when.on) ?? null,
    link: { state: link.state, bondId: link.bondId, since: link.since, crosses: crossing !== null },
  };
}

const NO_LINK = { state: 'none', bondId: null, since: null, facts: null } as const;

/** The link recorded last of a relationship: an earlier one is over, or the last could not have been recorded. */
function linkOf({ relationshipId }: Relationship, { relationships }: PanelJourney, links: readonly LinkSeen[]) {
  const bond = linksHere(relationships).findLast((link) => link.relationship.relationshipId === relationshipId)?.bond;
  const seen = links.find(({ bondId }) => bondId === bond?.bondId);
  return bond === undefined || seen === undefined ? NO_LINK : { ...seen, since: bond.from };
}
