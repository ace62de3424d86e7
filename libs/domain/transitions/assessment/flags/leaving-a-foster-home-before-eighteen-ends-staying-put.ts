import type { FlagContext, FlagRule } from './flag-rule';

const isFostered = (kind: string): boolean => kind === 'foster' || kind === 'kinship';

function leavesFosterCarers({ network, home }: FlagContext): boolean {
  const { ageThen, sameHome, sameCarer } = home.facts;
  if (!isFostered(network.facts.currentHome.kind) || sameHome || sameCarer === 'yes') return false;
  return ageThen === 16 || ageThen === 17;
}

/**
 * Staying Put needs the foster carers to have been the young person's carers immediately before care ended, so a move at
 * 16 or 17 ends the right to it with these carers. Amber when the move is to other foster carers, with whom it could
 * arise. Source: Children Act 1989 s23CZA(2), in force 13 May 2014.
 */
export const leavingFosterHomeEarly: FlagRule = (context) => {
  if (!leavesFosterCarers(context)) return null;
  const isFosteredAgain = isFostered(context.home.facts.kindOfHome);
  const carers = context.people.filter(({ person }) => person.facts.isCurrentCarer);
  return {
    code: 'staying-put-lost',
    severity: isFosteredAgain ? 'amber' : 'red',
    sentence: isFosteredAgain
      ? 'Leaving these foster carers before 18 means that Staying Put could only be with the new carers, not with these.'
      : 'Leaving this foster home before 18 ends the right to Staying Put here: the law asks that these be the carers right up to the day care ends.',
    relationshipIds: carers.map(({ person }) => person.facts.id),
    source: 'Children Act 1989 s23CZA(2)',
  };
};
