import type { GridReference } from '#libs/domain/kernel';
import type { SeveranceRuleSet } from '#libs/domain/rulebook/severance-rules';
import { bitsOf } from './agreed';
import { agreedIn, answersKey } from './answers';
import type { AssessmentFacts, OptionFacts, RelationshipEffects, RelationshipFacts } from './facts';
import { homeSums, likenessOf, PROFILE_SIZE, profileOf } from './profiles';
import { rulesOfPerson, rulesOfYoungPerson } from './rule-lists';
import { newRow, type Row } from './row';
import { ruleTables, type RuleTables } from './rule-tables';
import type { ForYoungPerson, Home, Person, Subject } from './subject';
import { know, miss, newTally, packAll, PACKED_SIZE, type Tally } from './tally';
import { willLiveTogether } from './together';

// What does not change from pair to pair is added up here, once, by the same rules that explain it afterwards.

export interface PreparedPerson extends Person {
  readonly index: number;
  readonly importance: number;
}

/** The young person's network, ready to be scored against any number of options. Arrays are by the index of a person. */
export interface Network extends ForYoungPerson {
  /** Only relationships that may be scored, in the order of their ids: the order of the facts must not matter. */
  readonly people: readonly PreparedPerson[];
  readonly indexById: ReadonlyMap<string, number>;
  readonly notScored: readonly RelationshipFacts[];
  readonly tables: RuleTables;
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly importance: Float64Array;
  /** Log-odds to start from; nothing for a worker, whose start depends on the option. */
  readonly start: Float64Array;
  /** Packed tallies of what no option changes, by situation. */
  readonly sums: readonly Float64Array[];
  /** 1 where contact is already overdue. */
  readonly isOverdue: Uint8Array;
  /** Where the profile of each person begins in the sums of a home. */
  readonly profile: Uint16Array;
  /** Somebody of each profile. */
  readonly examples: readonly PreparedPerson[];
  /** What like homes add: filled as homes are prepared. */
  readonly likeHomes: Map<number, Float64Array>;
  /** Where everybody stands today: filled by `makeReady`. */
  readonly today: Row;
}

