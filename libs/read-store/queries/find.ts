import { type Kysely, sql } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { AllocationRow, Scope, YoungPersonFound } from '../read-store';
import { inScope } from './in-scope';
import { searchTerms } from './search-terms';

type Db = Kysely<ReadSchema>;

/** Young people by name or local identifier; text that matches before names that only sound alike. */
export async function findYoungPerson(
  db: Db,
  search: string,
  options: { readonly scope?: Scope; readonly limit?: number } = {},
): Promise<readonly YoungPersonFound[]> {
  const terms = searchTerms(search);
  if (terms.length === 0) return [];
  const inText = sql<number>`case when ${sql.join(
    terms.map((term) => sql`search like ${term.text}`),
    sql` and `,
  )} then 1 else 0 end`;
  const rows = await db
    .selectFrom('directory')
    .select(['youngPersonId', 'localId', 'name', 'dateOfBirth', inText.as('inText')])
    .where(inScope(options.scope ?? 'all', 'directory'))
    .where((eb) =>
      eb.and(
        terms.map(({ text, sound }) =>
          sound === undefined
            ? eb('search', 'like', text)
            : eb.or([eb('search', 'like', text), eb('search', 'like', sound)]),
        ),
      ),
    )
    .orderBy(inText, 'desc')
    .orderBy('name')
    .orderBy('youngPersonId')
    .limit(options.limit ?? 20)
    .execute();
  return rows.map(({ inText: found, ...row }) => ({ ...row, match: Number(found) === 1 ? 'text' : 'sound' }));
}

export const byLocalId = (db: Db, localId: string): Promise<{ readonly youngPersonId: string } | undefined> =>
  db
    .selectFrom('directory')
    .select('youngPersonId')
    .where('localId', '=', localId.trim())
    .orderBy('youngPersonId')
    .executeTakeFirst();

export async function registry(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('directory').select(['localId', 'youngPersonId']).orderBy('youngPersonId').execute();
  return new Map(rows.map((row) => [row.localId, row.youngPersonId]));
}

export async function allocationsFor(db: Db, youngPersonId: string): Promise<readonly AllocationRow[]> {
  return db
    .selectFrom('allocations')
    .select(['workerRef', 'role', 'youngPersonId', 'from', 'to'])
    .where('youngPersonId', '=', youngPersonId)
    .orderBy('from')
    .orderBy('factId')
    .execute();
}
