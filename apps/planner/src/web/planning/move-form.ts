import { smallForm, type SmallForm, type SmallFormOf } from '../small-form/small-form';
import type { OpenedMove } from '../moves/open-move';

/** What the address of a form about a move says beside the move: a task, a view, an option, a person, a step of the law. */
export interface AboutMove extends OpenedMove {
  readonly about: {
    readonly task?: string;
    readonly view?: string;
    readonly option?: string;
    readonly person?: string;
    readonly step?: string;
    readonly whose?: string;
  };
}

/** A small form about one move. */
export type MoveForm = SmallForm<AboutMove>;

/** Declares a form about a move: the command learns which from the address. */
export const moveForm = <Answers>(of: SmallFormOf<AboutMove, Answers>): MoveForm =>
  smallForm({
    ...of,
    input: (answers, newId, at) => ({ ...of.input(answers, newId, at), transitionId: at.named.transitionId }),
  });
