import { listed } from '../words';
import { idsOf, isRated, namesOf, type FlagRule } from './flag-rule';

/** Amber: somebody is at risk, and the young person has not been asked how close they are. */
export const nobodyAskedHowClose: FlagRule = ({ people }) => {
  const asked = people
    .filter(({ person, group }) => group === 'at-risk' && !isRated(person))
    .map(({ person }) => person);
  if (asked.length === 0) return null;
  return {
    code: 'at-risk-not-asked',
    severity: 'amber',
    sentence: `They could lose touch with ${listed(namesOf(asked))}, and nobody has recorded how close the young person feels.`,
    relationshipIds: idsOf(asked),
    source: 'Judgement: only the young person’s own view weighs',
  };
};
