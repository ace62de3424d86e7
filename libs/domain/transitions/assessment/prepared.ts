import type { RelationshipEffects, AssessmentFacts, OptionFacts, RelationshipFacts } from './facts';
import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { alwaysForOption, alwaysForYoungPerson, apartForPerson, moveForOption } from './rule-lists';
import type { FactorRule, ForOption, ForPerson, ForYoungPerson, Home, Person, Subject } from './subject';
import { know, miss, newTally, type Tally } from './tally';

/** A person with everything added up that no option changes. */
export interface PreparedPerson extends Person {
  readonly index: number;
  readonly importance: number;
  /** Counted wherever they live. */
  readonly always: Tally;
  /** Counted only while they do not live together. */
  readonly apart: Tally;
}

/** A home with everything added up that is the same for everybody. */
export interface PreparedHome extends Home {
  readonly always: Tally;
  /** Counted only for a move, and only for people who will not live there. */
  readonly move: Tally;
  /** By the index of the person. */
  readonly effects: readonly (RelationshipEffects | undefined)[];
}

export interface PreparedSubject extends Subject {
  readonly person: PreparedPerson;
  readonly home: PreparedHome;
}

/** The young person's network, ready to be scored against any number of options. */
export interface Network extends ForYoungPerson {
  /** Only relationships that may be scored, in the order of their ids: the order of the facts must not matter. */
  readonly people: readonly PreparedPerson[];
  readonly notScored: readonly RelationshipFacts[];
  readonly today: PreparedHome;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

function fold<On>(rules: readonly FactorRule<On>[], on: On, tally: Tally): Tally {
  for (const rule of rules) rule.weigh(on, tally);
  return tally;
}

/** Weight by the young person's own view. A worker's view never weighs. */
export function importanceOf(person: RelationshipFacts, rules: SeveranceRuleSet): number {
  const isOwnView = person.ring !== 'unknown' && person.ring.saidBy === 'young-person';
  return isOwnView ? rules.importance[person.ring.value] : rules.importanceWhenRingUnknown;
}

function preparePerson(network: ForYoungPerson, facts: RelationshipFacts, index: number): PreparedPerson {
  const livesHere = facts.grid === 'unknown' && facts.livesTogether === 'yes';
  const grid = livesHere ? network.facts.currentHome.grid : facts.grid;
  const place =
    grid === 'unknown' ? { east: Number.NaN, north: Number.NaN } : { east: grid.easting, north: grid.northing };
  const always = fold(alwaysForYoungPerson, network, newTally());
  if (facts.ring !== 'unknown' && facts.ring.saidBy === 'young-person') know(always, 0);
  else miss(always, 0);
  const person = { facts, ...place, index, importance: importanceOf(facts, network.rules), always };
  const on: ForPerson = { ...network, person };
  return { ...person, apart: fold(apartForPerson, on, newTally()) };
}

/** A home made ready for the people of a network, who are given in order. */
export function prepareHome(
  { facts, rules }: ForYoungPerson,
  people: readonly { readonly facts: RelationshipFacts }[],
  option: OptionFacts,
): PreparedHome {
  const grid = option.sameHome ? facts.currentHome.grid : option.grid;
  const place =
    grid === 'unknown' ? { east: Number.NaN, north: Number.NaN } : { east: grid.easting, north: grid.northing };
  const on: ForOption = { facts, rules, home: { facts: option, ...place } };
  const byRelationship = new Map(option.effects.map((effects) => [effects.relationshipId, effects]));
  return {
    facts: option,
    ...place,
    always: fold(alwaysForOption, on, newTally()),
    move: fold(moveForOption, on, newTally()),
    effects: people.map((person) => byRelationship.get(person.facts.id)),
  };
}

/** Today, as an option in which nothing changes: the side against which every option is compared. */
const asToday = (facts: AssessmentFacts): OptionFacts => ({
  id: 'today',
  label: 'Today',
  sameHome: true,
  kindOfHome: facts.currentHome.kind,
  grid: facts.currentHome.grid,
  sameCarer: 'yes',
  area: 'inside',
  school: 'kept',
  planned: 'yes',
  noticeHours: 'unknown',
  ageThen: facts.age,
  leavesCare: 'no',
  livingThere: [],
  effects: [],
  newPeople: [],
});

export function prepareNetwork(facts: AssessmentFacts, rules: SeveranceRuleSet): Network {
  const base: ForYoungPerson = { facts, rules };
  const inOrder = [...facts.relationships].sort(byId);
  const live = inOrder.filter((person) => person.standing === 'live');
  const people = live.map((person, index) => preparePerson(base, person, index));
  const notScored = inOrder.filter((person) => person.standing !== 'live');
  return { ...base, people, notScored, today: prepareHome(base, people, asToday(facts)) };
}

export const subjectOf = (network: Network, person: PreparedPerson, home: PreparedHome): PreparedSubject => ({
  facts: network.facts,
  rules: network.rules,
  person,
  home,
  effects: home.effects[person.index],
});
