import { addDays, daysBetween, earlier, later, sortDay, type CivilDate } from '../../kernel';
import type { LeavingCareStatus } from '../../leaving-care';
import { workersOver, type RelationshipsState, type WorkerSpell } from '../../relationships';
import { leavingCareSpells, type LeavingCareParts } from '../leaving-care';

/** The parts of a young person's record that say who their personal adviser is and was to be. */
export interface AdviserParts extends LeavingCareParts {
  readonly relationships: RelationshipsState;
}

/** Days on which a personal adviser was owed and none was appointed. Half-open: [from, until). */
export interface AdviserGap {
  readonly from: CivilDate;
  /** Null while it goes on. */
  readonly until: CivilDate | null;
  readonly days: number;
}

/** Who the personal adviser is, was, and should have been. */
export interface AdviserOnDay {
  /** The first day on which one was owed; null when none was by the day, as far as is known. */
  readonly owedFrom: CivilDate | null;
  readonly isOwed: boolean;
  /** Workers appointed as personal adviser by the day, the present one first, each with the handover. */
  readonly spells: readonly WorkerSpell[];
  readonly present: WorkerSpell | null;
  readonly gaps: readonly AdviserGap[];
}

/** Categories with a personal adviser. Children Act 1989, Schedule 2 paragraph 19C, s 23B, s 23C, s 23CA, s 23CZB. */
export const ADVISER_OWED: readonly LeavingCareStatus[] = [
  'eligible', 'relevant', 'relevant-detained', 'former-relevant', 'former-relevant-education', 'former-relevant-21-to-25',
]; // prettier-ignore

interface Stretch {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Who the personal adviser is on a day, and the days without one since the first on which the law gives them one. */
export function adviserOn(journey: AdviserParts, day: CivilDate): AdviserOnDay {
  const end = addDays(day, 1);
  const owed = leavingCareSpells(journey, end).filter(({ status }) => ADVISER_OWED.includes(status));
  const spells = workersOver(journey.relationships, 'personal-adviser', day);
  const held = spells.map(({ allocation }) => ({
    from: sortDay(allocation.from),
    until: allocation.ended === null ? end : earlier(sortDay(allocation.ended), end),
  }));
  const open = held.reduce<readonly Stretch[]>((left, one) => left.flatMap((gap) => less(gap, one)), joined(owed));
  return {
    owedFrom: owed[0]?.from ?? null,
    isOwed: owed.some(({ from, until }) => from <= day && day < until),
    spells,
    present: spells.find(({ allocation: { ended } }) => ended === null || sortDay(ended) > day) ?? null,
    gaps: open.map(({ from, until }) => ({
      from,
      until: until >= end ? null : until,
      days: daysBetween(from, until),
    })),
  };
}

/** Stretches that touch, as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<readonly Stretch[]>((done, { from, until }) => {
    const last = done.at(-1);
    return last?.until === from ? [...done.slice(0, -1), { from: last.from, until }] : [...done, { from, until }];
  }, []);
}

/** What is left of a gap after somebody was there. */
function less(gap: Stretch, { from, until }: Stretch): readonly Stretch[] {
  const before = { from: gap.from, until: earlier(gap.until, from) };
  const after = { from: later(gap.from, until), until: gap.until };
  if (from >= gap.until || until <= gap.from) return [gap];
  return [before, after].filter((one) => one.from < one.until);
}
