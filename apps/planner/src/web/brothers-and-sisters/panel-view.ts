import type { SiblingRow } from '#libs/domain/journey/brothers-and-sisters';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { contactInWords } from '../case/summary-words';
import { agreedInWords } from '../people/words';
import { linkInWords, livingInWords, milesInWords, planInWords, roleWords, type Both } from './words';

interface Action {
  readonly text: string;
  readonly href: string;
}

export const bothOf = ({ answer: { view } }: OpenedCase, name: string): Both => ({
  youngPerson: view.who.preferredName ?? 'the young person',
  name,
});

/** A brother or sister as a card: what is so, what is planned, how the two records are linked, and what can be done. */
export function siblingCard(row: SiblingRow, opened: OpenedCase): object {
  const { person, living, plan } = row;
  const { youngPersonId, question } = opened;
  const both = bothOf(opened, person.name);
  return {
    name: person.name,
    role: roleWords(person),
    past: person.past,
    href: paths.people.show({ youngPersonId, relationshipId: person.relationshipId }, question),
    living: living === null ? undefined : livingInWords(living, both),
    miles: living === null ? undefined : milesInWords(living),
    agreed: person.past ? undefined : agreedInWords(person),
    contact: contactInWords(person),
    plan: plan === null ? undefined : { what: planInWords(plan), words: plan.words, responsible: plan.responsible },
    link: linkInWords(row, both),
    actions: opened.may('edit-relationships') && !person.past ? actionsFor(row, opened) : [],
  };
}

/** The same on one line, for the summary of the case. */
export function siblingLine(row: SiblingRow, opened: OpenedCase): object {
  const { person, living } = row;
  const { youngPersonId, question } = opened;
  return {
    name: person.name,
    href: paths.people.show({ youngPersonId, relationshipId: person.relationshipId }, question),
    living: living === null ? undefined : livingInWords(living, bothOf(opened, person.name)),
    miles: living === null ? undefined : milesInWords(living),
    contact: contactInWords(person),
  };
}

const IS_LIVE: readonly SiblingRow['link']['state'][] = ['waiting', 'confirmed'];

function actionsFor({ person, link }: SiblingRow, { youngPersonId }: OpenedCase): readonly Action[] {
  const named = { youngPersonId, relationshipId: person.relationshipId };
  const linking = IS_LIVE.includes(link.state)
    ? { text: 'Withdraw the link', href: paths.brothersAndSisters.withdraw(named) }
    : { text: 'Link to their own record', href: paths.brothersAndSisters.suggest(named) };
  return [{ text: 'Record a plan to live together', href: paths.brothersAndSisters.plan(named) }, linking];
}
