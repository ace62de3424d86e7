import { ADVISER_OWED } from '#libs/domain/journey';
import { civilDate, dayInWords } from '#libs/domain/kernel';
import { frequencyInWords } from '#libs/domain/relationships';
import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import { daysUntil, type WorkQuestion } from './work-question';

type Row = ReadSchema['keepingInTouch'] & Pick<ReadSchema['directory'], 'localId' | 'name'>;

const on = (day: string): string => dayInWords(civilDate(day));

const lastInWords = ({ lastOn }: Row): string =>
  lastOn === null ? 'no contact is recorded' : `last in touch on ${on(lastOn)}`;

function lateInWords(row: Row): string {
  const { agreedEveryDays: days } = row;
  const last = lastInWords(row);
  return `${last.charAt(0).toUpperCase()}${last.slice(1)}, ${days === null ? 'nothing agreed' : `agreed ${frequencyInWords(days)}`}`;
}

function asWork(row: Row, { today }: WorkQuestion): WorkRow {
  const { youngPersonId, localId, name, dueBy, lostOn, tries } = row;
  const isLost = lostOn !== null && lostOn <= today;
  return {
    youngPersonId,
    localId,
    name,
    what: isLost ? 'Get in touch again: contact is lost' : 'Get in touch: contact is late',
    why: isLost ? `Contact lost since ${on(lostOn)}: tried ${tries} times, ${lastInWords(row)}` : lateInWords(row),
    due: dueBy,
    days: daysUntil(today, dueBy),
    severity: isLost ? 'red' : 'amber',
    target: { kind: 'after-care' },
  };
}

/**
 * Contact with those who leave or have left care that is late or lost on the day, the longest late first: of whoever is
 * owed that somebody keeps in touch, and not before a day they asked us to wait for. Children Act 1989 s 23C(2).
 */
export async function outOfTouch(db: Kysely<ReadSchema>, question: WorkQuestion): Promise<WorkList> {
  const { scope, today, limit } = question;
  const base = db
    .selectFrom('keepingInTouch')
    .innerJoin('directory', 'directory.youngPersonId', 'keepingInTouch.youngPersonId')
    .innerJoin('leavingCare', 'leavingCare.youngPersonId', 'keepingInTouch.youngPersonId')
    .where('leavingCare.from', '<=', today)
    .where('leavingCare.until', '>', today)
    .where('leavingCare.status', 'in', [...ADVISER_OWED])
    .where('dueBy', '<', today)
    .where((eb) => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', today)]))
    .where(inScope(scope, 'directory'));
  const rows = await base
    .selectAll('keepingInTouch')
    .select(['localId', 'name'])
    .orderBy('dueBy')
    .orderBy('keepingInTouch.youngPersonId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), rows: rows.map((row) => asWork(row, question)) };
}
