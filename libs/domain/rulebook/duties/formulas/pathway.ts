import { dayInWords, later, type CivilDate } from '#libs/domain/kernel';
import { asked, noDay, type Asked, type Sum } from '../duty';
import type { AssessmentFact, DutyFacts, FactRef, OnDay } from '../facts';
import { reviewsAsked } from './reviews';
import { AFTER_CARE, endOfRun, RELEVANT, runsOf, statusRef, type Run } from './runs';
import { months, reckon } from '../sums';

const THREE = months(3);
const SIX = months(6);

type Completed = AssessmentFact & { readonly completedOn: CivilDate };

const completed = ({ assessments }: DutyFacts): readonly Completed[] =>
  assessments.filter((assessment): assessment is Completed => assessment.completedOn !== null);

const assessmentRef = ({ completedOn, factId }: Completed): FactRef => ({
  what: 'needs assessment completed',
  on: completedOn,
  factId,
});

const refOrNull = (assessment: Completed | undefined): FactRef | null =>
  assessment === undefined ? null : assessmentRef(assessment);

/** L41: three months from the 16th birthday, or from the later day of becoming eligible. Time in care starts nothing again. */
export function assessmentsAt16(facts: DutyFacts): readonly Asked[] {
  const [first] = runsOf(facts, ['eligible']);
  if (first === undefined) return [];
  const anchor = statusRef(facts, first);
  return [
    asked('Needs assessment', {
      key: 'L41:eligible',
      opensOn: first.from,
      foreseen: true,
      restartedBy: anchor,
      ...reckon(`needs assessment, from the ${anchor.what === '16th birthday' ? anchor.what : 'day of becoming eligible'}`, first.from, THREE),
      done: refOrNull(completed(facts)[0]),
      ended: endOfRun(first),
    }),
  ]; // prettier-ignore
}

/** L46: three months from becoming relevant, where there is no pathway plan. */
export const assessmentsOfRelevant = (facts: DutyFacts): readonly Asked[] =>
  runsOf(facts, RELEVANT).flatMap((run, at) => {
    if (facts.plans.some(({ on }) => on <= run.from)) return [];
    return [
      asked('Needs assessment', {
        key: `L46:relevant:${at + 1}`,
        opensOn: run.from,
        restartedBy: statusRef(facts, run),
        ...reckon('needs assessment, without a pathway plan on becoming relevant', run.from, THREE),
        done: refOrNull(completed(facts).find(({ completedOn }) => completedOn >= run.from)),
        ended: endOfRun(run),
      }),
    ];
  });

/** L47: three months from being told of education or training. */
export const assessmentsForEducation = (facts: DutyFacts): readonly Asked[] =>
  facts.toldOfEducation.map(({ on, factId }) =>
    asked('Needs assessment for education or training', {
      key: `L47:${factId}`,
      opensOn: on,
      restartedBy: { what: 'the authority was told of education or training', on, factId },
      ...reckon('needs assessment, from being told', on, THREE),
      done: refOrNull(completed(facts).find(({ completedOn }) => completedOn >= on)),
    }),
  );

const planRef = ({ on, factId }: OnDay): FactRef => ({ what: 'pathway plan made', on, factId });
const reviewRef = ({ on, factId }: OnDay): FactRef => ({ what: 'pathway plan reviewed', on, factId });

/** L43: a plan, as soon as possible after each assessment. The law sets no day. */
export const plansAfterAssessments = (facts: DutyFacts): readonly Asked[] =>
  completed(facts).map((assessment) => {
    const made = facts.plans.find(({ on }) => on >= assessment.completedOn);
    return asked('Pathway plan', {
      key: `L43:${assessment.factId}`,
      opensOn: assessment.completedOn,
      restartedBy: assessmentRef(assessment),
      ...noDay('no-day-set', `pathway plan: as soon as possible after ${dayInWords(assessment.completedOn)}, no day is set`),
      done: made === undefined ? null : planRef(made),
    });
  }); // prettier-ignore

/** The plan being made and each review of it since: what the clock of plan reviews starts from. */
function anchorsOf({ plans, planReviews }: DutyFacts): readonly FactRef[] {
  const first = plans[0];
  if (first === undefined) return [];
  return [planRef(first), ...planReviews.filter(({ on }) => on > first.on).map(reviewRef)];
}

/** L45: while eligible, the plan is looked at with the review of the care plan. */
export const reviewsWhileEligible = (facts: DutyFacts): readonly Asked[] => {
  const anchors = anchorsOf(facts);
  return runsOf(facts, ['eligible']).flatMap((run) =>
    anchors.flatMap((anchor, at) => {
      if (run.until !== null && anchor.on >= run.until) return [];
      const next = anchors[at + 1];
      const told = { key: `L45:${anchor.factId}`, opensOn: later(anchor.on, run.from), restartedBy: anchor };
      const end = { done: next ?? null, ended: endOfRun(run) };
      return [asked('Review of the pathway plan', { ...told, ...withCareReview(facts, anchor), ...end })];
    }),
  );
};

function withCareReview(facts: DutyFacts, anchor: FactRef): Sum {
  const review = reviewsAsked(facts).find(({ asked: { done } }) => done === null || done.on > anchor.on);
  if (review === undefined)
    return noDay('unknown', 'plan review: not known, because no review of the care plan is due');
  return { due: review.asked.due, sum: `plan review with the care plan; ${review.asked.sum}` };
}

/** L50: after care the plan is reviewed every six months. Turning 18 starts nothing again. */
export const reviewsAfterCare = (facts: DutyFacts): readonly Asked[] => {
  const anchors = anchorsOf(facts);
  return runsOf(facts, AFTER_CARE).flatMap((run) =>
    anchors.flatMap((anchor, at) => {
      const next = anchors[at + 1] ?? null;
      const isOver = (run.until !== null && anchor.on >= run.until) || (next !== null && next.on <= run.from);
      if (isOver) return [];
      const told = { key: `L50:${anchor.factId}`, opensOn: later(anchor.on, run.from), restartedBy: anchor };
      return [
        asked('Review of the pathway plan', { ...told, ...sixMonths(anchor, run), done: next, ended: endOfRun(run) }),
      ];
    }),
  );
};

function sixMonths(anchor: FactRef, run: Run): Sum {
  const sum = reckon('plan review', anchor.on, SIX);
  if (sum.due >= run.from) return sum;
  return { due: run.from, sum: `${sum.sum}, which had passed when care ended on ${dayInWords(run.from)}` };
}
