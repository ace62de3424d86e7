import { addDays, civilDate, type Role } from '#libs/domain/kernel';
import { sql, type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import { DUTY_SHOWS, type DutiesQuery, type DutyQueries, type DutyRow, type DutyShow } from '../duties-list';
import { inScope } from './in-scope';
import { asPage, pageOf } from './paging';
import { daysUntil } from './work-question';

type Db = Kysely<ReadSchema>;
type Duties = SelectQueryBuilder<ReadSchema, 'duties' | 'directory', object>;
type Asked = Pick<DutiesQuery, 'scope' | 'today' | 'role'>;

/** How far ahead something counts as soon, days: as in My work. */
const AHEAD_DAYS = 28;

/** What is asked for today: it has been opened or is foreseen, has not ended, and is no mere reminder. */
function askedToday(db: Db, { scope, today, role }: Asked): Duties {
  const duties = db
    .selectFrom('duties')
    .innerJoin('directory', 'directory.youngPersonId', 'duties.youngPersonId')
    .where('isPrompt', '=', 0)
    .where((eb) => eb.or([eb('opensOn', 'is', null), eb('opensOn', '<=', today)]))
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', today)]))
    .where(inScope(scope, 'duties'));
  return role === undefined ? duties : duties.where('role', '=', role);
}

/** The last day until which a duty is waived, of the waivers that hold today; null when none does. */
const waivedUntil = (today: string): RawBuilder<string | null> =>
  sql<string | null>`(select max(w."until") from "dutyWaivers" w where w."youngPersonId" = "duties"."youngPersonId"
    and w."dutyKey" = "duties"."dutyKey" and w."from" <= ${today} and w."until" >= ${today}
    and (w."endedOn" is null or w."endedOn" > ${today}))`;

function showing(duties: Duties, show: DutyShow, today: string): Duties {
  const isWaived = sql<SqlBool>`${waivedUntil(today)} is not null`;
  if (show === 'waived') return duties.where(isWaived);
  const asked = duties.where(sql<SqlBool>`not (${isWaived})`);
  const soon = addDays(civilDate(today), AHEAD_DAYS);
  switch (show) {
    case 'overdue':
      return asked.where('due', '<', today);
    case 'soon':
      return asked.where('due', '>=', today).where('due', '<=', soon);
    case 'later':
      return asked.where('due', '>', soon);
    case 'no-day':
      return asked.where('due', 'is', null);
  }
}

async function read(duties: Duties, today: string): Promise<readonly DutyRow[]> {
  const rows = await duties
    .select(['duties.youngPersonId', 'localId', 'name', 'dutyKey', 'dutyId', 'what', 'role', 'due', 'sum'])
    .select(waivedUntil(today).as('waivedUntil'))
    .orderBy('due', (o) => o.asc().nullsLast())
    .orderBy('duties.youngPersonId')
    .orderBy('dutyKey')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role, days: daysUntil(civilDate(today), row.due) }));
}

const countOf = async (duties: Duties): Promise<number> => {
  const { total } = await duties.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return Number(total);
};

/** Duties across young people. A `today` that is no date throws. */
export const dutyQueries = (db: Db): DutyQueries => ({
  async dutiesFor(query) {
    const at = pageOf(query);
    const duties = showing(askedToday(db, query), query.show, query.today);
    const rows = await read(duties.limit(at.pageSize).offset(at.offset), query.today);
    return asPage(rows, await countOf(duties), at);
  },
  async dutyCounts(query) {
    const counted = await Promise.all(
      DUTY_SHOWS.map(async (show) => [show, await countOf(showing(askedToday(db, query), show, query.today))] as const),
    );
    return Object.fromEntries(counted) as Record<DutyShow, number>;
  },
  async dutiesBetween({ from, to, limit, ...query }) {
    const duties = askedToday(db, query).where('due', '>=', from).where('due', '<=', to).limit(limit);
    return (await read(duties, query.today)).filter((row) => row.waivedUntil === null);
  },
});
