import { paths } from '../../paths';
import type { PersonSection } from '../people/show/section';
import { promisesShown } from './ledger-view';

/** What was promised about this relationship, and what became of it. */
export const promisesSection: PersonSection = {
  template: 'web/promises/promises.section.njk',
  shows: ({ opened, named }) => {
    const promises = promisesShown(opened, named.relationshipId);
    if (promises.length === 0) return undefined;
    return { promises, ledgerHref: paths.promises.list({ youngPersonId: named.youngPersonId }, opened.question) };
  },
};
