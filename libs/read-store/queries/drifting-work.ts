import { addDays, civilDate, type CivilDate } from '#libs/domain/kernel';
import { LAST_DAYS } from '#libs/domain/relationships';
import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { WorkList, WorkRow } from '../read-store';
import { whatOf, whyOf } from './drifting-words';
import { inScope } from './in-scope';
import { notHidden } from './left-out';
import { daysUntil, type WorkQuestion } from './work-question';

// Those who live with the young person or see them as their work: seeing them is not logged as contact unless agreed.
const SEEN_ANYWAY = [
  'foster-carer', 'kinship-carer', 'residential-key-worker', 'home-staff', 'peer-same-home', 'social-worker',
  'personal-adviser', 'reviewing-officer', 'teacher',
]; // prettier-ignore

/**
 * Relationships that go on and are drifting, told before they lapse: later than was agreed and tolerated; or, where no
 * rhythm is agreed, somebody in ring 1 or 2 within two weeks of lapsing or beyond, with whom it is on record that there
 * was no contact, or with whom none is recorded at all (which is not the same as no contact).
 */
function isDrifting({ today }: WorkQuestion) {
  return (eb: ExpressionBuilder<ReadSchema, 'contactDue'>): Expression<SqlBool> =>
    eb.or([
      eb('contactDue.lateFrom', '<=', today),
      eb.and([
        eb('contactDue.lateFrom', 'is', null),
        eb('contactDue.ring', '<=', 2),
        eb('contactDue.role', 'not in', SEEN_ANYWAY),
        eb.or([eb('contactDue.lastContact', 'is', null), eb('contactDue.lapsesOn', '<=', addDays(today, LAST_DAYS))]),
      ]),
    ]);
}

const SHOWN = [
  'contactDue.youngPersonId', 'localId', 'name', 'relationshipId', 'personName', 'lastContact', 'noneSince', 'lookedTo',
  'everyDays', 'dueOn', 'lapsesOn',
] as const; // prettier-ignore

type Shown = Pick<
  ReadSchema['contactDue'] & ReadSchema['directory'],
  'youngPersonId' | 'localId' | 'name' | 'relationshipId' | 'personName' | 'lastContact' | 'noneSince' | 'lookedTo' | 'everyDays' | 'dueOn' | 'lapsesOn'
>; // prettier-ignore

function asWork(row: Shown, { today }: WorkQuestion): WorkRow {
  const { youngPersonId, localId, name, relationshipId } = row;
  const due = row.dueOn ?? (row.lapsesOn !== null && row.lapsesOn > today ? row.lapsesOn : null);
  return {
    youngPersonId,
    localId,
    name,
    what: whatOf(row, today),
    why: whyOf(row, today),
    due,
    days: daysUntil(today, due),
    severity: hasLapsed(row, today) ? 'red' : 'amber',
    target: { kind: 'relationship', relationshipId },
  };
}

const hasLapsed = ({ lapsesOn }: Shown, today: CivilDate): boolean => lapsesOn !== null && civilDate(lapsesOn) <= today;

/** Drifting relationships: those that have not lapsed yet on top, the closest people first, then the longest late. */
export async function driftingWork(db: Kysely<ReadSchema>, question: WorkQuestion): Promise<WorkList> {
  const base = db
    .selectFrom('contactDue')
    .innerJoin('directory', 'directory.youngPersonId', 'contactDue.youngPersonId')
    .where('contactDue.standing', '=', 'going-on')
    .where(isDrifting(question))
    .where(notHidden(question.leftOut, 'contactDue'))
    .where(inScope(question.scope, 'contactDue'));
  const rows = await base
    .select(SHOWN)
    .orderBy(sql`case when ${sql.ref('lapsesOn')} > ${question.today} then 0 else 1 end`)
    .orderBy(sql`coalesce(ring, 5)`)
    .orderBy(sql`coalesce(${sql.ref('dueOn')}, ${sql.ref('lapsesOn')}, '9999-12-31')`)
    .orderBy('relationshipId')
    .limit(question.limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), rows: rows.map((row) => asWork(row, question)) };
}
