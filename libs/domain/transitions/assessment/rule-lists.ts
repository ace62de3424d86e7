import { workerChanges } from './rules/a-new-social-worker-at-the-same-time';
import { outOfArea } from './rules/a-home-out-of-area-is-harder-to-reach';
import { newSchool } from './rules/a-new-school-loosens-what-was-made-at-the-old-one';
import { orderEnds } from './rules/an-order-about-seeing-each-other-ends';
import { unplanned } from './rules/an-unplanned-move-leaves-no-time-to-arrange-anything';
import { separated } from './rules/brothers-and-sisters-who-live-together-are-separated';
import { carerChanges } from './rules/each-change-of-carer-wears-relationships-thin';
import { endingsTogether } from './rules/endings-that-come-together-are-harder-to-bear';
import { leavingCare } from './rules/leaving-care-ends-what-came-with-it';
import { kindOfHome } from './rules/some-kinds-of-home-keep-fewer-people-close';
import { distance } from './rules/the-further-away-the-harder-to-see';
import { homeDoesNotHelp } from './rules/the-home-would-not-help-them-stay-in-touch';
import { jobEnds } from './rules/the-job-that-brings-them-together-ends';
import { noPlan } from './rules/there-is-no-complete-plan-for-staying-in-touch';
import { lapsed } from './rules/they-have-already-lost-touch';
import { supportsLost } from './rules/what-keeps-them-in-touch-comes-to-an-end';
import type { FactorRule, ForEffects, ForOption, ForPerson, ForYoungPerson, Subject } from './subject';

/**
 * How a person and an option stand to each other, which settles what is asked: under one roof, hardly anything; in the
 * same home but apart, what keeps them in touch; in a move, everything.
 */
export const UNDER_ONE_ROOF = 0;
export const STAYING_APART = 1;
export const MOVING_APART = 2;
export type Situation = typeof UNDER_ONE_ROOF | typeof STAYING_APART | typeof MOVING_APART;

/** Rules by the least that they look at. `from` is the first situation in which a rule is asked. */
interface Asked<Rule> {
  readonly from: Situation;
  readonly rule: Rule;
}

const asked = <Rule>(from: Situation, ...rules: readonly Rule[]): readonly Asked<Rule>[] =>
  rules.map((rule) => ({ from, rule }));

const ofYoungPerson = asked<FactorRule<ForYoungPerson>>(UNDER_ONE_ROOF, carerChanges, workerChanges, endingsTogether);

const ofPerson: readonly Asked<FactorRule<ForPerson>>[] = [
  ...asked(STAYING_APART, lapsed),
  ...asked(MOVING_APART, separated),
];

const ofOption: readonly Asked<FactorRule<ForOption>>[] = [
  ...asked(UNDER_ONE_ROOF, leavingCare),
  ...asked(MOVING_APART, outOfArea, unplanned, kindOfHome),
];

const ofEffects: readonly Asked<FactorRule<ForEffects, Subject>>[] = [
  ...asked(UNDER_ONE_ROOF, orderEnds),
  ...asked(STAYING_APART, homeDoesNotHelp),
  ...asked(MOVING_APART, noPlan),
];

const ofBoth: readonly Asked<FactorRule<Subject>>[] = [
  ...asked(STAYING_APART, distance, supportsLost, jobEnds),
  ...asked(MOVING_APART, newSchool),
];

const inSituations = <Rule>(all: readonly Asked<Rule>[]): readonly (readonly Rule[])[] =>
  [UNDER_ONE_ROOF, STAYING_APART, MOVING_APART].map((now) =>
    all.filter(({ from }) => from <= now).map(({ rule }) => rule),
  );

/** The rules that are asked, by situation, and by what they look at. */
export const rulesOfYoungPerson = inSituations(ofYoungPerson);
export const rulesOfPerson = inSituations(ofPerson);
export const rulesOfOption = inSituations(ofOption);
export const rulesOfEffects = inSituations(ofEffects);
export const rulesOfBoth = inSituations(ofBoth);
