import type { FactorId, SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import type { AssessmentFacts, InputName, OptionFacts, RelationshipEffects, RelationshipFacts } from './facts';
import type { Tally } from './tally';

/** One of the young person's people, placed. Metres; not a number when nobody knows. */
export interface Person {
  readonly facts: RelationshipFacts;
  readonly east: number;
  readonly north: number;
}

/** One home being considered, placed. Metres; not a number when nobody knows. */
export interface Home {
  readonly facts: OptionFacts;
  readonly east: number;
  readonly north: number;
}

/** What a rule about the young person alone looks at. */
export interface ForYoungPerson {
  readonly facts: AssessmentFacts;
  readonly rules: SeveranceRuleSet;
}

/** What a rule about one of their people looks at, whatever the option. */
export interface ForPerson extends ForYoungPerson {
  readonly person: Person;
}

/** What a rule about an option looks at, whoever it touches. */
export interface ForOption extends ForYoungPerson {
  readonly home: Home;
}

/** What a rule about an answer or an agreement looks at. */
export interface ForEffects extends ForOption {
  readonly effects: RelationshipEffects | undefined;
}

/** One person and one option. */
export interface Subject extends ForPerson, ForEffects {}

/** One rule: what it adds, looking at as little as it needs, and what it says to whoever asks why. */
export interface FactorRule<Weighed, Told = Weighed> {
  readonly id: FactorId;
  readonly input: InputName;
  readonly about: 'young-person' | 'option' | 'relationship';
  /** Adds its points, or what is missing, to the tally. */
  readonly weigh: (on: Weighed, tally: Tally) => void;
  /** Why it adds points; asked only when it does. */
  readonly sentence: (on: Told) => string;
  /** What is missing, to follow "missing: "; asked only when something is. */
  readonly missing: (on: Told) => string;
  /** Ids behind it, besides the evidence of its input. */
  readonly facts?: (on: Told) => readonly string[];
}
