import { addDays, ageOn, earlier, later, type CivilDate } from '#libs/domain/kernel';
import type { InventedMap } from '../map';
import { type Random } from '../random';
import type { Staff } from '../staff';
import type { Family, InventedAuthority, YoungPerson } from '../types';
import { inventElders, nameMaker, nameOf, timesWithCarers, type Elders, type Life } from './life';

/** Those who leave care at this age or later stay known to the authority as care leavers. */
const LEAVER_AGE = 16;
/** Records of those in care at the very beginning are opened over this many days. */
const OPENING_DAYS = 45;

/** What the people of a life are invented with. */
export interface LifeTools {
  readonly authority: Omit<InventedAuthority, 'actions' | 'vacancies'>;
  readonly map: InventedMap;
  readonly staff: Staff;
  readonly random: Random;
}

/** Every young person's life as the authority's workers see it, in the order of the cohort. */
export function livesOf(tools: LifeTools): Life[] {
  const { youngPeople } = tools.authority;
  const elders = new Map<Family, Elders>();
  const families = new Map<Family, YoungPerson[]>();
  for (const person of youngPeople) families.set(person.family, [...(families.get(person.family) ?? []), person]);
  for (const family of families.keys()) {
    elders.set(family, inventElders(family, tools.map, tools.random.fork(`elders-${family.number}`)));
  }
  return youngPeople.map((person) => {
    const siblings = (families.get(person.family) ?? []).filter((other) => other !== person);
    return lifeOf(person, siblings, elders.get(person.family) as Elders, tools);
  });
}

function lifeOf(person: YoungPerson, siblings: readonly YoungPerson[], elders: Elders, tools: LifeTools): Life {
  const { authority, map, staff } = tools;
  const random = tools.random.fork(`life-${person.localId}`);
  const today = authority.request.endsOn;
  const taken = new Set([
    nameOf(person.family, person.member.given),
    elders.mother,
    elders.father ?? '',
    elders.grandparent ?? '',
    elders.aunt ?? '',
  ]);
  return {
    person, siblings, elders, map, staff, random, today,
    homes: timesWithCarers(person.periods),
    opened: earlier(openedOn(person, authority.startsOn, random), closedOn(person, today)),
    closed: closedOn(person, today),
    newName: nameMaker(taken, random),
  }; // prettier-ignore
}

function openedOn(person: YoungPerson, startsOn: CivilDate, random: Random): CivilDate {
  const first = person.periods.find((period) => period.to === null || period.to > startsOn);
  const from = first?.from ?? startsOn;
  return from >= startsOn ? from : addDays(later(from, startsOn), random.int(0, OPENING_DAYS));
}

function closedOn(person: YoungPerson, today: CivilDate): CivilDate {
  const last = person.periods[person.periods.length - 1];
  const left = last === undefined ? null : last.to;
  return left === null || ageOn(person.member.born, left) >= LEAVER_AGE ? today : left;
}
