import { groupAt } from './group';
import { subjectOf, type PreparedHome, type PreparedPerson, type Network } from './prepared';
import { GROUPS, type Group } from './result';
import { rulesOfBoth, rulesOfEffects, rulesOfOption, rulesOfPerson } from './rule-lists';
import type { Row } from './row';
import type { FactorRule, Subject } from './subject';
import { newTally } from './tally';
import { situationOf } from './together';

/** How many people are named for one option in a ranking; its assessment names everybody. */
const NAMED_MAX = 5;

const KEPT = GROUPS.indexOf('kept');

/** Somebody for whom an option changes something, and the one thing that weighs most. */
export interface MainReason {
  readonly relationshipId: string;
  readonly name: string;
  readonly group: Group;
  /** Null when nothing in particular adds points. */
  readonly sentence: string | null;
}

function heaviest(lists: readonly (readonly FactorRule<Subject>[] | undefined)[], on: Subject): string | null {
  let most = 0;
  let found: FactorRule<Subject> | null = null;
  for (const rules of lists) {
    for (const rule of rules ?? []) {
      const tally = newTally();
      rule.weigh(on, tally);
      if (tally.points <= most) continue;
      most = tally.points;
      found = rule;
    }
  }
  return found === null ? null : found.sentence(on);
}

function reasonFor(ready: Network, home: PreparedHome, person: PreparedPerson, group: Group): MainReason {
  const on = subjectOf(ready, person, home);
  const now = situationOf(person, home);
  const lists = [rulesOfBoth[now], rulesOfEffects[now], rulesOfPerson[now], rulesOfOption[now]];
  return { relationshipId: person.facts.id, name: person.facts.name, group, sentence: heaviest(lists, on) };
}

/** Indexes of the people whom an option touches most, by chance of losing touch times closeness; then by id. */
function mostTouched({ importance }: Network, { p }: Row, groups: Uint8Array): readonly number[] {
  const found: number[] = [];
  while (found.length < NAMED_MAX) {
    let best = -1;
    let most = -1;
    for (let i = 0; i < groups.length; i++) {
      const priority = (p[i] as number) * (importance[i] as number);
      if (priority <= most || groups[i] === KEPT || found.includes(i)) continue;
      most = priority;
      best = i;
    }
    if (best === -1) break;
    found.push(best);
  }
  return found;
}

/** The people whom an option touches most, each with its main reason. */
export const mainReasons = (ready: Network, home: PreparedHome, row: Row, groups: Uint8Array): readonly MainReason[] =>
  mostTouched(ready, row, groups).map((i) =>
    reasonFor(ready, home, ready.people[i] as PreparedPerson, groupAt(groups[i])),
  );
