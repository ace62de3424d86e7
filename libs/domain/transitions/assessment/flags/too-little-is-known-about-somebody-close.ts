import { listed } from '../words';
import { idsOf, isClose, namesOf, type FlagRule } from './flag-rule';

/** Amber: too little is recorded to say what would become of somebody close. */
export const tooLittleKnown: FlagRule = ({ people }) => {
  const close = people
    .filter(({ person, group }) => group === 'unknown' && isClose(person))
    .map(({ person }) => person);
  if (close.length === 0) return null;
  return {
    code: 'close-person-unknown',
    severity: 'amber',
    sentence: `Too little is recorded to say what this would mean for ${listed(namesOf(close))}, whom the young person counts among the closest.`,
    relationshipIds: idsOf(close),
    source: 'Judgement: what is not recorded is not taken as fine',
  };
};
