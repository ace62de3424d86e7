import type { CivilDate } from '../kernel';
import { nameToShow } from '../profile';
import { peopleWhoMatter, type LifeGroup, type PersonWhoMatters } from '../relationships';
import type { Journey } from './state';

/** Everybody in a young person's life on a day, and how many of each. JSON-serialisable. */
export interface NetworkOnDay {
  readonly on: CivilDate;
  readonly youngPerson: string;
  /** Relationships that go on, closest first. */
  readonly people: readonly PersonWhoMatters[];
  readonly counts: {
    readonly total: number;
    /** By the young person's own rings; `notPlaced` are those they were not asked about. */
    readonly byRing: {
      readonly 1: number;
      readonly 2: number;
      readonly 3: number;
      readonly 4: number;
      readonly notPlaced: number;
    };
    readonly byGroup: Readonly<Record<LifeGroup, number>>;
  };
}

const GROUPS: readonly LifeGroup[] = ['family', 'carers', 'friends', 'workers', 'school-and-community'];

/** The network on a day, of what had happened by then. A move that is only proposed changes nothing here. */
export function networkOn(journey: Journey, on: CivilDate, audience: 'workers' | 'shared' = 'workers'): NetworkOnDay {
  const everybody = peopleWhoMatter(journey.relationships, journey.contactLog, on, audience);
  const people = everybody.filter((person) => !person.past);
  const inRing = (ring: number | null): number => people.filter((person) => person.ring === ring).length;
  const byGroup = Object.fromEntries(
    GROUPS.map((group) => [group, people.filter((person) => person.group === group).length]),
  ) as Record<LifeGroup, number>;
  const byRing = { 1: inRing(1), 2: inRing(2), 3: inRing(3), 4: inRing(4), notPlaced: inRing(null) };
  return { on, youngPerson: nameToShow(journey.profile), people, counts: { total: people.length, byRing, byGroup } };
}
