import { contactsBy, type WithdrawnContact } from '#libs/domain/relationships';
import { vagueWords } from '#libs/web-kit';
import { paths } from '../../../paths';
import type { OpenedPerson } from '../../people/open-people';
import type { PersonSection } from '../../people/show/section';
import { modeInWords } from '../../people/words';
import { agreedContactOf, warningOf } from './agreed';
import { historyOf } from './history';
import { monthsOf } from './months';

/** Contact agreed against contact that happened, and every contact on record. */
export const contactSection: PersonSection = {
  template: 'web/contact/section/contact.section.njk',
  listed: { id: 'contact', text: 'Contact' },
  shows: (at, asked) => ({
    agreed: agreedContactOf(at),
    warning: warningOf(at),
    months: monthsOf(at),
    history: historyOf(at, asked['page']),
    mistakes: mistakesIn(at).map(mistakeInWords),
    ...hrefsOf(at),
  }),
};

function hrefsOf({ opened, named }: OpenedPerson): { readonly contactHref?: string; readonly noneFoundHref?: string } {
  if (!opened.may('record-contact')) return {};
  const { youngPersonId, relationshipId } = named;
  return {
    contactHref: paths.people.recordContact({ youngPersonId }, { with: relationshipId }),
    noneFoundHref: paths.contact.noneFound(named),
  };
}

/** Taken back by the moment that is shown: of entries that had occurred by its day. */
function mistakesIn({ opened, named }: OpenedPerson): readonly WithdrawnContact[] {
  const { journey, day } = opened.answer;
  const withdrawn = journey.contactLog.withdrawn[named.relationshipId] ?? [];
  const entries = { [named.relationshipId]: withdrawn.map(({ entry }) => entry) };
  const begun = contactsBy({ ...journey.contactLog, entries }, named.relationshipId, day);
  return withdrawn.filter(({ entry }) => begun.includes(entry));
}

const mistakeInWords = ({ entry, reason }: WithdrawnContact): string =>
  `${vagueWords(entry.occurred)}, ${modeInWords(entry.mode).toLowerCase()}: ${reason}`;
