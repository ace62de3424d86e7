import { addDays, daysBetween, later, type CivilDate } from '../../kernel';
import { ENDINGS_TOGETHER_DAYS } from './together';
import type { Bounds, Proposal, RunwayEnd, Step } from './types';

/**
 * How ends that come together could be moved apart. Nothing is ever cut short. Where one cannot move it stays, and
 * the others go on for longer, each to the first day that is more than 90 days from every other end; where several cannot
 * move, each needs something that comes instead, begun 90 days before the first of them. Pure: same facts, same proposal.
 */
export function staggerOf(group: readonly RunwayEnd[], all: readonly RunwayEnd[], bounds: Bounds): Proposal {
  const fixed = group.filter(({ way }) => way.kind === 'hand-over');
  const [stays] = fixed.length === 0 ? group : [];
  const movable = group.filter((end) => end.way.kind === 'extend' && end !== stays);
  const taken = all.filter((end) => !end.replaced && !movable.includes(end)).map(({ on }) => on);
  const moves = movedApart(movable, taken, { group, ...bounds });
  const steps = group.map((end): Step => moves.get(end) ?? whereItEnds(end, fixed, { group, ...bounds }));
  const left = steps.filter(({ kind }) => kind !== 'move').length;
  return { steps, enough: left <= 1 };
}

interface Around extends Bounds {
  readonly group: readonly RunwayEnd[];
}

/** What cannot move stays where it is alone, and needs a handover where it is not. */
function whereItEnds(end: RunwayEnd, fixed: readonly RunwayEnd[], { group, day }: Around): Step {
  if (end.way.kind === 'extend') return { kind: 'stays', end, why: 'The others are moved away from it' };
  if (fixed.length === 1) return { kind: 'stays', end, why: end.way.why };
  const first = group[0]?.on ?? end.on;
  return { kind: 'hand-over', end, by: later(day, addDays(first, -ENDINGS_TOGETHER_DAYS)), why: end.way.why };
}

function movedApart(
  movable: readonly RunwayEnd[],
  taken: readonly CivilDate[],
  { group, latest }: Around,
): ReadonlyMap<RunwayEnd, Step> {
  const occupied = [...taken];
  const steps = new Map<RunwayEnd, Step>();
  const from = addDays(group[0]?.on as CivilDate, ENDINGS_TOGETHER_DAYS + 1);
  for (const end of movable) {
    const to = end.way.kind === 'extend' ? firstFreeDay(from, occupied, latest) : undefined;
    if (to === undefined || end.way.kind !== 'extend') {
      steps.set(end, {
        kind: 'no-room',
        end,
        why: 'No day before the 25th birthday is more than 90 days from every other end',
      });
      occupied.push(end.on);
      continue;
    }
    steps.set(end, { kind: 'move', end, supportId: end.way.supportId, to });
    occupied.push(to);
  }
  return steps;
}

/** The first day from a day on that is more than 90 days from every other; undefined when there is none by the latest. */
function firstFreeDay(from: CivilDate, occupied: readonly CivilDate[], latest: CivilDate): CivilDate | undefined {
  let to = from;
  for (;;) {
    const near = occupied
      .filter((on) => Math.abs(daysBetween(on, to)) <= ENDINGS_TOGETHER_DAYS)
      .sort()
      .at(-1);
    if (to > latest) return undefined;
    if (near === undefined) return to;
    to = addDays(near, ENDINGS_TOGETHER_DAYS + 1);
  }
}
