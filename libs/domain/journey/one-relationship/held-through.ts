import { addDays, sortDay, type CivilDate } from '../../kernel';
import { placeInWords, situationsOf, type Home } from '../../placements';
import {
  agreementOn, contactsBy, hadBegun, hadEnded, noContactBy, roleOn, workerOn, type Relationship, type RelationshipRole,
} from '../../relationships'; // prettier-ignore
import { livesInTheHome } from '../roles';
import type { Journey } from '../state';

/** Contact within this many days after a move says that the relationship was held through it. */
export const HELD_WITHIN_DAYS = 90;

/** Whether they were in touch after a move. That nobody wrote anything down is not that there was nothing. */
export type WentOn = 'yes' | 'no' | 'not-recorded' | 'too-early' | 'lived-together';

/** One move of home during a relationship, and who held the relationship through it. */
export interface HeldThrough {
  readonly on: CivilDate;
  /** The kind of home they left, in words; null when they came into care. */
  readonly from: string | null;
  readonly to: string;
  /** What the person was to them before, and from that day on. */
  readonly role: RelationshipRole;
  readonly roleAfter: RelationshipRole;
  readonly employer: string | null;
  readonly provider: string | null;
  /** Who saw to contact, by name; null when nobody was named, or nothing was agreed. */
  readonly arrangedBefore: string | null;
  readonly arrangedAfter: string | null;
  /** Staff reference of the social worker on that day; null when not recorded. */
  readonly socialWorker: string | null;
  readonly wentOn: WentOn;
}

export interface MoveOfHome {
  readonly on: CivilDate;
  readonly left: Home | null;
  readonly to: Home;
}

/** Every move from one address to another, coming into care too; an absence is no move. */
export function movesOfHome({ placements }: Journey, day: CivilDate): readonly MoveOfHome[] {
  const moves: MoveOfHome[] = [];
  for (const { home } of situationsOf(placements)) {
    const left = moves.at(-1)?.to ?? null;
    if (left?.addressSince === home.addressSince) continue;
    moves.push({ on: home.addressSince, left, to: home });
  }
  return moves.filter(({ on }) => on <= day);
}

/** The moves of home a relationship went through by a day, the newest first. Source: research/product screen 7. */
export const heldThroughMoves = (
  relationship: Relationship,
  journey: Journey,
  day: CivilDate,
): readonly HeldThrough[] =>
  movesOfHome(journey, day)
    .filter(({ on }) => hadBegun(relationship, addDays(on, -1)) && !hadEnded(relationship, on))
    .map((move) => heldThrough(relationship, journey, { move, day }))
    .reverse();

interface MoveAt {
  readonly move: MoveOfHome;
  readonly day: CivilDate;
}

function heldThrough(relationship: Relationship, journey: Journey, { move, day }: MoveAt): HeldThrough {
  const { role, employer, provider } = roleOn(relationship, addDays(move.on, -1));
  const roleAfter = roleOn(relationship, move.on).role;
  return {
    on: move.on,
    from: move.left === null ? null : placeInWords(move.left.place),
    to: placeInWords(move.to.place),
    role,
    roleAfter,
    employer,
    provider,
    arrangedBefore: whoArranges(relationship, addDays(move.on, -1)),
    arrangedAfter: whoArranges(relationship, addDays(move.on, HELD_WITHIN_DAYS)),
    socialWorker: workerOn(journey.relationships, 'social-worker', move.on)?.workerRef ?? null,
    wentOn: livesInTheHome(roleAfter) ? 'lived-together' : wentOnAfter(relationship, journey, { on: move.on, day }),
  };
}

const whoArranges = (relationship: Relationship, day: CivilDate): string | null =>
  agreementOn(relationship, day)?.responsible ?? null;

function wentOnAfter(
  { relationshipId }: Relationship,
  { contactLog }: Journey,
  { on, day }: { readonly on: CivilDate; readonly day: CivilDate },
): WentOn {
  const until = addDays(on, HELD_WITHIN_DAYS);
  const entries = contactsBy(contactLog, relationshipId, day).filter(({ occurred }) => {
    return sortDay(occurred) >= on && sortDay(occurred) <= until;
  });
  if (entries.some(({ outcome }) => outcome === 'held')) return 'yes';
  if (day < until) return 'too-early';
  const looked = noContactBy(contactLog, relationshipId, day).some(({ from, to }) => from <= on && to >= until);
  return looked || entries.length > 0 ? 'no' : 'not-recorded';
}
