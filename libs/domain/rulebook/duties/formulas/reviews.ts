import type { CivilDate } from '#libs/domain/kernel';
import { asked, noDay, type Asked, type Sum } from '../duty';
import type { CareStretch, DutyFacts, FactRef, OnDay } from '../facts';
import { perFacts } from '../per-facts';
import { months, reckon, workingDays } from '../sums';

const FIRST = workingDays(20);
const SECOND = months(3);
const LATER = months(6);

/**
 * The last day for the next review of the care plan: the first within 20 working days of coming into care, the second within
 * 3 calendar months of the first, every later one within 6. Source: Care Planning, Placement and Case Review (England)
 * Regulations 2010, reg 33.
 */
export function nextReview(careBegan: CivilDate, held: readonly CivilDate[]): Sum {
  const last = held.at(-1);
  if (last === undefined) return reckon('first review', careBegan, FIRST);
  return held.length === 1 ? reckon('second review', last, SECOND) : reckon('review', last, LATER);
}

/** Series of short breaks are reviewed otherwise: the first within 3 months, then every 6. To be held against reg 48. */
function nextReviewOfShortBreaks(began: CivilDate, held: readonly CivilDate[]): Sum {
  const last = held.at(-1);
  return last === undefined
    ? reckon('first review of short breaks', began, SECOND)
    : reckon('review of short breaks', last, LATER);
}

export interface ReviewAsked {
  readonly duty: 'R1' | 'R2' | 'R3' | 'RS';
  readonly asked: Asked;
}

const RULES: readonly ('R1' | 'R2' | undefined)[] = ['R1', 'R2'];
const WHAT = { R1: 'First review of the care plan', R2: 'Second review of the care plan', R3: 'Review of the care plan', RS: 'Review of the short breaks' }; // prettier-ignore

const reviewRef = ({ on, factId }: OnDay): FactRef => ({ what: 'review held', on, factId });

/** Every review that is asked for, period of care by period of care. A move restarts nothing; a new period does. */
export const reviewsAsked = perFacts((facts: DutyFacts): readonly ReviewAsked[] =>
  facts.care.flatMap((period) => {
    const held = facts.reviews.filter(({ on }) => on >= period.from && (period.until === null || on <= period.until));
    return [undefined, ...held].flatMap((_, at) => oneReview(period, held, at));
  }),
);

function oneReview(period: CareStretch, held: readonly OnDay[], at: number): readonly ReviewAsked[] {
  const [last, next] = [held[at - 1], held[at]];
  // Where it is not known when care began, nobody can say by when the first review that is recorded was due.
  if (last === undefined && next !== undefined && !period.startIsCertain) return [];
  const duty = period.shortBreaks ? 'RS' : (RULES[at] ?? 'R3');
  const { key, ...clock } = clockOf(period, last);
  const told = { key: `${duty}:${key}`, ...clock, done: refOrNull(next), ended: endOf(period) };
  const before = held.slice(0, at).map(({ on }) => on);
  return [{ duty, asked: asked(WHAT[duty], { ...told, ...sumOf(period, before) }) }];
}

const refOrNull = (review: OnDay | undefined): FactRef | null => (review === undefined ? null : reviewRef(review));
const endOf = ({ until }: CareStretch): Asked['ended'] =>
  until === null ? null : { on: until, why: 'being looked after ended' };

/** What starts the clock: the last review held, or becoming looked after. */
function clockOf(period: CareStretch, last: OnDay | undefined) {
  const began: FactRef = { what: 'became looked after', on: period.from, factId: period.factId };
  if (last === undefined) return { key: began.factId, opensOn: began.on, restartedBy: began, facts: [] };
  return { key: last.factId, opensOn: last.on, restartedBy: reviewRef(last), facts: [began] };
}

function sumOf(period: CareStretch, before: readonly CivilDate[]): Sum {
  if (before.length === 0 && !period.startIsCertain) {
    return noDay('unknown', 'first review: not known, because it is not recorded when care began');
  }
  return period.shortBreaks ? nextReviewOfShortBreaks(period.from, before) : nextReview(period.from, before);
}
