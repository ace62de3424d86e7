import { fromHandlers } from './handlers';
import {
  CONTACT_HANDLERS, lastContactOf, dueOn, lapsesOn, NO_PEOPLE, PEOPLE_HANDLERS, type ContactHeldEvent, type PeopleEvent,
  type PeopleState, type Person,
} from './people'; // prettier-ignore
import { ringOf } from './rings';
import { defineProjection, type Row } from './projection';

const standingOf = (person: Person): string => {
  if (person.ended) return 'ended';
  return person.restrictions.length > 0 ? 'restricted' : 'going-on';
};

function rowOf(youngPersonId: string, state: PeopleState, relationshipId: string, person: Person): Row {
  const lastContact = lastContactOf(state, relationshipId);
  return {
    youngPersonId,
    relationshipId,
    personName: person.name,
    role: person.role,
    ring: ringOf(person.rings),
    lastContact,
    everyDays: person.agreed?.everyDays ?? null,
    dueOn: dueOn(person, lastContact),
    lapsesOn: lapsesOn(person, lastContact),
    standing: standingOf(person),
  };
}

/** When each relationship was last in contact and when it is due again: compared with today when somebody asks. */
export const contactDue = defineProjection<PeopleState>({
  name: 'contactDue',
  version: 1,
  categories: ['journey', 'contactLog'],
  initial: NO_PEOPLE,
  ...fromHandlers<PeopleState, PeopleEvent | ContactHeldEvent>({ ...PEOPLE_HANDLERS, ...CONTACT_HANDLERS }),
  tables: {
    contactDue: {
      columns: {
        youngPersonId: 'text',
        relationshipId: 'text',
        personName: 'text',
        role: 'text',
        ring: 'integer',
        lastContact: 'text',
        everyDays: 'integer',
        dueOn: 'text',
        lapsesOn: 'text',
        standing: 'text',
      },
      key: ['youngPersonId', 'relationshipId'],
      indexes: [['standing', 'dueOn']],
    },
  },
  rows: (youngPersonId, state) => ({
    contactDue: state.people.map(([id, person]) => rowOf(youngPersonId, state, id, person)),
  }),
});
