import { expressionBuilder, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { LeftOut, WorkRow } from '../read-store';

/** Where nobody says who reads: nobody is shown with whom there must be no contact. */
export const WITHOUT_THE_CLOSED: LeftOut = {
  hidden: ['no-contact', 'safety', 'information-barred'],
  unnamed: [],
  unexplained: ['limited'],
};

type About = 'contactDue' | 'relationshipDue';

/** Whether a row about a relationship may be in a list at all. */
export const notHidden = ({ hidden }: LeftOut, table: About): Expression<SqlBool> => notClosed(hidden, table);

/** Whether a row may say that somebody is restricted. */
export const explained = ({ hidden, unexplained }: LeftOut, table: About): Expression<SqlBool> =>
  notClosed([...hidden, ...unexplained], table);

function notClosed(closures: readonly string[], table: About): Expression<SqlBool> {
  const eb = expressionBuilder<ReadSchema, About>();
  if (closures.length === 0) return eb.lit(true);
  const closed = eb
    .selectFrom('closedPeople')
    .select('closedPeople.closure')
    .whereRef('closedPeople.youngPersonId', '=', `${table}.youngPersonId`)
    .whereRef('closedPeople.relationshipId', '=', `${table}.relationshipId`)
    .where('closedPeople.closure', 'in', [...closures]);
  return eb.not(eb.exists(closed));
}

/** Rows in which nobody is named whose name the reader must not see, wherever it stands in the words of a row. */
export async function withoutClosedNames(
  db: Kysely<ReadSchema>,
  rows: readonly WorkRow[],
  leftOut: LeftOut,
): Promise<readonly WorkRow[]> {
  const closures = [...leftOut.hidden, ...leftOut.unnamed];
  const ids = [...new Set(rows.map((row) => row.youngPersonId))];
  if (closures.length === 0 || ids.length === 0) return rows;
  const closed = await db
    .selectFrom('closedPeople')
    .select(['youngPersonId', 'personName', 'closure'])
    .where('youngPersonId', 'in', ids)
    .where('closure', 'in', closures)
    .orderBy('relationshipId')
    .orderBy('closure')
    .execute();
  return rows.map((row) => {
    const names = closed.filter(({ youngPersonId }) => youngPersonId === row.youngPersonId);
    return { ...row, what: unnamed(row.what, names, leftOut), why: unnamed(row.why, names, leftOut) };
  });
}

interface Closed {
  readonly personName: string;
  readonly closure: string;
}

/** The longest name first, so that no part of one is left. */
function unnamed(words: string, names: readonly Closed[], { hidden }: LeftOut): string {
  const longestFirst = [...names].sort((a, b) => b.personName.length - a.personName.length);
  return longestFirst.reduce((left, { personName, closure }) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${personName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'giu',
    );
    return left.replace(pattern, hidden.includes(closure) ? 'somebody' : 'somebody whose name is withheld');
  }, words);
}

/** How many people who matter must not be counted for a reader, and how many of them are close, by young person. */
export async function closedCounts(
  db: Kysely<ReadSchema>,
  ids: readonly string[],
  { hidden }: LeftOut,
): Promise<ReadonlyMap<string, { readonly all: number; readonly close: number }>> {
  if (hidden.length === 0 || ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('closedPeople')
    .select(['youngPersonId', 'relationshipId', 'ring'])
    .distinct()
    .where('youngPersonId', 'in', [...ids])
    .where('closure', 'in', [...hidden])
    .where('ended', '=', 0)
    .execute();
  return new Map(
    ids.map((id) => {
      const theirs = rows.filter(({ youngPersonId }) => youngPersonId === id);
      return [id, { all: theirs.length, close: theirs.filter(({ ring }) => ring !== null && ring <= 2).length }];
    }),
  );
}
