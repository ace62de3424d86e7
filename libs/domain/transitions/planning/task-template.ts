import { addDays, type CivilDate } from '../../kernel';
import { idFor } from '../id-for';
import type { TaskKind } from './vocabulary';

/** One line of the list that every move starts from. */
interface TemplateLine {
  /** On disk, in the tasks made from it: never reused for anything else. */
  readonly code: string;
  readonly kind: TaskKind;
  readonly what: string;
  /** Days before the day the move is needed by; after it, below nothing. */
  readonly daysBefore: number;
}

/**
 * What a planned move needs, from research/product row 30 and the practice that young people ask for: getting to know the
 * home first, saying goodbye, and nothing packed in bin bags.
 */
export const TASK_TEMPLATE: readonly TemplateLine[] = [
  { code: 'told-about-home', kind: 'introduction', what: 'Show them the home: pictures, who lives there, house rules', daysBefore: 21 },
  { code: 'first-visit', kind: 'introduction', what: 'First visit to the home', daysBefore: 14 },
  { code: 'second-visit', kind: 'introduction', what: 'Second visit, for a meal or overnight', daysBefore: 7 },
  { code: 'goodbye-home', kind: 'goodbye', what: 'Goodbye with the carers and everybody they live with', daysBefore: 2 },
  { code: 'goodbye-friends', kind: 'goodbye', what: 'Goodbye with friends, and how they will stay in touch', daysBefore: 3 },
  { code: 'goodbye-school', kind: 'goodbye', what: 'Goodbye at school or college, if it changes', daysBefore: 3 },
  { code: 'keepsakes', kind: 'belongings', what: 'Keepsakes: photographs, memory box, messages from those who stay', daysBefore: 5 },
  { code: 'packed-with-them', kind: 'belongings', what: 'Pack with them, in proper bags', daysBefore: 1 },
  { code: 'papers', kind: 'belongings', what: 'Papers, savings, medicines, glasses, school work', daysBefore: 3 },
  { code: 'numbers', kind: 'belongings', what: 'Phone numbers and a working phone on the day', daysBefore: 1 },
]; // prettier-ignore

/** The tasks of the template for one move, each with an id that follows from the move. */
export const tasksFromTemplate = (transitionId: string, neededBy: CivilDate | null) =>
  TASK_TEMPLATE.map(({ code, kind, what, daysBefore }) => ({
    transitionId,
    taskId: idFor(transitionId, `task:${code}`),
    kind,
    what,
    who: null,
    dueOn: neededBy === null ? null : addDays(neededBy, -daysBefore),
    relationshipId: null,
    template: code,
  }));
