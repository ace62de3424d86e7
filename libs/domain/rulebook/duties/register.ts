import { civilDate, type Role } from '#libs/domain/kernel';
import { advisersAppointed } from './formulas/advisers';
import { aYearAfterLeaving, birthdays, yearlyContact } from './formulas/birthdays';
import type { Asked, Duty, InForce } from './duty';
import type { DutyFacts } from './facts';
import { adviserVisits, reviewsInHomes } from './formulas/homes-after-care';
import {
  assessmentsAt16, assessmentsForEducation, assessmentsOfRelevant, plansAfterAssessments, reviewsAfterCare,
  reviewsWhileEligible,
} from './formulas/pathway'; // prettier-ignore
import {
  endsWithApproval,
  extensions,
  outOfAreaNotices,
  placementPlans,
  temporaryApprovals,
} from './formulas/placements';
import { reviewsAsked } from './formulas/reviews';
import { conversationBegins, homeAt18Settled, stayingCloseAssessed, wishesRecorded } from './formulas/staying';
import { visitsAsked, visitsOnRequest } from './formulas/visits';

const since = (day: string): InForce => ({ from: civilDate(day), to: null });
/** Care Planning, Placement and Case Review (England) Regulations 2010; Care Leavers (England) Regulations 2010. */
const IN_2011 = since('2011-04-01');
const ALWAYS = since('1991-10-14');

type Told = Pick<Duty, 'source' | 'asks'> & Partial<Duty>;
const CARE = 'Care Planning, Placement and Case Review (England) Regulations 2010';
const LEAVERS = 'Care Leavers (England) Regulations 2010';
const PRACTICE = 'Practice: no law sets this day';

const duty = (id: string, what: string, role: Role, told: Told): Duty => ({
  id, what, role, basis: 'law', inForce: IN_2011, status: 'in-force', checked: 'read', ...told,
}); // prettier-ignore

const verify = { checked: 'verify' } as const;
const practice = { basis: 'practice', inForce: ALWAYS, source: PRACTICE } as const;

const visitsBy =
  (id: string) =>
  (facts: DutyFacts): readonly Asked[] =>
    visitsAsked(facts).flatMap((visit) => (visit.duty === id ? [visit.asked] : []));
const visit = (id: string, what: string, told: Partial<Duty> = {}): Duty =>
  duty(id, what, 'social-worker', { source: `${CARE}, reg 28`, asks: visitsBy(id), ...told });

const VISITS: readonly Duty[] = [
  visit('V1', 'Visit within 1 week of the start of any placement'),
  visit('V1T', 'Visit soon after the same carers move house or provider', { ...practice }),
  visit('V2', 'Visit at least every 6 weeks in the first year of a placement'),
  visit('V3', 'Visit at least every 3 months after the first year, where the placement is meant to last to 18'),
  visit('V4', 'Visit at least every 6 weeks after the first year of any other placement'),
  visit('V5', 'Visit at least every 6 months in long-term fostering after a year, where the young person agrees', {
    ...verify, inForce: since('2015-04-01'), source: `${CARE}, reg 28, as amended by SI 2015/495`,
  }),
  visit('V6', 'Visit weekly until the first review, then every 6 weeks, with a parent before the assessment is complete'),
  visit('V7', 'Visit weekly until the first review, then every 4 weeks: carers approved for a while, or with a parent under an interim care order'),
  visit('V8', 'Visit within 1 week of a full care order, then every 6 weeks, with a parent'),
  visit('V9', 'Visit within 1 week, then every 6 weeks, after a year every 3 months, where another person arranged the placement', {
    ...verify, source: `${CARE}, reg 28(6)`,
  }),
  duty('V10', 'Visit promptly when the young person or carer asks, within 1 week of a notice of the regulator', 'social-worker', {
    ...verify, source: `${CARE}, reg 28`, asks: visitsOnRequest,
  }),
  visit('V11', 'Visit as often as agreed with the reviewing officer and parents, during short breaks', { source: `${CARE}, reg 48` }),
]; // prettier-ignore

const review = (id: 'R1' | 'R2' | 'R3' | 'RS', what: string, told: Partial<Duty> = {}): Duty =>
  duty(id, what, 'reviewing-officer', {
    source: `${CARE}, reg 33`,
    asks: (facts) => reviewsAsked(facts).flatMap((one) => (one.duty === id ? [one.asked] : [])),
    ...told,
  });

const REVIEWS: readonly Duty[] = [
  review('R1', 'First review within 20 working days of becoming looked after'),
  review('R2', 'Second review within 3 months of the first'),
  review('R3', 'Every later review within 6 months of the last'),
  review('RS', 'Reviews of short breaks: within 3 months, then every 6', { ...verify, source: `${CARE}, reg 48` }),
];

