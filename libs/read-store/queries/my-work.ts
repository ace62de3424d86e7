import { addDays, civilDate } from '#libs/domain/kernel';
import type { Kysely } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { MyWork, WorkAsked, WorkList, WorkRow } from '../read-store';
import { bondsToConfirm } from './bonds';
import { courseWork } from './course-work';
import { driftingWork } from './drifting-work';
import { agreementsToReview, movesDue, reviewsDue } from './due-work';
import { flaggedMoves } from './flagged-moves';
import { outOfTouch } from './in-touch-work';
import { WITHOUT_THE_CLOSED, withoutClosedNames } from './left-out';
import type { WorkQuestion } from './work-question';

/** How far ahead something counts as due, days. */
const AHEAD_DAYS = 28;
const USUAL_LIMIT = 50;

/** What is to be done. Throws on a `today` that is no date. */
export async function myWork(db: Kysely<ReadSchema>, asked: WorkAsked): Promise<MyWork> {
  const today = civilDate(asked.today);
  const limit = asked.limit ?? USUAL_LIMIT;
  const { scope, leftOut = WITHOUT_THE_CLOSED } = asked;
  const question: WorkQuestion = { scope, today, until: addDays(today, AHEAD_DAYS), limit, leftOut };
  const due = [
    await reviewsDue(db, question),
    await movesDue(db, question),
    await agreementsToReview(db, question),
    await courseWork(db, question),
    await outOfTouch(db, question),
  ];
  const named = async (list: WorkList): Promise<WorkList> => ({
    ...list,
    rows: await withoutClosedNames(db, list.rows, leftOut),
  });
  return {
    flags: await named(await flaggedMoves(db, question)),
    due: await named(merged(due, limit)),
    drifting: await named(await driftingWork(db, question)),
    bonds: await bondsToConfirm(db, question),
  };
}

// Each list is already the most pressing of its kind, so the most pressing of all are among them.
function merged(lists: readonly WorkList[], limit: number): WorkList {
  const rows = lists.flatMap((list) => list.rows).sort(byDue);
  return { rows: rows.slice(0, limit), total: lists.reduce((sum, list) => sum + list.total, 0) };
}

const LATEST = '9999-12-31';
const byDue = (a: WorkRow, b: WorkRow): number => {
  const [x, y] = [a.due ?? LATEST, b.due ?? LATEST];
  if (x !== y) return x < y ? -1 : 1;
  return a.youngPersonId < b.youngPersonId ? -1 : Number(a.youngPersonId > b.youngPersonId);
};
