import { paths } from '../../../paths';
import { historyOf } from '../contact-history';
import type { PersonSection } from './section';

/** Every contact held or missed, month by month. */
export const contactSection: PersonSection = {
  template: 'web/people/show/contact.section.njk',
  shows: (at, asked) => ({
    history: historyOf(at, asked['page']),
    contactHref: at.opened.may('record-contact')
      ? paths.people.recordContact({ youngPersonId: at.named.youngPersonId }, { with: at.named.relationshipId })
      : undefined,
  }),
};
