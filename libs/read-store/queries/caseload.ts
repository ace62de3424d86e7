import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { CaseloadQuery, CaseloadRow, CaseloadSort, Page } from '../read-store';
import { inScope } from './in-scope';
import { categoriesOf, categoryIs } from './leaving-care';
import { closedCounts, WITHOUT_THE_CLOSED } from './left-out';
import { asPage, pageOf } from './paging';
import { searchTerms } from './search-terms';

const COLUMN_OF: Readonly<Record<CaseloadSort, keyof ReadSchema['caseload']>> = {
  name: 'sortName',
  homeSince: 'homeSince',
  nextReview: 'nextReview',
  lastReview: 'lastReview',
  openMoves: 'openMoves',
  peopleWhoMatter: 'peopleWhoMatter',
};

const SHOWN = [
  'youngPersonId', 'localId', 'name', 'dateOfBirth', 'inCare', 'homeSince', 'placeCode', 'homeName', 'socialWorkerRef',
  'socialWorkerSince', 'peopleWhoMatter', 'closest', 'lastReview', 'nextReview', 'openMoves',
] as const; // prettier-ignore

function matching(search: string) {
  return (eb: ExpressionBuilder<ReadSchema, 'caseload'>): Expression<SqlBool> =>
    eb.and(
      searchTerms(search).map(({ text, sound }) => {
        const byText = eb('caseload.search', 'like', text);
        return sound === undefined ? byText : eb.or([byText, eb('caseload.search', 'like', sound)]);
      }),
    );
}

/** My young people: one page in a stable order, what is not known last. */
export async function caseloadFor(db: Kysely<ReadSchema>, query: CaseloadQuery): Promise<Page<CaseloadRow>> {
  const at = pageOf(query);
  let base = db.selectFrom('caseload').where(inScope(query.scope, 'caseload'));
  if (query.search !== undefined && query.search.trim() !== '') base = base.where(matching(query.search));
  const { leavingCare } = query;
  if (leavingCare?.only !== undefined) base = base.where(categoryIs({ ...leavingCare, only: leavingCare.only }));
  const column = COLUMN_OF[query.sort ?? 'name'];
  const rows = await base
    .select(SHOWN)
    .orderBy(column, (o) => (query.descending === true ? o.desc().nullsLast() : o.asc().nullsLast()))
    .orderBy('caseload.youngPersonId')
    .limit(at.pageSize)
    .offset(at.offset)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ids = rows.map((row) => row.youngPersonId);
  const behind = await parkedAmong(db, ids);
  const closed = await closedCounts(db, ids, query.leftOut ?? WITHOUT_THE_CLOSED);
  const categories = await categoriesOf(db, rows, leavingCare);
  return asPage(
    rows.map((row) => ({
      ...asCaseloadRow(counted(row, closed.get(row.youngPersonId)), behind),
      leavingCare: categories.get(row.youngPersonId) ?? null,
    })),
    Number(total),
    at,
  );
}

type Shown = Pick<ReadSchema['caseload'], (typeof SHOWN)[number]>;

/** People who matter, without those the reader must not see. */
const counted = (row: Shown, closed = { all: 0, close: 0 }): Shown => ({
  ...row,
  peopleWhoMatter: row.peopleWhoMatter - closed.all,
  closest: row.closest - closed.close,
});

const asCaseloadRow = (row: Shown, behind: ReadonlySet<string>): Omit<CaseloadRow, 'leavingCare'> => ({
  ...row,
  inCare: row.inCare as CaseloadRow['inCare'],
  upToDate: !behind.has(row.youngPersonId),
});

async function parkedAmong(db: Kysely<ReadSchema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('parked')
    .select('youngPersonId')
    .where('youngPersonId', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.youngPersonId));
}
