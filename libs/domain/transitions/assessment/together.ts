import { MOVING_APART, STAYING_APART, UNDER_ONE_ROOF, type Situation } from './rule-lists';
import type { Home, Person } from './subject';

/** Whether the two would live together if the option were taken. */
export function willLiveTogether(person: Person, home: Home): boolean {
  const { sameHome, sameCarer, livingThere } = home.facts;
  if (sameHome && person.facts.livesTogether === 'yes') return true;
  if (sameCarer === 'yes' && person.facts.isCurrentCarer) return true;
  return livingThere.length > 0 && livingThere.includes(person.facts.id);
}

/** How person and option stand to each other. */
export function situationOf(person: Person, home: Home): Situation {
  if (willLiveTogether(person, home)) return UNDER_ONE_ROOF;
  return home.facts.sameHome ? STAYING_APART : MOVING_APART;
}
