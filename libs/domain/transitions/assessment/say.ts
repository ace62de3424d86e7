import type { Evidence, InputName } from './facts';
import type { PreparedHome, PreparedPerson, Network } from './prepared';
import type { Line, MissingInput } from './result';
import { rounded } from './round';
import {
  rulesOfBoth,
  rulesOfEffects,
  rulesOfOption,
  rulesOfPerson,
  rulesOfYoungPerson,
  type Situation,
} from './rule-lists';

import type { FactorRule, ForYoungPerson, Home, Person, Subject } from './subject';
import { newTally } from './tally';

/** Reasons, and what is missing, in words. */
export interface Said {
  readonly lines: readonly Line[];
  readonly missing: readonly MissingInput[];
}

/** Whoever evidence may come with. */
interface Source extends ForYoungPerson {
  readonly person?: Person;
  readonly home?: Home;
}

const NOTHING: readonly string[] = [];

/** Ids behind one input, wherever they were given. */
function behind(input: InputName, { facts, person, home }: Source): readonly string[] {
  const given: (Evidence | undefined)[] = [facts.evidence, person?.facts.evidence, home?.facts.evidence];
  if (given.every((evidence) => evidence?.[input] === undefined)) return NOTHING;
  return given.flatMap((evidence) => evidence?.[input] ?? NOTHING);
}

export const evidenceOf = behind;

/** What rules have to say about what they look at: a line for each that adds points, and each thing missing. */
export function say<On extends Source>(rules: readonly FactorRule<On>[], on: On): Said {
  const lines: Line[] = [];
  const missing: MissingInput[] = [];
  for (const rule of rules) {
    const tally = newTally();
    rule.weigh(on, tally);
    if (tally.points > 0) {
      const own = rule.facts?.(on) ?? NOTHING;
      const facts = own.length === 0 ? behind(rule.input, on) : [...behind(rule.input, on), ...own];
      lines.push({ id: rule.id, points: rounded(tally.points), sentence: rule.sentence(on), facts });
    }
    if (tally.known < tally.needed) {
      missing.push({ input: rule.input, about: rule.about, sentence: `missing: ${rule.missing(on)}` });
    }
  }
  return { lines, missing };
}

/** What is said of everybody under one option, and of one person under every option, is put into words once. */
export interface Words {
  readonly ofPerson: (person: PreparedPerson, situation: Situation) => Said;
  readonly ofHome: (home: PreparedHome) => readonly Said[];
  readonly ofPair: (subject: Subject, situation: Situation) => readonly Said[];
}

const in3 = <T>(make: (situation: number) => T): readonly T[] => [0, 1, 2].map(make);

export function wordsFor(ready: Network): Words {
  const { facts, rules } = ready;
  const youngPerson = in3((i) => say(rulesOfYoungPerson[i] ?? [], { facts, rules }));
  const people = ready.people.map((person) => in3((i) => say(rulesOfPerson[i] ?? [], { facts, rules, person })));
  return {
    ofPerson: (person, situation) => people[person.index]?.[situation] as Said,
    ofHome: (home) =>
      in3((i) => {
        const said = say(rulesOfOption[i] ?? [], { facts, rules, home });
        const young = youngPerson[i] as Said;
        return { lines: [...said.lines, ...young.lines], missing: [...said.missing, ...young.missing] };
      }),
    ofPair: (on, i) => [say<Subject>(rulesOfBoth[i] ?? [], on), say<Subject>(rulesOfEffects[i] ?? [], on)],
  };
}
