import { listed } from '../words';
import { idsOf, isClose, namesOf, type FlagRule } from './flag-rule';

/** Red: somebody in the young person's first or second ring is at risk. */
export const somebodyCloseCouldBeLost: FlagRule = ({ people }) => {
  const close = people
    .filter(({ person, group }) => group === 'at-risk' && isClose(person))
    .map(({ person }) => person);
  if (close.length === 0) return null;
  return {
    code: 'close-person-at-risk',
    severity: 'red',
    sentence: `The young person could lose touch with ${listed(namesOf(close))}, whom they count among the closest.`,
    relationshipIds: idsOf(close),
    source: 'Children Act 1989 Sch 2 para 15; rings by the young person',
  };
};
