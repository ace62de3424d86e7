import { willLiveTogether } from '../together';
import { listed } from '../words';
import { idsOf, namesOf, type FlagRule } from './flag-rule';

/** Red: brothers or sisters who live together today would not after this move. Source: Children Act 1989 s22C(8)(c). */
export const siblingsSeparated: FlagRule = ({ home, people }) => {
  if (home.facts.sameHome) return null;
  const separated = people
    .map(({ person }) => person)
    .filter(({ facts }) => facts.relationshipClass === 'sibling' && facts.livesTogether === 'yes')
    .filter((person) => !willLiveTogether(person, home));
  if (separated.length === 0) return null;
  return {
    code: 'siblings-separated',
    severity: 'red',
    sentence: `This move would separate the young person from ${listed(namesOf(separated))}, with whom they live now.`,
    relationshipIds: idsOf(separated),
    source: 'Children Act 1989 s22C(8)(c)',
  };
};
