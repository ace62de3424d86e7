import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { MoveRow, MoveState, Page, Scope } from '../read-store';
import { inScope } from './in-scope';
import { asPage, pageOf, type PageAsked } from './paging';

type Db = Kysely<ReadSchema>;

const withNames = (db: Db) =>
  db
    .selectFrom('moves')
    .leftJoin('directory', 'directory.youngPersonId', 'moves.youngPersonId')
    .selectAll('moves')
    .select(['directory.localId', 'directory.name']);

type Named = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

/** A row as the board shows it. A young person not in the directory yet is named by nothing but a dash. */
export const asMoveRow = (row: Named): MoveRow => ({
  ...row,
  localId: row.localId ?? '',
  name: row.name ?? '–',
  state: row.state as MoveState,
  flagSentences: JSON.parse(row.flagSentences) as MoveRow['flagSentences'],
});

/** Moves put to a manager, the one that has waited longest first. */
export async function movesAwaitingDecision(
  db: Db,
  query: { readonly scope?: Scope } & PageAsked = {},
): Promise<Page<MoveRow>> {
  const at = pageOf(query);
  const scope = inScope(query.scope ?? 'all', 'moves');
  const rows = await withNames(db)
    .where('moves.state', '=', 'submitted')
    .where(scope)
    .orderBy('moves.submittedOn', (o) => o.asc().nullsFirst())
    .orderBy('moves.transitionId')
    .limit(at.pageSize)
    .offset(at.offset)
    .execute();
  const { total } = await db
    .selectFrom('moves')
    .where('state', '=', 'submitted')
    .where(scope)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return asPage(rows.map(asMoveRow), Number(total), at);
}

/** Every move of one young person, newest first. */
export async function movesFor(db: Db, youngPersonId: string): Promise<readonly MoveRow[]> {
  const rows = await withNames(db)
    .where('moves.youngPersonId', '=', youngPersonId)
    .orderBy('moves.proposedOn', (o) => o.desc().nullsLast())
    .orderBy('moves.transitionId')
    .execute();
  return rows.map(asMoveRow);
}
