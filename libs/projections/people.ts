import { addDays, isCivilDate, sortDay } from '#libs/domain/kernel';
import type { ContactLogEvent, RelationshipsEvent } from '#libs/domain/relationships';
import { changeFact, dayOf, indexOfFact, latestOf, withFact, type Entry } from './facts';
import type { Handlers } from './handlers';
import { withRing, type Rings } from './rings';

/** One person who matters, as far as lists across young people show them. */
export interface Person {
  readonly name: string;
  readonly role: string;
  /** Day the role holds from; empty when not known. */
  readonly roleFrom: string;
  readonly rings: Rings;
  readonly ended: boolean;
  readonly restrictions: readonly string[];
  readonly agreed: { readonly everyDays: number | null; readonly firstOn: string | null; readonly from: string } | null;
}

/** The people who matter to one young person, and when each was last in contact. */
export interface PeopleState {
  readonly people: readonly Entry<Person>[];
  /** Kept apart from the people: contact is another stream, and one may be read before the other. */
  readonly lastContact: readonly Entry<string>[];
}

export const NO_PEOPLE: PeopleState = { people: [], lastContact: [] };

/** The people who matter: rings, roles, endings. */
export type PeopleEvent = Extract<
  RelationshipsEvent,
  {
    type:
      | 'RelationshipRecorded'
      | 'RelationshipCorrected'
      | 'RoleChanged'
      | 'ClosenessPlaced'
      | 'RelationshipEnded'
      | 'RelationshipReopened'
      | 'RestrictionImposed'
      | 'RestrictionLifted'
      | 'ContactAgreed';
  }
>;

function change(state: PeopleState, id: string, to: (person: Person) => Partial<Person>): PeopleState {
  const people = changeFact(state.people, id, (person) => ({ ...person, ...to(person) }));
  return people === state.people ? state : { ...state, people };
}

const recorded = (data: Extract<PeopleEvent, { type: 'RelationshipRecorded' }>['data']): Person => ({
  name: data.personName,
  role: data.role,
  roleFrom: dayOf(data.occurred) ?? '',
  rings: {},
  ended: false,
  restrictions: [],
  agreed: null,
});

export const PEOPLE_HANDLERS: Handlers<PeopleState, PeopleEvent> = {
  RelationshipRecorded: (state, data) =>
    indexOfFact(state.people, data.relationshipId) === -1
      ? { ...state, people: withFact(state.people, data.relationshipId, recorded(data)) }
      : state,
  RelationshipCorrected: (state, data) =>
    change(state, data.relationshipId, () => ({ name: data.personName, role: data.role })),
  RoleChanged: (state, data) =>
    change(state, data.relationshipId, (person) => {
      const roleFrom = sortDay(data.occurred);
      return roleFrom >= person.roleFrom ? { role: data.role, roleFrom } : {};
    }),
  ClosenessPlaced: (state, data) =>
    change(state, data.relationshipId, (person) => {
      const rings = withRing(person.rings, data);
      return rings === person.rings ? {} : { rings };
    }),
  RelationshipEnded: (state, data) => change(state, data.relationshipId, () => ({ ended: true })),
  RelationshipReopened: (state, data) => change(state, data.relationshipId, () => ({ ended: false })),
  RestrictionImposed: (state, data) =>
    change(state, data.relationshipId, (person) => ({ restrictions: [...person.restrictions, data.restrictionId] })),
  RestrictionLifted: (state, data) =>
    change(state, data.relationshipId, (person) => ({
      restrictions: person.restrictions.filter((id) => id !== data.restrictionId),
    })),
  ContactAgreed: (state, data) =>
    change(state, data.relationshipId, (person) => {
      const from = sortDay(data.occurred);
      if (person.agreed !== null && person.agreed.from > from) return {};
      return { agreed: { everyDays: data.everyDays, firstOn: data.firstOn, from } };
    }),
};

export type ContactHeldEvent = Extract<ContactLogEvent, { type: 'ContactHeld' }>;

export const CONTACT_HANDLERS: Handlers<PeopleState, ContactHeldEvent> = {
  ContactHeld: (state, data) => {
    const known = lastContactOf(state, data.relationshipId);
    const day = latestOf(known, sortDay(data.occurred)) ?? '';
    if (day === known) return state;
    return { ...state, lastContact: withFact(state.lastContact, data.relationshipId, day) };
  },
};

/** The day of the latest contact recorded; null when none is, which is not the same as none held. */
export const lastContactOf = (state: PeopleState, relationshipId: string): string | null =>
  state.lastContact[indexOfFact(state.lastContact, relationshipId)]?.[1] ?? null;

const after = (day: string, days: number): string => (isCivilDate(day) ? addDays(day, days) : day);

/** The day by which there should be contact again, as agreed; null when nothing was agreed. */
export function dueOn(person: Person, lastContact: string | null): string | null {
  if (person.agreed === null) return null;
  const { everyDays, firstOn, from } = person.agreed;
  if (everyDays === null) return null;
  if (firstOn !== null && (lastContact === null || lastContact < firstOn)) return firstOn;
  return after(latestOf(lastContact, firstOn ?? from) ?? from, everyDays);
}

/** A relationship with no agreed rhythm lapses after this many days without contact. Source: research/domain 4.4. */
export const LAPSES_AFTER_DAYS = 90;

/**
 * The day from which a relationship counts as lapsed: 90 days without contact, or twice the agreed interval when that is
 * longer (research/domain 4.4). Null when no contact was ever recorded: that is "not known", not "lapsed".
 */
export function lapsesOn(person: Person, lastContact: string | null): string | null {
  if (lastContact === null) return null;
  return after(lastContact, Math.max(LAPSES_AFTER_DAYS, 2 * (person.agreed?.everyDays ?? 0)));
}
