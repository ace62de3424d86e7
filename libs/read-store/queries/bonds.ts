import { civilDate, dayInWords } from '#libs/domain/kernel';
import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { BondQueries, QuestionOfBond } from '../bonds-list';
import type { WorkList, WorkRow } from '../read-store';
import { inScope } from './in-scope';
import type { WorkQuestion } from './work-question';

type Db = Kysely<ReadSchema>;

/** Questions that another record asks and that this one has not answered: not confirmed, not declined. */
const waiting = (db: Db) =>
  db
    .selectFrom('bonds as asks')
    .innerJoin('directory', 'directory.youngPersonId', 'asks.otherYoungPersonId')
    .leftJoin('bonds as answer', (join) =>
      join.onRef('answer.bondId', '=', 'asks.bondId').onRef('answer.youngPersonId', '=', 'asks.otherYoungPersonId'),
    )
    .where('asks.said', '=', 'suggested')
    .where('asks.withdrawn', '=', 0)
    .where('answer.bondId', 'is', null);

/** Brothers and sisters to confirm, by the young person who is asked about; the question asked first comes first. */
export async function bondsToConfirm(db: Db, { scope, limit }: WorkQuestion): Promise<WorkList> {
  const base = waiting(db).where(inScope(scope, 'directory'));
  const rows = await base
    .select(['directory.youngPersonId', 'localId', 'name', 'asks.bondId', 'asks.saidOn', 'asks.saidBy'])
    .orderBy('asks.saidOn')
    .orderBy('asks.bondId')
    .limit(limit)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map(({ bondId, saidOn, saidBy, ...person }): WorkRow => ({
      ...person,
      what: 'Say whether they are brothers or sisters',
      why: `Asked by ${saidBy} on ${dayInWords(civilDate(saidOn))}, from another young person’s record`,
      due: null,
      days: null,
      severity: 'none',
      target: { kind: 'bond', bondId },
    })),
  };
}

async function bondsAskedOf(db: Db, youngPersonId: string): Promise<readonly QuestionOfBond[]> {
  const rows = await db
    .selectFrom('bonds')
    .select(['bondId', 'youngPersonId as askedFrom'])
    .where('otherYoungPersonId', '=', youngPersonId)
    .where('said', '=', 'suggested')
    .orderBy('saidOn')
    .orderBy('bondId')
    .execute();
  return rows;
}

/** The questions about links between records, over one connection that only reads. */
export const bondQueries = (db: Db): BondQueries => ({
  bondsAskedOf: (youngPersonId) => bondsAskedOf(db, youngPersonId),
});
