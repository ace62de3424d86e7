import { dayInWords, civilDate } from '#libs/domain/kernel';
import { frequencyInWords } from '#libs/domain/relationships';
import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { MoveState, WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import { notHidden } from './left-out';
import { daysUntil, type WorkQuestion } from './work-question';

type Db = Kysely<ReadSchema>;

/** Reviews of care plans that are late or due soon. */
export async function reviewsDue(db: Db, { scope, today, until, limit }: WorkQuestion): Promise<WorkList> {
  const base = db
    .selectFrom('caseload')
    .where('nextReview', '<=', until)
    .where('inCare', '=', 'yes')
    .where(inScope(scope, 'caseload'));
  const rows = await base
    .select(['youngPersonId', 'localId', 'name', 'nextReview', 'lastReview'])
    .orderBy('nextReview')
    .orderBy('youngPersonId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ nextReview, lastReview, ...person }) => ({
      ...person,
      what: 'Hold a review of the care plan',
      why:
        lastReview === null ? 'No review is recorded' : `The last review was on ${dayInWords(civilDate(lastReview))}`,
      due: nextReview,
      days: daysUntil(today, nextReview),
      severity: nextReview !== null && nextReview < today ? 'amber' : 'none',
      target: { kind: 'young-person' },
    })),
  };
}

const TO_DO: Readonly<Partial<Record<MoveState, { readonly what: string; readonly why: string }>>> = {
  proposed: { what: 'Put a proposed move forward', why: 'It has not been put to a manager yet' },
  'sent-back': { what: 'Look again at a proposed move', why: 'A manager sent it back' },
  submitted: { what: 'Decide on a proposed move', why: 'It waits for a decision' },
  approved: { what: 'Record that a move happened', why: 'It was approved and has not been recorded as done' },
  emergency: { what: 'Assess an emergency move', why: 'It happened before it could be assessed' },
};

// A worker waits for a manager's decision and can do nothing about it; who sees the whole authority can.
const statesToDo = (all: boolean): MoveState[] =>
  all
    ? ['proposed', 'sent-back', 'submitted', 'approved', 'emergency']
    : ['proposed', 'sent-back', 'approved', 'emergency'];

/** An assessment owed after an emergency is late for somebody who has already moved. */
function severityOf(state: string, neededBy: string | null, today: string): WorkRow['severity'] {
  if (neededBy === null || neededBy >= today) return 'none';
  return state === 'emergency' ? 'red' : 'amber';
}

/** Moves with something to be done about them, by the day they are needed. */
export async function movesDue(db: Db, { scope, today, limit }: WorkQuestion): Promise<WorkList> {
  const base = db
    .selectFrom('moves')
    .innerJoin('directory', 'directory.youngPersonId', 'moves.youngPersonId')
    .where('moves.state', 'in', statesToDo(scope === 'all'))
    .where(inScope(scope, 'moves'));
  const rows = await base
    .select(['moves.youngPersonId', 'localId', 'name', 'transitionId', 'state', 'whyFirstLine', 'neededBy'])
    .orderBy('neededBy', (o) => o.asc().nullsLast())
    .orderBy('transitionId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ transitionId, state, whyFirstLine, neededBy, ...person }): WorkRow => {
      const toDo = TO_DO[state as MoveState];
      return {
        ...person,
        what: toDo?.what ?? '',
        why: `${toDo?.why ?? ''}: ${whyFirstLine}`,
        due: neededBy,
        days: daysUntil(today, neededBy),
        severity: severityOf(state, neededBy, today),
        target: { kind: state === 'emergency' ? 'emergency-move' : 'move', transitionId },
      };
    }),
  };
}

/** What contact was agreed is looked at again on the day that was agreed for it. */
export async function agreementsToReview(
  db: Db,
  { scope, today, until, limit, leftOut }: WorkQuestion,
): Promise<WorkList> {
  const base = db
    .selectFrom('contactDue')
    .innerJoin('directory', 'directory.youngPersonId', 'contactDue.youngPersonId')
    .where('reviewOn', '<=', until)
    .where('standing', 'in', ['going-on', 'paused'])
    .where(notHidden(leftOut, 'contactDue'))
    .where(inScope(scope, 'contactDue'));
  const rows = await base
    .select(['contactDue.youngPersonId', 'localId', 'name', 'relationshipId', 'personName', 'everyDays', 'reviewOn'])
    .orderBy('reviewOn')
    .orderBy('relationshipId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ relationshipId, personName, everyDays, reviewOn, ...person }): WorkRow => ({
      ...person,
      what: `Look again at the contact agreed with ${personName}`,
      why: `Agreed ${frequencyInWords(everyDays)}, to be looked at on this day`,
      due: reviewOn,
      days: daysUntil(today, reviewOn),
      severity: reviewOn !== null && reviewOn < today ? 'amber' : 'none',
      target: { kind: 'relationship', relationshipId },
    })),
  };
}
