import { diaryOn } from '#libs/domain/journey';
import type { CivilDate } from '#libs/domain/kernel';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { monthGrid, type InMonth } from './month-grid';
import { stateTag } from './words';

const SHOWN: readonly string[] = ['due', 'overdue', 'waived', 'done'];

/** One month of one young person's diary. */
export function monthView({ youngPersonId, question, answer }: OpenedCase, month: CivilDate): object {
  const entries = diaryOn(answer.journey, answer.day).flatMap(({ due, what, state }): readonly InMonth[] =>
    due === 'unknown' || due === 'no-day-set' || !SHOWN.includes(state.kind)
      ? []
      : [{ on: due, what, tag: stateTag(state) }],
  );
  const hrefFor = (to: string): string => paths.dates.month({ youngPersonId }, { ...question, month: to });
  return monthGrid(entries, { month, today: answer.day, hrefFor });
}
