import { civilDate, dayInWords } from '#libs/domain/kernel';
import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import { explained, notHidden } from './left-out';
import { daysUntil, type WorkQuestion } from './work-question';

type Row = Pick<ReadSchema['relationshipDue'], 'what' | 'kind' | 'personName' | 'dueOn' | 'since'>;

const RESTRICTED: Readonly<Record<string, string>> = {
  'no-contact': 'Not to be in touch',
  'supervised-only': 'Only with somebody there',
  'place-ban': 'Not to be in a place',
  'online-ban': 'Not to be in touch online',
  'information-barred': 'Not to be told about them',
};

function whatOf({ what, personName }: Row): string {
  if (what === 'restriction') return `Review the restriction on ${personName}`;
  return what === 'break'
    ? `Look again at the break with ${personName}`
    : `See what can mend things with ${personName}`;
}

function whyOf({ what, kind, since }: Row): string {
  if (what === 'restriction') return `${RESTRICTED[kind] ?? kind}: nobody is restricted without being looked at again`;
  if (what === 'break') return 'A break was agreed, to be looked at on this day';
  const when = since === null ? '' : ` on ${dayInWords(civilDate(since))}`;
  return `Something broke${when} (${kind.replaceAll('-', ' ')}) and is not mended`;
}

/** Restrictions and breaks to be looked at soon or overdue, by their day; then what broke and is not mended, the oldest first. */
export async function courseWork(db: Kysely<ReadSchema>, question: WorkQuestion): Promise<WorkList> {
  const { scope, today, until, limit, leftOut } = question;
  const base = db
    .selectFrom('relationshipDue')
    .innerJoin('directory', 'directory.youngPersonId', 'relationshipDue.youngPersonId')
    .where((eb) => eb.or([eb('dueOn', 'is', null), eb('dueOn', '<=', until)]))
    .where(notHidden(leftOut, 'relationshipDue'))
    .where((eb) => eb.or([eb('what', '!=', 'restriction'), explained(leftOut, 'relationshipDue')]))
    .where(inScope(scope, 'directory'));
  const rows = await base
    .select(['relationshipDue.youngPersonId', 'localId', 'name', 'relationshipId', 'personName'])
    .select(['what', 'kind', 'dueOn', 'since'])
    .orderBy('dueOn', (o) => o.asc().nullsLast())
    .orderBy('since', (o) => o.asc().nullsFirst())
    .orderBy('factId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map((row): WorkRow => ({
      youngPersonId: row.youngPersonId,
      localId: row.localId,
      name: row.name,
      what: whatOf(row),
      why: whyOf(row),
      due: row.dueOn,
      days: daysUntil(today, row.dueOn),
      severity: row.dueOn === null || row.dueOn < today ? 'amber' : 'none',
      target: { kind: 'relationship', relationshipId: row.relationshipId },
    })),
  };
}
