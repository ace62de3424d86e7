import type { Move } from '#libs/domain/transitions';
import type { OpenedCase } from '../../case/opened-case';
import { smallForm, type SmallForm, type SmallFormOf } from '../small-form/small-form';

/** What the address of a form about a move says beside the move. */
export const ABOUT = ['task', 'view', 'option', 'person', 'step', 'whose'] as const;

/** A form about a move of either kind: one that is planned, or one that could not wait. */
export interface AboutAnyMove {
  readonly opened: OpenedCase;
  readonly named: { readonly youngPersonId: string; readonly transitionId: string };
  readonly move: Pick<Move, 'options' | 'judgement' | 'legalSteps'>;
  readonly about: Readonly<Partial<Record<(typeof ABOUT)[number], string>>>;
}

/** A form about a move that is planned. */
export interface AboutMove extends AboutAnyMove {
  readonly move: Move;
}

/** A small form about one move. */
export type MoveForm = SmallForm<AboutMove>;

/** Declares a form about a move: the command learns which from the address. */
export const moveForm = <Answers>(of: SmallFormOf<AboutMove, Answers>): MoveForm => smallForm(ofItsMove(of));

/** Declares a form about a move of either kind. */
export const anyMoveForm = <Answers>(of: SmallFormOf<AboutAnyMove, Answers>): SmallForm<AboutAnyMove> =>
  smallForm(ofItsMove(of));

const ofItsMove = <At extends AboutAnyMove, Answers>(of: SmallFormOf<At, Answers>): SmallFormOf<At, Answers> => ({
  ...of,
  input: (answers, newId, at) => ({ ...of.input(answers, newId, at), transitionId: at.named.transitionId }),
});
