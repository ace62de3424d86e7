import type { CivilDate } from '../../kernel';
import {
  isVisible, linksHere, linkState, saidOf, type LinkHere, type LinkState, type Relationship, type RelationshipsState,
} from '../../relationships'; // prettier-ignore
import type { Journey } from '../state';

/** The parts of another young person's record that what may cross is worked out from. The rest is not even asked for. */
export type OtherRecord = Pick<Journey, 'profile' | 'placements' | 'relationships'>;

/** One side of a link: whose record, and what it says of its people. */
export interface Side {
  readonly youngPersonId: string;
  readonly relationships: RelationshipsState;
}

/** Where a link of this record stands, by what both records say. */
export const stateOfLink = ({ bond }: LinkHere, here: Side, there: Side): LinkState =>
  linkState(bond, saidOf(there.relationships, here.youngPersonId));

const linkIn = ({ relationships }: Side, bondId: string): LinkHere | undefined =>
  linksHere(relationships).find(({ bond }) => bond.bondId === bondId);

const mayBeTold = (of: Relationship, day: CivilDate): boolean => isVisible(of, day, 'shared');

/**
 * Whether anything crosses by a link on a day: both records say that it is so, and neither holds the other back for
 * safety or may not tell about them. Source: research/domain 4.7, design section 5.
 */
export function mayCross(bondId: string, here: Side, there: Side, day: CivilDate): boolean {
  const [mine, theirs] = [linkIn(here, bondId), linkIn(there, bondId)];
  if (mine === undefined || theirs === undefined) return false;
  return (
    stateOfLink(mine, here, there) === 'confirmed' &&
    mayBeTold(mine.relationship, day) &&
    mayBeTold(theirs.relationship, day)
  );
}
