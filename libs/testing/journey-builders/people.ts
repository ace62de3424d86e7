import { civilDate, onDay, type CivilDate } from '#libs/domain/kernel';
import type {
  ContactLogEvent,
  ContactMode,
  Ending,
  RelationshipRole,
  RelationshipsEvent,
  SupportKind,
} from '#libs/domain/relationships';
import { idOf } from './ids';

// What can be told of the people who matter. `who` is a word of the test's own: the relationship's id is made from it.

type RestrictionData = Extract<RelationshipsEvent, { type: 'RestrictionImposed' }>['data'];

const day = (text: string) => onDay(civilDate(text));
const dayOrNull = (text: string | undefined): CivilDate | null => (text === undefined ? null : civilDate(text));

/** Somebody matters: `matters('nan', 'grandparent', { since: '2012-05-01', ring: 1, livesAt: 'ZZ1 1AA' })`. */
export function matters(
  who: string,
  role: RelationshipRole,
  known: { readonly name?: string; readonly since?: string; readonly ring?: number; readonly livesAt?: string } = {},
): RelationshipsEvent[] {
  const { name = who, since } = known;
  const from = since ?? '2012-01-01';
  const recorded: RelationshipsEvent = {
    type: 'RelationshipRecorded',
    data: {
      relationshipId: idOf(who),
      personName: name,
      role,
      occurred: since === undefined ? null : day(since),
      toldBy: 'young-person',
    },
  };
  return [
    recorded,
    ...(known.ring === undefined ? [] : [placed(who, known.ring, from)]),
    ...(known.livesAt === undefined ? [] : [livesAt(who, known.livesAt, from)]),
  ];
}

/** How close the young person says somebody is. */
export const placed = (
  who: string,
  ring: number,
  on: string,
  view: 'young-person' | 'worker' = 'young-person',
): RelationshipsEvent => ({
  type: 'ClosenessPlaced',
  data: { relationshipId: idOf(who), ring, view, occurred: day(on) },
});

/** Where somebody lives; null when nobody knows. */
export const livesAt = (who: string, postcode: string | null, since: string): RelationshipsEvent => ({
  type: 'WhereaboutsRecorded',
  data: { relationshipId: idOf(who), postcode, occurred: day(since) },
});

/** What keeps them in touch. The support's id is `idOf(detail)`. */
export const keptAliveBy = (
  who: string,
  kind: SupportKind,
  detail: string,
  when: { readonly since?: string; readonly endsAtAge?: number; readonly endsOn?: string } = {},
): RelationshipsEvent => ({
  type: 'SupportRecorded',
  data: {
    supportId: idOf(detail),
    relationshipId: idOf(who),
    kind,
    detail,
    endsAtAge: when.endsAtAge ?? null,
    endsOn: dayOrNull(when.endsOn),
    occurred: day(when.since ?? '2012-01-01'),
  },
});

/** Contact agreed: every so many days from a day, with a named adult and a first date unless left out. */
export const agreed = (
  who: string,
  everyDays: number,
  plan: { readonly from: string; readonly responsible?: string; readonly firstOn?: string },
): RelationshipsEvent => ({
  type: 'ContactAgreed',
  data: {
    relationshipId: idOf(who),
    mode: 'face-to-face',
    everyDays,
    responsible: plan.responsible ?? null,
    firstOn: dayOrNull(plan.firstOn),
    occurred: day(plan.from),
  },
});

/** A restriction; its id is `idOf('restriction on ' + who)`. */
export const restricted = (
  who: string,
  from: string,
  change: Partial<Pick<RestrictionData, 'kind' | 'reasonClass'>> & { readonly reviewOn?: string } = {},
): RelationshipsEvent => ({
  type: 'RestrictionImposed',
  data: {
    restrictionId: idOf(`restriction on ${who}`),
    relationshipId: idOf(who),
    kind: change.kind ?? 'no-contact',
    reasonClass: change.reasonClass ?? 'safety',
    legalBasis: 'Risk assessment',
    youngPersonsView: null,
    reviewOn: civilDate(change.reviewOn ?? '2030-01-01'),
    occurred: day(from),
  },
});

/** The restriction on somebody was lifted. */
export const unrestricted = (who: string, on: string): RelationshipsEvent => ({
  type: 'RestrictionLifted',
  data: {
    restrictionId: idOf(`restriction on ${who}`),
    relationshipId: idOf(who),
    reason: 'Reviewed',
    occurred: day(on),
  },
});

/** Somebody became something else to them. */
export const became = (who: string, role: RelationshipRole, on: string): RelationshipsEvent => ({
  type: 'RoleChanged',
  data: { relationshipId: idOf(who), role, employer: null, reason: 'Role changed', occurred: day(on) },
});

/** A relationship ended. */
export const endedWith = (who: string, how: Ending, on: string): RelationshipsEvent => ({
  type: 'RelationshipEnded',
  data: { relationshipId: idOf(who), how, occurred: day(on) },
});

/** They were in touch. */
export const sawEachOther = (who: string, on: string, mode: ContactMode = 'face-to-face'): ContactLogEvent => ({
  type: 'ContactHeld',
  data: { contactId: idOf(`${who} ${on}`), relationshipId: idOf(who), occurred: day(on), mode },
});

/** Contact was due and did not happen. */
export const missedEachOther = (who: string, on: string): ContactLogEvent => ({
  type: 'ContactMissed',
  data: {
    contactId: idOf(`${who} missed ${on}`), relationshipId: idOf(who), occurred: day(on), mode: 'face-to-face',
    missedBy: 'service', reason: 'No transport',
  },
}); // prettier-ignore

/** A worker took on a role. */
export const allocated = (
  workerRef: string,
  from: string,
  role: 'social-worker' | 'personal-adviser' = 'social-worker',
): RelationshipsEvent => ({
  type: 'WorkerAllocated',
  data: { factId: `allocation:${role}:${from}`, workerRef, role, reason: null, occurred: day(from), returnYear: null },
});
