import { ageOn, isCivilDate } from '#libs/domain/kernel';
import { ALLOWED, PURPOSE_OF, type Relation } from './rules-table';
import {
  ACTIONS_WITHOUT_SUBJECT,
  type AccessActor,
  type AccessDecision,
  type AccessQuestion,
  type AccessRecord,
  type Allocation,
  type Basis,
} from './vocabulary';

/** A personal adviser comes in at this age, years (Children Act 1989, Schedule 2, paragraph 19C). */
const ADVISER_FROM_AGE = 16;

const refuse = (as: 'not-found' | 'forbidden', why: string): AccessDecision => ({ allow: false, why, as });

/**
 * Whether somebody may do something to a record, now. Pure, total and deny by default: role, relationship, record class
 * and purpose must all allow it. Used alike by pages, answers for programs, lists, exports and replay (design section 8).
 */
export function decideAccess(question: AccessQuestion): AccessDecision {
  const { actor, action } = question;
  if (actor === undefined) return refuse('forbidden', 'Nobody is signed in');
  if (!Object.hasOwn(ALLOWED, actor.role)) return refuse('forbidden', 'This role is not known');
  if (PURPOSE_OF[actor.role] !== question.purpose) return refuse('forbidden', 'This is not what the role is there for');
  const needed = ALLOWED[actor.role][action];
  if ((ACTIONS_WITHOUT_SUBJECT as readonly string[]).includes(action)) {
    return needed === 'role' ? { allow: true, basis: 'role' } : refuse('forbidden', 'This role may not do this');
  }
  return decideAboutSomebody(question, actor, needed);
}

function decideAboutSomebody(
  question: AccessQuestion,
  actor: AccessActor,
  needed: Relation | undefined,
): AccessDecision {
  const basis = standsIn(question, actor);
  if (question.action === 'view-linked') return decideThroughLink(question);
  // Somebody with no part in this young person's life is not told that there is such a record.
  if (basis === undefined) return refuse('not-found', 'No part in this record');
  if (needed === undefined) return refuse('forbidden', 'This role may not do this');
  return question.action === 'decide-move' ? decideOnMove(question.record, actor, basis) : { allow: true, basis };
}

/**
 * What crosses from a brother's or sister's record, to whoever may open the record it is linked to; what another record
 * asks before it is confirmed, only to whoever may answer. From a record that is not standard nothing crosses.
 */
function decideThroughLink({ record, ...question }: AccessQuestion): AccessDecision {
  const { linkedThrough } = record;
  if (linkedThrough === undefined || record.youngPersonId === undefined || record.recordClass !== 'standard') {
    return refuse('not-found', 'No link to this record');
  }
  const action = linkedThrough.state === 'asked' ? 'edit-relationships' : 'view-case';
  const through = decideAccess({ ...question, action, record: linkedThrough.record });
  return through.allow ? { allow: true, basis: 'linked' } : through;
}

// Nobody decides on what they themselves proposed or put forward; who did must be known.
function decideOnMove(record: AccessRecord, actor: AccessActor, basis: Basis): AccessDecision {
  if (record.authors === undefined) return refuse('forbidden', 'It is not known who proposed this move');
  if (record.authors.includes(actor.id)) return refuse('forbidden', 'Somebody else must decide on a move you proposed');
  return { allow: true, basis };
}

/** How the actor stands to the record; undefined when they have no part in it. */
function standsIn({ record, at }: AccessQuestion, actor: AccessActor): Basis | undefined {
  if (record.youngPersonId === undefined || record.recordClass === 'sealed') return undefined;
  if (actor.role === 'young-person') return actor.youngPersonId === record.youngPersonId ? 'own-record' : undefined;
  if (isAllocated(record, actor, at.slice(0, 10))) return 'allocated';
  return worksForAuthority(record, actor) ? 'authority' : undefined;
}

// A restricted record is for a named list, and being allocated is the only list there is.
const worksForAuthority = (record: AccessRecord, { role }: AccessActor): boolean =>
  record.recordClass === 'standard' && (role === 'team-manager' || role === 'auditor');

const WORKERS: readonly string[] = ['social-worker', 'reviewing-officer', 'personal-adviser', 'coordinator'];

function isAllocated(record: AccessRecord, actor: AccessActor, day: string): boolean {
  const { role, workerRef } = actor;
  if (workerRef === undefined || !WORKERS.includes(role)) return false;
  const holds = (a: Allocation): boolean => a.workerRef === workerRef && a.role === role && inForce(a, day);
  return record.allocations.some(holds) && (role !== 'personal-adviser' || hasTurned(record, ADVISER_FROM_AGE, day));
}

const inForce = ({ from, to }: Allocation, day: string): boolean => from <= day && (to === null || day < to);

function hasTurned({ dateOfBirth }: AccessRecord, age: number, day: string): boolean {
  if (dateOfBirth === null || dateOfBirth === undefined) return false;
  return isCivilDate(dateOfBirth) && isCivilDate(day) && ageOn(dateOfBirth, day) >= age;
}
