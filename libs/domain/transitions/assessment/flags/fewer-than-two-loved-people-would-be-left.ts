import type { RelationshipFacts } from '../facts';
import { counted, listed } from '../words';
import { idsOf, namesOf, type FlagContext, type FlagRule } from './flag-rule';

const IN_TOUCH_DAYS_MAX = 90;
const WANTED_MIN = 2;

/**
 * Loving and lasting, as the young person says. Somebody paid counts only if it outlasts the role. Contact that nobody
 * recorded is unknown, and does not rule anybody out. Research: product 3.6.
 */
function isLoved(person: RelationshipFacts): boolean {
  if (person.lovedAndLasting !== 'yes') return false;
  if (person.isPaid && person.outlastsRole !== 'yes') return false;
  const { daysSinceLastContact: since, livesTogether } = person;
  if (livesTogether === 'yes' || since === 'not-recorded') return true;
  return since !== 'none-found' && since <= IN_TOUCH_DAYS_MAX;
}

const lovedIn = ({ people }: FlagContext) => people.filter(({ person }) => isLoved(person.facts));

/**
 * Red: after this option fewer than two loved people would be left, where there are more today. Amber when that hangs on
 * somebody about whom too little is recorded.
 */
export const fewerThanTwoLoved: FlagRule = (context) => {
  const loved = lovedIn(context);
  const lost = loved.filter(({ group }) => group === 'at-risk');
  const unsure = loved.filter(({ group }) => group === 'unknown');
  const left = loved.length - lost.length;
  const surelyLeft = left - unsure.length;
  if (surelyLeft >= Math.min(WANTED_MIN, loved.length)) return null;
  const isSure = left < Math.min(WANTED_MIN, loved.length);
  const people = [...lost, ...unsure].map(({ person }) => person);
  const names = listed(namesOf(people));
  return {
    code: 'fewer-than-two-loved',
    severity: isSure ? 'red' : 'amber',
    sentence: isSure
      ? `The young person names ${counted(loved.length, 'loving and lasting relationship')}. They could lose ${names}, which would leave ${left}.`
      : `The young person names ${counted(loved.length, 'loving and lasting relationship')}. Too little is recorded about ${names} to be sure that two would be left.`,
    relationshipIds: idsOf(people),
    source: 'Independent Review of Children’s Social Care, 2022: at least two loving relationships',
  };
};
