import { codesOf } from './agreed';
import type { RelationshipFacts } from './facts';
import { bandOf, groupAt } from './group';
import { isOwnRing, subjectOf, type PreparedHome, type PreparedPerson, type Network } from './prepared';
import { remediesFor } from './remedies';
import type { Line, MissingInput, RelationshipAssessment, Score } from './result';
import { rounded } from './round';
import { UNDER_ONE_ROOF } from './rule-lists';
import { evidenceOf, type Said, type Words } from './say';
import type { Row } from './row';
import { startingPoint } from './starting-point';
import type { Subject } from './subject';
import { summaryOf, summaryWhenNotScored } from './summaries';
import { knownIn, neededIn } from './tally';
import { situationOf } from './together';

/** One option to put into words: its numbers, and what is said of everybody under it, by situation. */
export interface ToExplain {
  readonly ready: Network;
  readonly home: PreparedHome;
  readonly row: Row;
  /** Places in GROUPS, by the index of a person. */
  readonly groups: Uint8Array;
  readonly ofHome: readonly Said[];
  readonly words: Words;
}

function agreedLines(on: Subject, agreed: number): readonly Line[] {
  return codesOf(agreed).map((code) => {
    const { points, label } = on.rules.mitigations[code];
    const facts = code === 'M1' ? evidenceOf('contact-plan', on) : [];
    return { id: code, points: -points, sentence: `Agreed: ${label}.`, facts };
  });
}

const missingRing = ({ name }: RelationshipFacts): MissingInput => ({
  input: 'ring',
  about: 'relationship',
  sentence: `missing: how close ${name} is, as the young person sees it`,
});

function scoreOf({ ready, home, row }: ToExplain, on: Subject, person: PreparedPerson): Score {
  const { rules, today, tables } = ready;
  const situation = situationOf(person, home);
  const at = (of: ArrayLike<number>): number => of[person.index] as number;
  const p = rounded(at(row.p));
  return {
    factorSum: rounded(at(row.points)),
    mitigationSum: rounded(tables.mitigation[at(home.agreed)] as number),
    z: rounded(at(row.z)),
    p,
    pLow: rounded(at(row.pLow)),
    pHigh: rounded(at(row.pHigh)),
    band: bandOf(at(row.p), rules),
    isUnderOneRoof: situation === UNDER_ONE_ROOF,
    today: { z: rounded(at(today.z)), p: rounded(at(today.p)), band: bandOf(at(today.p), rules) },
    confidence: rounded(knownIn(at(row.counts)) / neededIn(at(row.counts))),
    importance: person.importance,
    priority: rounded(p * person.importance),
    startsFrom: startingPoint(on, situation),
  };
}

const heaviestFirst = (a: Line, b: Line): number => b.points - a.points;

/** The whole answer for one person and one option, in plain words. */
export function explainRelationship(option: ToExplain, person: PreparedPerson): RelationshipAssessment {
  const { ready, home, words } = option;
  const situation = situationOf(person, home);
  const group = groupAt(option.groups[person.index]);
  const on = subjectOf(ready, person, home);
  const score = scoreOf(option, on, person);
  const agreed = home.agreed[person.index] as number;
  const said = [...words.ofPair(on, situation), words.ofPerson(person, situation), option.ofHome[situation] as Said];
  const isSettled = group === 'kept' || group === 'gained';
  return {
    relationshipId: person.facts.id,
    name: person.facts.name,
    role: person.facts.role,
    group,
    summary: summaryOf(group, on, score),
    score,
    lines: [...said.flatMap(({ lines }) => lines).sort(heaviestFirst), ...agreedLines(on, agreed)],
    missing: [
      ...said.flatMap(({ missing }) => missing),
      ...(isOwnRing(person.facts) ? [] : [missingRing(person.facts)]),
    ],
    remedies: isSettled ? [] : remediesFor({ on, situation, agreed, z: option.row.z[person.index] as number }),
    isSafety: false,
  };
}

/** The answer for somebody who is never scored: ended, restricted for safety, or dead. */
export const explainNotScored = (person: RelationshipFacts): RelationshipAssessment => ({
  relationshipId: person.id,
  name: person.name,
  role: person.role,
  group: 'not-scored',
  summary: summaryWhenNotScored(person),
  score: null,
  lines: [],
  missing: [],
  remedies: [],
  isSafety: person.standing === 'restricted-for-safety' || person.standing === 'ended-for-safety',
});
