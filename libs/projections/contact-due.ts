import { civilDate, type CivilDate } from '#libs/domain/kernel';
import { dueOn, lapsesOn, lateFrom, type ContactClock } from '#libs/domain/relationships';
import {
  CONTACT_HANDLERS, lastContactIn, lookedToIn, noneSinceIn, type Contacts, type ContactsState,
} from './contacts'; // prettier-ignore
import { foldTogether, fromHandlers } from './handlers';
import { mergesFold, together, type Merges } from './merges';
import { PEOPLE_HANDLERS, type People, type Person } from './people';
import { defineProjection, type Row } from './projection';
import { ringOf } from './rings';

/** The people who matter to one young person, contact with each, and which records are of one person. */
export interface ContactDueState {
  readonly people: People;
  readonly contacts: ContactsState;
  readonly merges: Merges;
}

const standingOf = (person: Person): string => {
  if (person.endedOn !== null) return 'ended';
  if (person.barred.length > 0) return 'restricted';
  return person.breaks.some(([, { until }]) => until === null) ? 'paused' : 'going-on';
};

const dayOrNull = (day: string | null): CivilDate | null => (day === null ? null : civilDate(day));

/** The clock that a page reads too, as everything recorded sets it: rows know of no today. */
export function clockOf(person: Person, contacts: Contacts): ContactClock {
  const agreed = person.agreed === null || person.agreed.ended ? null : person.agreed;
  return {
    lastContact: dayOrNull(lastContactIn(contacts)),
    noneSince: dayOrNull(noneSinceIn(contacts)),
    goesOnSince: dayOrNull(person.goesOnSince),
    agreed:
      agreed === null
        ? null
        : { ...agreed, firstOn: dayOrNull(agreed.firstOn), from: civilDate(agreed.from) },
    stops: person.breaks.map(([, { from, until }]) => ({ from: civilDate(from), until: dayOrNull(until) })),
  };
} // prettier-ignore

function rowOf(youngPersonId: string, relationshipId: string, person: Person, contacts: Contacts): Row {
  const clock = clockOf(person, contacts);
  return {
    youngPersonId,
    relationshipId,
    personName: person.name,
    role: person.role,
    ring: ringOf(person.rings),
    lastContact: clock.lastContact,
    noneSince: clock.lastContact === null ? clock.noneSince : null,
    lookedTo: lookedToIn(contacts),
    everyDays: clock.agreed?.everyDays ?? null,
    dueOn: dueOn(clock),
    lateFrom: lateFrom(clock),
    lapsesOn: lapsesOn(clock),
    reviewOn: clock.agreed === null ? null : (person.agreed?.reviewOn ?? null),
    standing: standingOf(person),
  };
}

/** When each relationship was last in contact, when it is due again and when it lapses: compared with today when somebody asks. */
export const contactDue = defineProjection<ContactDueState>({
  name: 'contactDue',
  version: 2,
  categories: ['journey', 'contactLog'],
  initial: { people: [], contacts: [], merges: [] },
  ...foldTogether<ContactDueState>({
    people: fromHandlers(PEOPLE_HANDLERS),
    contacts: fromHandlers(CONTACT_HANDLERS),
    merges: mergesFold,
  }),
  tables: {
    contactDue: {
      columns: {
        youngPersonId: 'text',
        relationshipId: 'text',
        personName: 'text',
        role: 'text',
        ring: 'integer',
        lastContact: 'text',
        noneSince: 'text',
        lookedTo: 'text',
        everyDays: 'integer',
        dueOn: 'text',
        lateFrom: 'text',
        lapsesOn: 'text',
        reviewOn: 'text',
        standing: 'text',
      },
      key: ['youngPersonId', 'relationshipId'],
      indexes: [
        ['standing', 'lateFrom'],
        ['standing', 'lapsesOn'],
        ['standing', 'reviewOn'],
      ],
    },
  },
  rows: (youngPersonId, { people, contacts, merges }) => ({
    contactDue: together(people, contacts, merges).map(([id, person, withThem]) =>
      rowOf(youngPersonId, id, person, withThem),
    ),
  }),
});
