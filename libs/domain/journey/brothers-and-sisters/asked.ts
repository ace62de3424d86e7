import type { CivilDate, VagueDate } from '../../kernel';
import { isAnswered, isVisible, linksHere, roleOn, type LinkHere, type RelationshipRole } from '../../relationships';
import type { OtherRecord, Side } from './crossing';

/**
 * All that is told of whoever asks whether two young people are brothers or sisters, until it is confirmed: what they are
 * called, what they say the other is to them, and which worker asks.
 */
export interface BondAsked {
  readonly bondId: string;
  /** First name only; null when none is recorded. */
  readonly firstName: string | null;
  readonly role: RelationshipRole;
  readonly askedBy: string;
  readonly askedOn: VagueDate | null;
}

const firstNameOf = ({ profile }: OtherRecord): string | null => profile.preferredName?.trim().split(/\s+/)[0] ?? null;

const waits = ({ bond }: LinkHere, here: Side): boolean =>
  bond.otherYoungPersonId === here.youngPersonId &&
  bond.said === 'suggested' &&
  bond.withdrawn === null &&
  !isAnswered(here.relationships, bond.bondId);

/** The question of another record, as long as it waits for an answer of this one; undefined when it does not. */
export function bondAsked(bondId: string, asking: OtherRecord, here: Side, day: CivilDate): BondAsked | undefined {
  const link = linksHere(asking.relationships).find(({ bond }) => bond.bondId === bondId);
  if (link === undefined || !waits(link, here) || !isVisible(link.relationship, day, 'shared')) return undefined;
  const { bond, relationship } = link;
  return {
    bondId,
    firstName: firstNameOf(asking),
    role: roleOn(relationship, day).role,
    askedBy: bond.by,
    askedOn: bond.from,
  };
}
