import type { Reason } from '../../kernel';
import type { AgreeSharing } from '../inputs';

/** How contact with somebody is agreed says that they exist: it goes only with the person. */
export function contactIsSharedOnlyOfPeopleWhoAre({ people, contact }: AgreeSharing): Reason | undefined {
  if (contact.every((id) => people.includes(id))) return undefined;
  const message = 'Agreed contact is shared only of people who are shared too';
  return { code: 'contact-without-person', message, field: 'contact' };
}
