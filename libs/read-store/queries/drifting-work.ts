import { addDays, civilDate, dayInWords } from '#libs/domain/kernel';
import { LAPSES_AFTER_DAYS } from '#libs/projections';
import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import { daysUntil, type WorkQuestion } from './work-question';

type Row = ReadSchema['contactDue'];

// Those who live with the young person or see them as their work: seeing them is not logged as contact unless agreed.
const SEEN_ANYWAY = [
  'foster-carer', 'kinship-carer', 'residential-key-worker', 'home-staff', 'peer-same-home', 'social-worker',
  'personal-adviser', 'reviewing-officer', 'teacher',
]; // prettier-ignore

/**
 * Relationships that go on and are drifting: past the day that was agreed; or, where nothing was agreed, somebody in ring
 * 1 or 2 not in contact for 90 days, or with no contact recorded at all (which is not the same as no contact).
 */
function isDrifting({ today }: WorkQuestion) {
  const longAgo = addDays(today, -LAPSES_AFTER_DAYS);
  return (eb: ExpressionBuilder<ReadSchema, 'contactDue'>): Expression<SqlBool> =>
    eb.or([
      eb('contactDue.dueOn', '<', today),
      eb.and([
        eb('contactDue.dueOn', 'is', null),
        eb('contactDue.ring', '<=', 2),
        eb('contactDue.role', 'not in', SEEN_ANYWAY),
        eb.or([eb('contactDue.lastContact', 'is', null), eb('contactDue.lastContact', '<', longAgo)]),
      ]),
    ]);
}

function whatOf(row: Pick<Row, 'personName' | 'lastContact' | 'dueOn'>): string {
  if (row.lastContact === null && row.dueOn === null) return `No contact with ${row.personName} is recorded`;
  return row.dueOn === null
    ? `No contact with ${row.personName} for a long time`
    : `Contact with ${row.personName} is late`;
}

function whyOf(row: Pick<Row, 'lastContact' | 'everyDays' | 'ring'>): string {
  const last =
    row.lastContact === null
      ? 'Not recorded, which does not mean that there was none'
      : `Last contact ${dayInWords(civilDate(row.lastContact))}`;
  const rhythm = row.everyDays === null ? 'no rhythm is agreed' : `agreed every ${row.everyDays} days`;
  return `${last}; ${rhythm}`;
}

const SHOWN = [
  'contactDue.youngPersonId', 'localId', 'name', 'relationshipId', 'personName', 'ring', 'lastContact', 'everyDays',
  'dueOn', 'lapsesOn',
] as const; // prettier-ignore

type Shown = Omit<Row, 'role' | 'standing'> & { readonly localId: string; readonly name: string };

const asWork = (row: Shown, { today }: WorkQuestion): WorkRow => ({
  youngPersonId: row.youngPersonId,
  localId: row.localId,
  name: row.name,
  what: whatOf(row),
  why: whyOf(row),
  due: row.dueOn,
  days: daysUntil(today, row.dueOn),
  severity: row.lapsesOn !== null && row.lapsesOn < today ? 'red' : 'amber',
  target: { kind: 'relationship', relationshipId: row.relationshipId },
});

/** Drifting relationships: the closest people first, then the longest late. */
export async function driftingWork(db: Kysely<ReadSchema>, question: WorkQuestion): Promise<WorkList> {
  const base = db
    .selectFrom('contactDue')
    .innerJoin('directory', 'directory.youngPersonId', 'contactDue.youngPersonId')
    .where('contactDue.standing', '=', 'going-on')
    .where(isDrifting(question))
    .where(inScope(question.scope, 'contactDue'));
  const rows = await base
    .select(SHOWN)
    .orderBy(sql`coalesce(ring, 5)`)
    .orderBy(sql`coalesce(${sql.ref('dueOn')}, ${sql.ref('lastContact')}, '9999-12-31')`)
    .orderBy('relationshipId')
    .limit(question.limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), rows: rows.map((row) => asWork(row, question)) };
}
