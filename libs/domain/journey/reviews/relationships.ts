import type { CivilDate } from '../../kernel';
import {
  allRelationships, endingOn, hadBegun, personOn, type Drift, type Relationship, type RelationshipRole, type Wish,
} from '../../relationships'; // prettier-ignore
import type { Journey } from '../state';
import { contactSince, type ContactSince } from './contact-since';
import { howItStands, type HowItStands } from './how-it-stands';
import type { LookBack } from './look-back';

/** One relationship in the pack of a review. */
export interface RelationshipInPack extends HowItStands {
  readonly relationshipId: string;
  readonly name: string;
  readonly role: RelationshipRole;
  /** The young person's own ring; null when they were not asked. */
  readonly ring: number | null;
  readonly contact: ContactSince;
  readonly drift: Drift;
  /** What they last said they want with them; null when no wish is recorded. */
  readonly wish: Wish | null;
  readonly brokenPromises: number;
}

interface Asked {
  readonly journey: Journey;
  readonly day: CivilDate;
  readonly lookBack: LookBack | null;
  /** How many promises about each are broken. */
  readonly broken: ReadonlyMap<string, number>;
}

const RING_NOT_GIVEN = 5;

/**
 * Everybody whom a review has to look at: whose relationship goes on, whose ended since the last review, and about whom a
 * promise is broken; closest first by the young person's own rings.
 */
export const relationshipsFor = (asked: Asked): readonly RelationshipInPack[] =>
  allRelationships(asked.journey.relationships)
    .filter((relationship) => isOnAgenda(relationship, asked))
    .map((relationship) => inPack(relationship, asked))
    .sort((a, b) => (a.ring ?? RING_NOT_GIVEN) - (b.ring ?? RING_NOT_GIVEN) || a.name.localeCompare(b.name, 'en-GB'));

function isOnAgenda(relationship: Relationship, { day, lookBack, broken }: Asked): boolean {
  if (!hadBegun(relationship, day)) return false;
  if (endingOn(relationship, day) === undefined || broken.has(relationship.relationshipId)) return true;
  return lookBack !== null && endingOn(relationship, lookBack.day) === undefined;
}

function inPack(relationship: Relationship, { journey, day, lookBack, broken }: Asked): RelationshipInPack {
  const { contactLog } = journey;
  const now = personOn(relationship, contactLog, day);
  const wasThere = lookBack !== null && hadBegun(relationship, lookBack.day);
  const then = wasThere ? personOn(relationship, contactLog, lookBack.day) : null;
  const { relationshipId } = relationship;
  return {
    relationshipId,
    name: now.name,
    role: now.role,
    ...howItStands({ relationship, then, now, lookBack, day }),
    ring: now.ring,
    contact: contactSince(relationship, contactLog, { since: lookBack?.day ?? null, day }),
    drift: now.drift,
    wish: now.wish,
    brokenPromises: broken.get(relationshipId) ?? 0,
  };
}
