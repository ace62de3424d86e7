import { sortDay } from '#libs/domain/kernel';
import type { RelationshipsEvent } from '#libs/domain/relationships';
import { changeFact, dayOf, indexOfFact, withFact, type Entry } from './facts';
import type { Handlers } from './handlers';
import { withRing, type Rings } from './rings';

/** What contact was agreed, as far as lists show it; the version of the latest day stands. */
export interface Agreed {
  readonly everyDays: number | null;
  readonly toleranceDays: number | null;
  readonly firstOn: string | null;
  readonly reviewOn: string | null;
  readonly from: string;
  /** Whether it stopped to hold and nothing was agreed in its place. */
  readonly ended: boolean;
  /** Of two versions of one day, the one recorded last stands. */
  readonly revision: number;
}

/** A break that was agreed; null while it goes on. */
export interface Break {
  readonly from: string;
  readonly until: string | null;
}

/** One person who matters, as far as lists across young people show them. */
export interface Person {
  readonly name: string;
  readonly role: string;
  /** Day the role holds from; empty when not known. */
  readonly roleFrom: string;
  readonly rings: Rings;
  /** The day it ended; null while it goes on. */
  readonly endedOn: string | null;
  /** When it last went on again after an ending that took time. */
  readonly goesOnSince: string | null;
  /** Restrictions under which they are not to be in touch. */
  readonly barred: readonly string[];
  readonly agreed: Agreed | null;
  readonly breaks: readonly Entry<Break>[];
}

/** The people who matter to one young person: who they are, how it stands, what was agreed. */
export type People = readonly Entry<Person>[];

/** The people who matter: rings, roles, endings, what was agreed. */
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
      | 'PauseAgreed'
      | 'PauseEnded'
      | 'ContactAgreed'
      | 'ContactAgreementEnded';
  }
>;
type DataOf<T extends PeopleEvent['type']> = Extract<PeopleEvent, { type: T }>['data'];

const change = (people: People, id: string, to: (person: Person) => Partial<Person>): People =>
  changeFact(people, id, (person) => ({ ...person, ...to(person) }));

const recorded = (data: DataOf<'RelationshipRecorded'>): Person => ({
  name: data.personName,
  role: data.role,
  roleFrom: dayOf(data.occurred) ?? '',
  rings: {},
  endedOn: null,
  goesOnSince: null,
  barred: [],
  agreed: null,
  breaks: [],
});

function agreed({ agreed: before }: Person, data: DataOf<'ContactAgreed'>, revision: number): Partial<Person> {
  const from = sortDay(data.occurred);
  if (before !== null && before.from > from) return {};
  const { everyDays, toleranceDays = null, firstOn, reviewOn = null } = data;
  return { agreed: { everyDays, toleranceDays, firstOn, reviewOn, from, ended: false, revision } };
}

/** An ending that was taken back on its own day had been a mistake and took no time. */
function reopened({ endedOn, goesOnSince }: Person, data: DataOf<'RelationshipReopened'>): Partial<Person> {
  const on = sortDay(data.occurred);
  return { endedOn: null, goesOnSince: endedOn !== null && endedOn < on ? on : goesOnSince };
}

export const PEOPLE_HANDLERS: Handlers<People, PeopleEvent> = {
  RelationshipRecorded: (people, data) =>
    indexOfFact(people, data.relationshipId) === -1 ? withFact(people, data.relationshipId, recorded(data)) : people,
  RelationshipCorrected: (people, data) =>
    change(people, data.relationshipId, () => ({ name: data.personName, role: data.role })),
  RoleChanged: (people, data) =>
    change(people, data.relationshipId, (person) => {
      const roleFrom = sortDay(data.occurred);
      return roleFrom >= person.roleFrom ? { role: data.role, roleFrom } : {};
    }),
  ClosenessPlaced: (people, data) =>
    change(people, data.relationshipId, (person) => ({ rings: withRing(person.rings, data) })),
  RelationshipEnded: (people, data) => change(people, data.relationshipId, () => ({ endedOn: sortDay(data.occurred) })),
  RelationshipReopened: (people, data) => change(people, data.relationshipId, (person) => reopened(person, data)),
  // Whoever may be seen with somebody there, or not in one place, can still drift out of a life.
  RestrictionImposed: (people, { relationshipId, restrictionId, kind }) =>
    change(people, relationshipId, ({ barred }) =>
      kind === 'no-contact' ? { barred: [...barred, restrictionId] } : {},
    ),
  RestrictionLifted: (people, { relationshipId, restrictionId }) =>
    change(people, relationshipId, ({ barred }) => ({ barred: barred.filter((id) => id !== restrictionId) })),
  PauseAgreed: (people, { relationshipId, pauseId, occurred }) =>
    change(people, relationshipId, ({ breaks }) => ({
      breaks: withFact(breaks, pauseId, { from: sortDay(occurred), until: null }),
    })),
  PauseEnded: (people, { relationshipId, pauseId, occurred }) =>
    change(people, relationshipId, ({ breaks }) => ({
      breaks: changeFact(breaks, pauseId, (one) => ({ ...one, until: sortDay(occurred) })),
    })),
  ContactAgreed: (people, data, { revision }) =>
    change(people, data.relationshipId, (person) => agreed(person, data, revision)),
  ContactAgreementEnded: (people, data) =>
    change(people, data.relationshipId, ({ agreed: before }) =>
      before === null ? {} : { agreed: { ...before, ended: true } },
    ),
};
