import type { CivilDate } from '#libs/domain/kernel';
import type { DutyFacts, Stretch } from '../facts';
import { days, months, weeks, type Span } from '../sums';
import { aYearInto, firstReviewOf, isTemporarilyApproved, legalOn, partOn, termsOn, type Stay } from './stays';

/** How often a social worker visits, and by which rule. */
export interface Regime {
  readonly duty: string;
  readonly every: Span;
  /** Said in the sum: why this interval. */
  readonly why: string;
  /** A visit within a week of its first day, whenever the last one was. */
  readonly startsWithVisit: boolean;
}

/** A regime and the days on which it holds. */
export interface RegimeStretch extends Stretch {
  readonly regime: Regime;
}

const regime = (duty: string, every: Span, why: string, startsWithVisit = false): Regime => ({
  duty, every, why, startsWithVisit,
}); // prettier-ignore

const WEEKLY = days(7);
const SIX_WEEKS = weeks(6);

const PARENT = 'P1';
const INTERIM = 'C1';
const FULL = 'C2';

/** The rule on a day of a stay. The first that fits, from the narrowest to the widest. Research: domain 2.3. */
export function regimeOn(stay: Stay, facts: DutyFacts, day: CivilDate): Regime {
  return ofSpecialPlacements(stay, facts, day) ?? ofTime(stay, facts, day);
}

function ofSpecialPlacements(stay: Stay, facts: DutyFacts, day: CivilDate): Regime | undefined {
  if (termsOn(stay, facts, day)?.arrangedByAnother === 'yes') return arrangedByAnother(stay, day);
  if (isTemporarilyApproved(stay, facts, day)) return untilFirstReview(facts, day, 'carers approved for a while only');
  return partOn(stay, day).place === PARENT ? withParent(stay, facts, day) : undefined;
}

const arrangedByAnother = (stay: Stay, day: CivilDate): Regime =>
  day < aYearInto(stay)
    ? regime('V9', SIX_WEEKS, 'arranged by another person, first year')
    : regime('V9', months(3), 'arranged by another person, after the first year');

function withParent(stay: Stay, facts: DutyFacts, day: CivilDate): Regime | undefined {
  const order = legalOn(facts, day)?.legalStatus;
  if (order === INTERIM) return untilFirstReview(facts, day, 'with a parent under an interim care order');
  if (termsOn(stay, facts, day)?.parentAssessed === 'no') return beforeParentAssessed(facts, day);
  return order === FULL ? regime('V8', SIX_WEEKS, 'with a parent under a full care order', true) : undefined;
}

const isReviewed = (facts: DutyFacts, day: CivilDate): boolean => {
  const first = firstReviewOf(facts, day);
  return first !== undefined && first <= day;
};

const untilFirstReview = (facts: DutyFacts, day: CivilDate, why: string): Regime =>
  isReviewed(facts, day)
    ? regime('V7', weeks(4), `${why}, after the first review`)
    : regime('V7', WEEKLY, `${why}, until the first review`);

const beforeParentAssessed = (facts: DutyFacts, day: CivilDate): Regime =>
  isReviewed(facts, day)
    ? regime('V6', SIX_WEEKS, 'with a parent before the assessment is complete, after the first review')
    : regime('V6', WEEKLY, 'with a parent before the assessment is complete, until the first review');

function ofTime(stay: Stay, facts: DutyFacts, day: CivilDate): Regime {
  if (day < aYearInto(stay)) return regime('V2', SIX_WEEKS, 'first year of this placement');
  const terms = termsOn(stay, facts, day);
  if (terms?.fewerVisitsAgreed === 'yes') {
    return regime('V5', months(6), 'long-term fostering, the young person agrees to fewer visits');
  }
  const intended = terms?.intendedToEighteen ?? 'unknown';
  if (intended === 'yes') return regime('V3', months(3), 'after the first year, meant to last to 18');
  const why = intended === 'no' ? 'not meant to last to 18' : 'not recorded whether it is meant to last to 18';
  return regime('V4', SIX_WEEKS, `after the first year, ${why}`);
}

/** The rules of a stay one after the other, from its first day. */
export function regimesOf(stay: Stay, facts: DutyFacts): readonly RegimeStretch[] {
  const edges = [
    stay.from,
    aYearInto(stay),
    ...facts.legal.map(({ from }) => from),
    ...facts.terms.map(({ from }) => from),
    ...facts.approvals.map(({ on }) => on),
    ...facts.reviews.map(({ on }) => on),
    ...stay.parts.map(({ from }) => from),
  ].filter((day) => day >= stay.from && (stay.until === null || day < stay.until));
  const found: RegimeStretch[] = [];
  for (const day of [...new Set(edges)].sort()) {
    const next = regimeOn(stay, facts, day);
    const last = found.at(-1);
    if (last !== undefined && last.regime.duty === next.duty && last.regime.why === next.why) continue;
    if (last !== undefined) found[found.length - 1] = { ...last, until: day };
    found.push({ from: day, until: stay.until, regime: next });
  }
  return found;
}
