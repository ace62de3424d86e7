import { MITIGATION_CODES, type MitigationCode } from '#libs/domain/rulebook/severance-rules';
import { codesOf } from './agreed';
import type { SupportFacts } from './facts';
import type { Remedy } from './result';
import { rounded } from './round';
import { UNDER_ONE_ROOF, type Situation } from './rule-lists';
import { newSchool } from './rules/a-new-school-loosens-what-was-made-at-the-old-one';
import { noPlan } from './rules/there-is-no-complete-plan-for-staying-in-touch';
import { endingSupports } from './rules/what-keeps-them-in-touch-comes-to-an-end';
import { logistic } from './score-row';
import type { FactorRule, Subject } from './subject';
import { employmentOutcome } from './support-outcome';
import { newTally } from './tally';

/** One person and one option whose score could be better. */
export interface ToRemedy {
  readonly on: Subject;
  readonly situation: Situation;
  /** What is agreed, as bits. */
  readonly agreed: number;
  /** Log-odds as they are. */
  readonly z: number;
}

/** Something that could be agreed, and the points it would take off. */
interface Candidate {
  readonly code: Remedy['code'];
  readonly sentence: string;
  readonly points: number;
}

function pointsOf(rule: FactorRule<Subject>, on: Subject): number {
  const tally = newTally();
  rule.weigh(on, tally);
  return tally.points;
}

const isMove = ({ home }: Subject): boolean => !home.facts.sameHome;
const isFosterLike = (kind: string): boolean => kind === 'foster' || kind === 'kinship';

/** Whether it makes sense to offer a protection for this person and option. */
const OFFERED: Readonly<Record<MitigationCode, (on: Subject, isApart: boolean) => boolean>> = {
  M1: (_, isApart) => isApart,
  M2: (_, isApart) => isApart,
  M3: ({ person, home, facts }) =>
    person.facts.isCurrentCarer &&
    home.facts.sameHome &&
    home.facts.leavesCare !== 'no' &&
    isFosterLike(facts.currentHome.kind),
  M4: ({ person, home, facts }, isApart) =>
    isApart &&
    home.facts.leavesCare === 'yes' &&
    person.facts.relationshipClass === 'professional-role-ending' &&
    facts.currentHome.kind === 'childrens-home',
  M5: (on, isApart) => isApart && isMove(on) && isFosterLike(on.home.facts.kindOfHome),
  M6: (on, isApart) => isApart && isMove(on) && on.home.facts.planned !== 'no',
  M7: (_, isApart) => isApart,
  M8: (_, isApart) => isApart,
};

function protections({ on, agreed, situation }: ToRemedy): readonly Candidate[] {
  const have = codesOf(agreed);
  return MITIGATION_CODES.filter((code) => !have.includes(code) && OFFERED[code](on, situation !== UNDER_ONE_ROOF)).map(
    (code) => {
      const { points, label } = on.rules.mitigations[code];
      const alsoEnds = code === 'M1' && isMove(on) ? pointsOf(noPlan, on) : 0;
      return { code, sentence: `Agree ${label}.`, points: points + alsoEnds };
    },
  );
}

function replaceSupport(on: Subject, support: SupportFacts, ending: readonly SupportFacts[]): Candidate {
  const { F7, F10 } = on.rules.factors;
  const isOnlyJobEnding = support.kind === 'employer' && ending.filter(({ kind }) => kind === 'employer').length === 1;
  const job = isOnlyJobEnding && employmentOutcome(on) === 'ends' ? F10.employmentEnds : 0;
  const points = F7.allLost / on.person.facts.supports.length + job;
  return { code: 'replace-support', sentence: `Keep or replace what would end: ${support.label}.`, points };
}

/** What could be put right for people who would live apart. */
function changesApart(on: Subject): readonly Candidate[] {
  const ending = endingSupports(on);
  const found = ending.map((support) => replaceSupport(on, support, ending));
  if (on.effects?.homeHelps === 'no') {
    const points = on.rules.factors.F9.notSupportive;
    found.push({ code: 'home-helps', sentence: 'Agree with the home how it will help.', points });
  }
  if (isMove(on) && on.home.facts.school === 'changed') {
    found.push({ code: 'keep-school', sentence: 'Keep the present school.', points: pointsOf(newSchool, on) });
  }
  return found;
}

function otherChanges({ on, situation }: ToRemedy): readonly Candidate[] {
  const points = on.rules.factors.F22.ends;
  const order: readonly Candidate[] =
    on.effects?.contactOrderEnds === 'yes'
      ? [{ code: 'renew-order', sentence: 'Agree anew what the order or agreement settled.', points }]
      : [];
  return situation === UNDER_ONE_ROOF ? order : [...order, ...changesApart(on)];
}

/**
 * What is not yet agreed and would lower the chance of losing touch, the most helpful first. Each is worked out alone,
 * on top of what is agreed already.
 */
export function remediesFor(subject: ToRemedy): readonly Remedy[] {
  const p = rounded(logistic(subject.z));
  const remedies = [...protections(subject), ...otherChanges(subject)].map(({ code, sentence, points }) => {
    const pWith = rounded(logistic(subject.z - subject.on.rules.lambda * points));
    return { code, sentence, pWith, lowersBy: rounded(p - pWith) };
  });
  return remedies.sort((a, b) => b.lowersBy - a.lowersBy || (a.sentence < b.sentence ? -1 : 1));
}
