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
import type { FactorRule, ForOption, ForPerson, ForYoungPerson, Subject } from './subject';

// Which rules are asked when. "Always" is asked even under one roof; "apart" only of people who will not live together;
// "move" only when, besides, the young person would change homes.

export const alwaysForYoungPerson: readonly FactorRule<ForYoungPerson>[] = [
  carerChanges,
  workerChanges,
  endingsTogether,
];
export const alwaysForOption: readonly FactorRule<ForOption>[] = [leavingCare];
export const apartForPerson: readonly FactorRule<ForPerson>[] = [lapsed];
export const moveForOption: readonly FactorRule<ForOption>[] = [outOfArea, unplanned, kindOfHome];

const always: readonly FactorRule<Subject>[] = [...alwaysForYoungPerson, ...alwaysForOption, orderEnds];
const apart: readonly FactorRule<Subject>[] = [distance, supportsLost, jobEnds, homeDoesNotHelp, ...apartForPerson];
const move: readonly FactorRule<Subject>[] = [newSchool, separated, noPlan, ...moveForOption];

/** Every rule that is asked of one person and one option, in the order in which reasons are given. */
export function rulesFor(isUnderOneRoof: boolean, isSameHome: boolean): readonly FactorRule<Subject>[] {
  if (isUnderOneRoof) return always;
  return isSameHome ? [...apart, ...always] : [...apart, ...move, ...always];
}