const PLACEMENTS: readonly Duty[] = [
  duty('L02', 'Placement plan before the placement, or within 5 working days of its start', 'social-worker', {
    source: `${CARE}, reg 9`, asks: placementPlans,
  }),
  duty('L03', 'Notice to the area’s authority of a placement outside our area', 'social-worker', {
    source: `${CARE}, reg 13(4), as substituted by SI 2013/3239`, asks: outOfAreaNotices, inForce: since('2014-01-27'),
  }),
  duty('L12', 'Carers approved for a while: full approval or one extension within 16 weeks', 'social-worker', {
    ...verify, source: `${CARE}, reg 24`, asks: temporaryApprovals,
  }),
  duty('L13', 'One extension of that approval, 8 weeks at most', 'team-manager', {
    source: `${CARE}, reg 25(1) to (5)`, asks: extensions,
  }),
  duty('L14', 'A placement with carers who were not fully approved in time ends', 'team-manager', {
    source: `${CARE}, reg 25(6)`, asks: endsWithApproval,
  }),
]; // prettier-ignore

const PLANS: readonly Duty[] = [
  duty('L41', 'Needs assessment within 3 months of the 16th birthday or of becoming eligible', 'social-worker', {
    source: `${CARE}, reg 42(1)`, asks: assessmentsAt16,
  }),
  duty('L43', 'Pathway plan as soon as possible after the needs assessment', 'social-worker', {
    ...verify, source: `${CARE}, regs 41 and 43`, asks: plansAfterAssessments,
  }),
  duty('L44', 'Personal adviser appointed', 'team-manager', {
    source: 'Children Act 1989, Sch 2 para 19C', asks: advisersAppointed, inForce: since('2001-10-01'),
  }),
  duty('L45', 'Pathway plan reviewed with the review of the care plan, while eligible', 'reviewing-officer', {
    source: 'Children Act 1989, Sch 2 para 19B(5) and (6)', asks: reviewsWhileEligible, inForce: since('2001-10-01'),
  }),
  duty('L46', 'Needs assessment within 3 months of becoming relevant without a pathway plan', 'personal-adviser', {
    source: `${LEAVERS}, reg 5(2)(a)`, asks: assessmentsOfRelevant,
  }),
  duty('L47', 'Needs assessment within 3 months of being told of education or training', 'personal-adviser', {
    source: `${LEAVERS}, reg 5(2)(b)`, asks: assessmentsForEducation,
  }),
  duty('L50', 'Pathway plan reviewed at least every 6 months after care', 'personal-adviser', {
    ...verify, source: `${LEAVERS}, reg 7`, asks: reviewsAfterCare,
  }),
  duty('L51', 'Pathway plan reviewed after 28 days in a home that the authority provides, then every 3 months', 'personal-adviser', {
    ...verify, source: `${LEAVERS}, reg 7(3)`, asks: reviewsInHomes,
  }),
  duty('L52', 'Adviser visits a home that the authority provides: within 7 days, before the review, then every 2 months', 'personal-adviser', {
    source: `${LEAVERS}, reg 8(2)`, asks: adviserVisits,
  }),
]; // prettier-ignore

const BIRTHDAYS = ['B14', 'B15y9m', 'B16', 'B17', 'B18', 'B18y3m', 'B19', 'B20', 'B21', 'B25'];
const birthday = (id: string): Duty =>
  duty(id, 'A birthday after which something changes', 'social-worker', {
    ...practice,
    source: 'A reminder: what somebody is entitled to changes with their age',
    asks: (facts) => birthdays(facts).filter(({ key }) => key === id),
  });

const STAYING: readonly Duty[] = [
  duty('S1', 'Begin to talk about Staying Put or Staying Close', 'coordinator', {
    ...practice, ...verify, source: 'Staying Put guidance (DfE, DWP, HMRC 2013) and local procedures; the age is ours to set', asks: conversationBegins,
  }),
  duty('S2', 'What both sides want of Staying Put or Staying Close, recorded by 16½', 'coordinator', {
    ...practice, asks: wishesRecorded,
  }),
  duty('S3', 'Where they live at 18, settled by 17½', 'coordinator', { ...practice, asks: homeAt18Settled }),
  duty('L58', 'Whether Staying Close support is required for their welfare, assessed', 'coordinator', {
    source: 'Children Act 1989, s23CZAA, to be inserted by the Children’s Wellbeing and Schools Act 2026, s7 (prospective)',
    asks: stayingCloseAssessed, inForce: { from: null, to: null }, status: 'not-yet-in-force',
  }),
  ...BIRTHDAYS.map(birthday),
  duty('A1', 'In touch at least once a year between 21 and 25', 'personal-adviser', { ...practice, asks: yearlyContact }),
  duty('A2', 'How they are a year after leaving care', 'personal-adviser', { ...practice, asks: aYearAfterLeaving }),
]; // prettier-ignore

/** Every duty that is reckoned, in the order of the research. */
export const DUTIES: readonly Duty[] = [...VISITS, ...REVIEWS, ...PLACEMENTS, ...PLANS, ...STAYING];

/** The duty of that name. */
export const dutyOf = (id: string): Duty | undefined => DUTIES.find((one) => one.id === id);
