export { bondAsked, type BondAsked } from './asked';
export type { OtherRecord } from './crossing';
export { dwellingsInCare } from './dwellings';
export type { Living, NotKnown } from './living';
export { linkCrosses, linkedPlaces, linkSeen, linksToFollow, type Across } from './look-across';
export { siblingPanel, type LinkSeen, type SiblingRow } from './panel';
export type { SiblingFacts } from './sibling-facts';
