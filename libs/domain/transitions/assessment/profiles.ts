import { KINDS_OF_HOME, type FactorWeights } from '#libs/domain/rulebook/severance-rules';
import type { OptionFacts, RelationshipFacts } from './facts';
import { MOVING_APART, rulesOfBoth, rulesOfOption, STAYING_APART, type Situation } from './rule-lists';
import { distance } from './rules/the-further-away-the-harder-to-see';
import { startCouldRise, startingPoint } from './starting-point';
import type { ForYoungPerson, Home, Person, Subject } from './subject';
import { addTally, newTally, pack, PACKED_SIZE, type Tally } from './tally';

/**
 * People for whom an option does the same, distance and single answers apart: the same kinds of support, ending at the
 * same ages, and worker or not. An option is weighed once for each profile, by the rules, and not for every person.
 */
export function profileOf({ supports, relationshipClass }: RelationshipFacts): string {
  const worker = relationshipClass === 'professional-role-ending' ? 'worker' : '';
  if (supports === 'not-recorded') return `${worker}?`;
  const kinds = supports.map(({ kind, endsAtAge }) => `${kind}${endsAtAge ?? ''}`);
  return [worker, ...kinds.sort()].join();
}

const AREAS = ['inside', 'adjoining', 'at-a-distance', 'outside', 'unknown'];
const SCHOOLS = ['kept', 'changed', 'none', 'unknown'];
const ANSWERS = ['yes', 'no', 'unknown'];
const AGES = 128;

/** Long, short or unknown notice: hours are too many to number. */
function noticeOf({ planned, noticeHours }: OptionFacts, shortBelowHours: number): number {
  if (planned !== 'no' || noticeHours === 'unknown') return 2;
  return noticeHours < shortBelowHours ? 1 : 0;
}

/** A number for everything about an option that the rules of `homeSums` look at, so that like homes are weighed once. */
export function likenessOf(option: OptionFacts, { F4 }: FactorWeights): number {
  const age = option.ageThen === 'unknown' ? AGES - 1 : option.ageThen;
  let key = ANSWERS.indexOf(option.sameCarer) * AGES + age;
  key = key * ANSWERS.length + ANSWERS.indexOf(option.leavesCare);
  key = key * AREAS.length + AREAS.indexOf(option.area);
  key = key * SCHOOLS.length + SCHOOLS.indexOf(option.school);
  key = key * KINDS_OF_HOME.length + KINDS_OF_HOME.indexOf(option.kindOfHome);
  key = key * ANSWERS.length + ANSWERS.indexOf(option.planned);
  key = key * ANSWERS.length + noticeOf(option, F4.shortNoticeBelowHours);
  return option.sameHome ? -1 - key : key;
}

/** What is kept for each profile: a packed tally, and where a worker starts (nothing for others). */
export const PROFILE_SIZE = PACKED_SIZE + 1;
export const START = PACKED_SIZE;

/** Rules of a pair besides the distance, which no two people share. */
const sharedRules = rulesOfBoth.map((rules) => rules.filter((rule) => rule !== distance));

function addExample(on: Subject, situation: Situation, tally: Tally): number {
  for (const rule of sharedRules[situation] ?? []) rule.weigh(on, tally);
  if (on.person.facts.relationshipClass !== 'professional-role-ending') return 0;
  tally.more += startCouldRise(on, situation) / on.rules.lambda;
  return startingPoint(on, situation).logOdds;
}

/** Everything a home adds for each profile, told by somebody of that profile, for people who live apart from it. */
export function homeSums({ facts, rules }: ForYoungPerson, home: Home, examples: readonly Person[]): Float64Array {
  const situation = home.facts.sameHome ? STAYING_APART : MOVING_APART;
  const sums = new Float64Array(examples.length * PROFILE_SIZE);
  const forAll = newTally();
  for (const rule of rulesOfOption[situation] ?? []) rule.weigh({ facts, rules, home }, forAll);
  for (let profile = 0; profile < examples.length; profile++) {
    const tally = newTally();
    addTally(tally, forAll);
    const on: Subject = { facts, rules, person: examples[profile] as Person, home, effects: undefined };
    sums[profile * PROFILE_SIZE + START] = addExample(on, situation, tally);
    pack(tally, sums, profile * PROFILE_SIZE);
  }
  return sums;
}
