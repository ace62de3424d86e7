import { addDays, dayInWords, type CivilDate } from '#libs/domain/kernel';
import { asked, type Asked, type Sum } from '../duty';
import type { AfterCareHome, DutyFacts, FactRef, OnDay } from '../facts';
import { holds } from './stays';
import { days, months, reckon } from '../sums';
import { visitRef } from './visits';

const FIRST_REVIEW_DAYS = 28;
const PLACE_PROVIDED = 'a home was provided';

const provided = ({ homesAfterCare }: DutyFacts): readonly AfterCareHome[] =>
  homesAfterCare.filter(({ providedByAuthority }) => providedByAuthority);

const homeRef = ({ from, factId }: AfterCareHome): FactRef => ({ what: PLACE_PROVIDED, on: from, factId });
const endOf = ({ until }: AfterCareHome): Asked['ended'] =>
  until === null ? null : { on: until, why: 'this home ended' };

const reviewsIn = (home: AfterCareHome, { planReviews }: DutyFacts): readonly OnDay[] =>
  planReviews.filter(({ on }) => holds(home, on));

/** L51: in a home that the authority provides, a review after 28 days, then every 3 months. A new home starts it again. */
export const reviewsInHomes = (facts: DutyFacts): readonly Asked[] =>
  provided(facts).flatMap((home) => {
    const anchors = [homeRef(home), ...reviewsIn(home, facts).map(({ on, factId }) => ({ what: 'pathway plan reviewed', on, factId }))]; // prettier-ignore
    return anchors.map((anchor, at) => {
      const sum =
        at === 0
          ? reckon('plan review, as soon as practicable after', home.from, days(FIRST_REVIEW_DAYS))
          : reckon('plan review', anchor.on, months(3));
      const told = { key: `L51:${home.factId}:${anchor.factId}`, opensOn: anchor.on, restartedBy: anchor };
      const end = { done: anchors[at + 1] ?? null, ended: endOf(home) };
      return asked('Review of the pathway plan in a home provided', { ...told, ...sum, ...end });
    });
  });

/** L52: the adviser visits that home within 7 days, again before the review, then every 2 months. */
export const adviserVisits = (facts: DutyFacts): readonly Asked[] =>
  provided(facts).flatMap((home) => {
    const made = facts.visits
      .filter(({ by, atHome, on }) => by === 'personal-adviser' && atHome && holds(home, on))
      .filter((visit, at, all) => all.findIndex(({ on }) => on === visit.on) === at);
    const anchors: readonly FactRef[] = [homeRef(home), ...made.map(visitRef)];
    const [review] = reviewsIn(home, facts);
    return anchors.map((anchor, at) => {
      const told = { key: `L52:${home.factId}:${anchor.factId}`, opensOn: anchor.on, restartedBy: anchor };
      const end = { done: anchors[at + 1] ?? null, ended: endOf(home) };
      return asked('Visit by the personal adviser', { ...told, ...visitSum(home, { at, anchor, review }), ...end });
    });
  });

interface Nth {
  readonly at: number;
  readonly anchor: FactRef;
  readonly review: OnDay | undefined;
}

function visitSum(home: AfterCareHome, { at, anchor, review }: Nth): Sum {
  if (at === 0) return reckon('visit in the home provided', home.from, days(7));
  const by = reviewBy(home, review);
  if (at === 1 && anchor.on < by) {
    const how = review === undefined ? `due ${dayInWords(home.from)} + 28 days` : 'held';
    return { due: by, sum: `visit before the first review, ${how} = ${dayInWords(by)}` };
  }
  return reckon('visit in the home provided', anchor.on, months(2));
}

const reviewBy = ({ from }: AfterCareHome, review: OnDay | undefined): CivilDate =>
  review?.on ?? addDays(from, FIRST_REVIEW_DAYS);