export interface PreparedHome extends Home {
  /** By profile (`homeSums`). */
  readonly sums: Float64Array;
  /** By the index of a person: what was answered (`answersKey`), and what is agreed as bits. */
  readonly answers: Uint8Array;
  readonly agreed: Uint8Array;
  /** People to whom the shared sums do not apply: they would live together, or their supports were asked one by one. */
  readonly special: readonly PreparedPerson[];
  readonly bringsSomebodyBack: boolean;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const placeOf = (grid: GridReference | 'unknown'): { readonly east: number; readonly north: number } =>
  grid === 'unknown' ? { east: Number.NaN, north: Number.NaN } : { east: grid.easting, north: grid.northing };

export const isOwnRing = ({ ring }: RelationshipFacts): boolean => ring !== 'unknown' && ring.saidBy === 'young-person';

/** Weight by the young person's own view. A worker's view never weighs. */
function importanceOf({ ring }: RelationshipFacts, rules: SeveranceRuleSet): number {
  return ring !== 'unknown' && ring.saidBy === 'young-person'
    ? rules.importance[ring.value]
    : rules.importanceWhenRingUnknown;
}

function preparePerson({ facts, rules }: ForYoungPerson, person: RelationshipFacts, index: number): PreparedPerson {
  const livesHere = person.grid === 'unknown' && person.livesTogether === 'yes';
  const place = placeOf(livesHere ? facts.currentHome.grid : person.grid);
  const importance = importanceOf(person, rules);
  return { facts: person, east: place.east, north: place.north, index, importance };
}

/** Everything about a person in one situation that no option changes. */
export function sumOfPerson(on: ForYoungPerson, person: Person, situation: number): Tally {
  const tally = newTally();
  for (const rule of rulesOfYoungPerson[situation] ?? []) rule.weigh(on, tally);
  if (isOwnRing(person.facts)) know(tally, 0);
  else miss(tally, 0);
  const subject = { facts: on.facts, rules: on.rules, person };
  for (const rule of rulesOfPerson[situation] ?? []) rule.weigh(subject, tally);
  return tally;
}

/** 1 where contact is overdue: where more is counted of people who live apart than of those who do not. */
function overdueIn([together, apart]: readonly Float64Array[], people: number): Uint8Array {
  const at = (sums: Float64Array | undefined, i: number): number => sums?.[i * PACKED_SIZE] ?? 0;
  return Uint8Array.from({ length: people }, (_, i) => (at(apart, i) > at(together, i) ? 1 : 0));
}

/** Today, as an option in which nothing changes: the side against which every option is compared. */
export const asToday = (facts: AssessmentFacts): OptionFacts => ({
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
  const on: ForYoungPerson = { facts, rules };
  const inOrder = [...facts.relationships].sort(byId);
  const live = inOrder.filter(({ standing }) => standing === 'live');
  const people = live.map((person, index) => preparePerson(on, person, index));
  const profiles = live.map(profileOf);
  const distinct = [...new Set(profiles)];
  const isWorker = (person: Person): boolean => person.facts.relationshipClass === 'professional-role-ending';
  const sums = rulesOfPerson.map((_, situation) => packAll(people.map((person) => sumOfPerson(on, person, situation))));
  // Written out and not spread, so that every network has the same shape: the loops over it run the faster for it.
  return {
    facts,
    rules,
    people,
    indexById: new Map(people.map((person) => [person.facts.id, person.index])),
    notScored: inOrder.filter(({ standing }) => standing !== 'live'),
    tables: ruleTables(on, asToday(facts)),
    east: Float64Array.from(people, ({ east }) => east),
    north: Float64Array.from(people, ({ north }) => north),
    importance: Float64Array.from(people, ({ importance }) => importance),
    start: Float64Array.from(people, (person) =>
      isWorker(person) ? 0 : rules.baseRates[person.facts.relationshipClass].logOdds,
    ),
    sums,
    isOverdue: overdueIn(sums, people.length),
    profile: Uint16Array.from(profiles, (profile) => distinct.indexOf(profile) * PROFILE_SIZE),
    examples: distinct.map((profile) => people[profiles.indexOf(profile)] as PreparedPerson),
    likeHomes: new Map(),
    today: newRow(people.length),
  };
}

function sumsOf(network: Network, home: Home): Float64Array {
  const likeness = likenessOf(home.facts, network.rules.factors);
  const before = network.likeHomes.get(likeness);
  if (before !== undefined) return before;
  const sums = homeSums(network, home, network.examples);
  network.likeHomes.set(likeness, sums);
  return sums;
}

function specialFor({ people, indexById }: Network, home: Home): readonly PreparedPerson[] {
  const { sameHome, sameCarer, livingThere, effects } = home.facts;
  const asked = new Set<number | undefined>();
  for (const { relationshipId, supports } of effects)
    if (supports !== undefined) asked.add(indexById.get(relationshipId));
  const mayLiveTogether = sameHome || sameCarer === 'yes' || livingThere.length > 0;
  if (asked.size === 0 && !mayLiveTogether) return NOBODY;
  return people.filter((person) => asked.has(person.index) || willLiveTogether(person, home));
}

const NOBODY: readonly PreparedPerson[] = [];

/** What a home needs room for; a ranking uses the same for one home after another. */
export type Room = Pick<PreparedHome, 'answers' | 'agreed'>;

export const roomFor = ({ people }: Network): Room => ({
  answers: new Uint8Array(people.length),
  agreed: new Uint8Array(people.length),
});

/** A home made ready for the people of a network, in a room of its own unless one is lent. */
export function prepareHome(network: Network, option: OptionFacts, room = roomFor(network)): PreparedHome {
  const { facts, people, indexById } = network;
  const { east, north } = placeOf(option.sameHome ? facts.currentHome.grid : option.grid);
  const home: Home = { facts: option, east, north };
  const { answers, agreed } = room;
  answers.fill(answersKey(undefined, option.sameHome));
  agreed.fill(0);
  if (option.sameHome) for (const each of people) agreed[each.index] = bitsOf(each.facts.inPlaceToday);
  let bringsSomebodyBack = false;
  for (const asked of option.effects) {
    const index = indexById.get(asked.relationshipId);
    if (index === undefined) continue;
    answers[index] = answersKey(asked, option.sameHome);
    agreed[index] = (agreed[index] as number) | agreedIn(asked);
    bringsSomebodyBack ||= asked.broughtBack === true;
  }
  const sums = sumsOf(network, home);
  const special = specialFor(network, home);
  return { facts: option, east, north, sums, answers, agreed, special, bringsSomebodyBack };
}

/** What was asked or agreed for somebody under an option. Were it said twice, the last would count. */
export const effectsFor = ({ facts }: Home, person: Person): RelationshipEffects | undefined =>
  facts.effects.findLast(({ relationshipId }) => relationshipId === person.facts.id);

/** What the rules look at, for one person and one option. */
export const subjectOf = ({ facts, rules }: ForYoungPerson, person: PreparedPerson, home: PreparedHome): Subject => ({
  facts,
  rules,
  person,
  home,
  effects: effectsFor(home, person),
});
