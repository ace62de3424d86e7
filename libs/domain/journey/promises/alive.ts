import { addDays, type CivilDate } from '../../kernel';
import { personOn } from '../../relationships';
import type { KindOfHome } from '../../rulebook/severance-rules';
import type { MoveOption } from '../../transitions';
import { kindOfHomeByPlace } from '../../transitions/assessment';
import { movesInEffect } from '../moves/breaches';
import type { Journey } from '../state';
import { isLeftOut } from '../two-relationships/loving-and-lasting';
import { SMALLEST_CELL } from '../two-relationships/service';
import { promisesOn, type PromiseStanding } from './standing';

/** Promises are looked at for the service so many weeks after the move. Source: research/product 3.9. */
export const ALIVE_AFTER_WEEKS = 12;

/** What kind of move it was: staying after all, or to which kind of home. */
export type KindOfMove = 'stayed' | KindOfHome;

/** How one promise stood twelve weeks after its move. Nothing in it says who. */
export interface PromiseAtTwelveWeeks {
  readonly kindOfMove: KindOfMove;
  readonly standing: PromiseStanding;
}

const kindOfMove = ({ stay, place }: MoveOption): KindOfMove => (stay ? 'stayed' : kindOfHomeByPlace(place));

/**
 * Promises of moves that happened twelve weeks or more before a day, each as it stood twelve weeks after its move. What was
 * replaced by then counts as the promise that took its place. Whoever information is barred about is in no figure.
 */
export function promisesAtTwelveWeeks(journey: Journey, day: CivilDate): readonly PromiseAtTwelveWeeks[] {
  return movesInEffect(journey, day).flatMap(({ transitionId, on: movedOn, option }) => {
    const on = addDays(movedOn, ALIVE_AFTER_WEEKS * 7);
    if (on > day) return [];
    return promisesOn(journey, on)
      .filter(({ promise, standing }) => promise.transitionId === transitionId && standing !== 'replaced')
      .filter(({ relationshipId }) => mayBeCounted(journey, relationshipId, day))
      .map(({ standing }) => ({ kindOfMove: kindOfMove(option), standing }));
  });
}

function mayBeCounted({ relationships, contactLog }: Journey, relationshipId: string, day: CivilDate): boolean {
  const relationship = relationships.relationships[relationshipId];
  return relationship !== undefined && !isLeftOut(personOn(relationship, contactLog, day));
}

/** Promises of one kind of move, and the share of them that were alive after twelve weeks. */
export interface PromisesAlive {
  readonly kindOfMove: KindOfMove | 'all';
  readonly total: number;
  /** Kept, or kept in part. */
  readonly alive: number;
  readonly broken: number;
  /** Nobody wrote down whether they were in touch: never counted as broken. */
  readonly notRecorded: number;
  /** Released by the young person, not due yet, or about a relationship that had ended or was restricted. */
  readonly notAsked: number;
  /** Alive out of alive and broken, to three places; null when nothing is known, or when it is held back. */
  readonly rate: number | null;
  /** What the rate would be if everything not recorded had been broken, and if it had been alive. Held back with it. */
  readonly rateRange: { readonly low: number; readonly high: number } | null;
  /** A number behind the rate is under 5: few people could be recognised. */
  readonly suppressed: boolean;
}

const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 1000;

function aliveOf(kind: PromisesAlive['kindOfMove'], promises: readonly PromiseAtTwelveWeeks[]): PromisesAlive {
  const count = (...standings: readonly PromiseStanding[]): number =>
    promises.filter(({ standing }) => standings.includes(standing)).length;
  const total = promises.length;
  const [alive, broken, notRecorded] = [count('kept', 'partly'), count('broken'), count('not-recorded')];
  const suppressed = alive + broken > 0 && Math.min(alive, broken) < SMALLEST_CELL;
  const mayShow = alive + broken > 0 && !suppressed;
  const asked = alive + broken + notRecorded;
  return {
    kindOfMove: kind,
    total,
    alive,
    broken,
    notRecorded,
    notAsked: total - asked,
    rate: mayShow ? share(alive, alive + broken) : null,
    rateRange: mayShow ? { low: share(alive, asked), high: share(alive + notRecorded, asked) } : null,
    suppressed,
  };
}

/** The share of promises alive after twelve weeks, of all moves and by kind of move, the kind with most promises first. */
export function promisesAlive(promises: readonly PromiseAtTwelveWeeks[]): readonly PromisesAlive[] {
  const kinds = [...new Set(promises.map((one) => one.kindOfMove))].sort();
  const rows = kinds.map((kind) =>
    aliveOf(
      kind,
      promises.filter((one) => one.kindOfMove === kind),
    ),
  );
  return [aliveOf('all', promises), ...rows.sort((a, b) => b.total - a.total)];
}
