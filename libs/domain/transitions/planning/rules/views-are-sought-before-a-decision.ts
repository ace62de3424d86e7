import type { Reason } from '../../../kernel';
import type { MoveView } from '../state';
import { VIEWS_SOUGHT } from '../vocabulary';

/** In words, as the object of a sentence. */
export const WHOSE_IN_WORDS = {
  parent: 'the parents',
  carer: 'the carers',
  'reviewing-officer': 'the reviewing officer',
  'somebody-else': 'somebody else',
} as const;

/** Whose views are neither there nor explained away. */
export const viewsMissing = (views: readonly MoveView[]): readonly (typeof VIEWS_SOUGHT)[number][] =>
  VIEWS_SOUGHT.filter((whose) => !views.some((view) => view.whose === whose));

/**
 * Parents, carers and the reviewing officer are asked before a move is decided on, or the record says why not. Source:
 * Children Act 1989, section 22(4) and (5); Care Planning, Placement and Case Review Regulations 2010, regs 9 and 14 (verify).
 */
export const viewsAreSoughtBeforeADecision = (views: readonly MoveView[]): readonly Reason[] =>
  viewsMissing(views).map((whose) => ({
    code: `view-missing-${whose}`,
    message: `Write what ${WHOSE_IN_WORDS[whose]} think${whose === 'reviewing-officer' ? 's' : ''}, or say why they were not asked`,
    field: 'views',
  }));
