import type { CivilDate } from '../../kernel';
import { linksHere, type LinkHere, type RelationshipsState } from '../../relationships';
import type { Journey } from '../state';
import { mayCross, stateOfLink, type OtherRecord, type Side } from './crossing';
import type { LinkSeen } from './panel';
import { linkedPlace, siblingFacts, type When } from './sibling-facts';
import type { LinkedPlace } from '../person-facts';

/** A link of a record, and both records as known at the same moment. */
export interface Across {
  readonly link: LinkHere;
  /** All that this record says of its people, also where whoever looks is not shown all of it: it may say not to tell. */
  readonly here: RelationshipsState;
  readonly other: OtherRecord;
  /**
   * What both records say by now. Looking back does not bring back what has been withdrawn or is held back since: the past
   * is shown by the rights of today.
   */
  readonly now: { readonly here: RelationshipsState; readonly there: RelationshipsState; readonly today: CivilDate };
  /** Whether whoever looks may see anything of the other record. */
  readonly allowed: boolean;
}

/** The record that looks across. */
export interface Own extends Pick<Journey, 'placements'> {
  readonly youngPersonId: string;
}

function sides({ link, here: relationships, other, now }: Across, own: Own) {
  const youngPersonId = link.bond.otherYoungPersonId;
  const here: Side = { youngPersonId: own.youngPersonId, relationships };
  const there: Side = { youngPersonId, relationships: other.relationships };
  return {
    here,
    there,
    hereNow: { ...here, relationships: now.here },
    thereNow: { ...there, relationships: now.there },
  };
}

/** Whether anything crosses by a link: then and now, by both records, to whoever looks. */
export function linkCrosses(across: Across, own: Own, on: CivilDate): boolean {
  const { here, there, hereNow, thereNow } = sides(across, own);
  const { bondId } = across.link.bond;
  return across.allowed && mayCross(bondId, here, there, on) && mayCross(bondId, hereNow, thereNow, across.now.today);
}

const ownSide = (own: Own, { link }: Across) => ({ placements: own.placements, relationship: link.relationship });

/** How a link stands at a moment, and what crosses by it. */
export function linkSeen(across: Across, own: Own, when: When): LinkSeen {
  const { here, there } = sides(across, own);
  const facts = linkCrosses(across, own, when.on) ? siblingFacts(ownSide(own, across), across.other, when) : null;
  return { bondId: across.link.bond.bondId, state: stateOfLink(across.link, here, there), facts };
}

/** Where the brothers and sisters of linked records live, by relationship: for the assessment alone. */
export function linkedPlaces(all: readonly Across[], own: Own, when: When): ReadonlyMap<string, LinkedPlace> {
  const crossing = all.filter((across) => linkCrosses(across, own, when.on));
  return new Map(
    crossing.map((across) => {
      const { bond, relationship } = across.link;
      const place = linkedPlace(ownSide(own, across), across.other, when);
      return [relationship.relationshipId, { ...place, revision: bond.revision }];
    }),
  );
}

/** The links of a record that may lead anywhere: of each relationship the one recorded last, unless withdrawn here. */
export const linksToFollow = (relationships: RelationshipsState): readonly LinkHere[] => {
  const last = new Map(linksHere(relationships).map((link) => [link.relationship.relationshipId, link]));
  return [...last.values()].filter(({ bond }) => bond.withdrawn === null);
};
