import { codesOf } from './agreed';
import { bandOf } from './group';
import type { Evidence, InputName, RelationshipFacts } from './facts';
import type { PreparedSubject } from './prepared';
import { remediesFor } from './remedies';
import type { Line, MissingInput, RelationshipAssessment, Score } from './result';
import { rounded } from './round';
import { rulesFor } from './rule-lists';
import { logistic, type PairScore } from './score-pair';
import { startingPoint } from './starting-point';
import type { FactorRule, Subject } from './subject';
import { summaryOf, summaryWhenNotScored } from './summaries';
import { newTally } from './tally';

const evidenceFor = (input: InputName, ...from: readonly (Evidence | undefined)[]): readonly string[] =>
  from.flatMap((evidence) => evidence?.[input] ?? []);

/** Ids behind one input, wherever they were given. */
const behind = (input: InputName, { facts, person, home }: Subject): readonly string[] =>
  evidenceFor(input, facts.evidence, person.facts.evidence, home.facts.evidence);

function ruleLine(rule: FactorRule<Subject>, points: number, on: Subject): Line {
  const facts = [...behind(rule.input, on), ...(rule.facts?.(on) ?? [])];
  return { id: rule.id, points: rounded(points), sentence: rule.sentence(on), facts };
}

function agreedLines(on: PreparedSubject, score: PairScore): readonly Line[] {
  return codesOf(score.agreed).map((code) => {
    const { points, label } = on.rules.mitigations[code];
    const facts = code === 'M1' ? behind('contact-plan', on) : [];
    return { id: code, points: -points, sentence: `Agreed: ${label}.`, facts };
  });
}

const missingRing = ({ person }: Subject): MissingInput => ({
  input: 'ring',
  about: 'relationship',
  sentence: `missing: how close ${person.facts.name} is, as the young person sees it`,
});

/** Every reason and everything missing, one rule at a time. */
function linesAndMissing(on: PreparedSubject, score: PairScore): Pick<RelationshipAssessment, 'lines' | 'missing'> {
  const lines: Line[] = [];
  const missing: MissingInput[] = [];
  for (const rule of rulesFor(score.isUnderOneRoof, on.home.facts.sameHome)) {
    const tally = newTally();
    rule.weigh(on, tally);
    if (tally.points > 0) lines.push(ruleLine(rule, tally.points, on));
    if (tally.known < tally.needed) {
      missing.push({ input: rule.input, about: rule.about, sentence: `missing: ${rule.missing(on)}` });
    }
  }
  const { ring } = on.person.facts;
  if (ring === 'unknown' || ring.saidBy !== 'young-person') missing.push(missingRing(on));
  return { lines: [...lines, ...agreedLines(on, score)], missing };
}

function scoreOf(on: PreparedSubject, pair: PairScore, zToday: number): Score {
  const { tally } = pair;
  const p = rounded(pair.p);
  const pToday = logistic(zToday);
  return {
    factorSum: rounded(tally.points),
    mitigationSum: rounded(pair.mitigation),
    z: rounded(pair.z),
    p,
    pLow: rounded(pair.pLow),
    pHigh: rounded(pair.pHigh),
    band: bandOf(pair.p, on.rules),
    isUnderOneRoof: pair.isUnderOneRoof,
    today: { z: rounded(zToday), p: rounded(pToday), band: bandOf(pToday, on.rules) },
    confidence: rounded(tally.known / tally.needed),
    importance: on.person.importance,
    priority: rounded(p * on.person.importance),
    startsFrom: startingPoint(on),
  };
}

/** Who it is: the same in every answer about them. */
const identity = ({ id, name, role }: RelationshipFacts) => ({ relationshipId: id, name, role });

/** The whole answer for one person and one option, in plain words. */
export function explainRelationship(on: PreparedSubject, pair: PairScore, zToday: number): RelationshipAssessment {
  const isSettled = pair.group === 'kept' || pair.group === 'gained';
  return {
    ...identity(on.person.facts),
    group: pair.group,
    summary: summaryOf(pair.group, on, pair),
    score: scoreOf(on, pair, zToday),
    ...linesAndMissing(on, pair),
    remedies: isSettled ? [] : remediesFor(on, pair),
    isSafety: false,
  };
}

/** The answer for somebody who is never scored: ended, restricted for safety, or dead. */
export const explainNotScored = (person: RelationshipFacts): RelationshipAssessment => ({
  ...identity(person),
  group: 'not-scored',
  summary: summaryWhenNotScored(person),
  score: null,
  lines: [],
  missing: [],
  remedies: [],
  isSafety: person.standing === 'restricted-for-safety' || person.standing === 'ended-for-safety',
});
