import { overrule, overruleWithdraw, weights, weightsReset } from './judgement-forms';
import { approval, legalStep, legalWithdraw } from './law-forms';
import type { MoveForm } from './move-form';
import { taskAdd, taskChange, taskDone, taskNotNeeded, taskReopen, taskTemplate } from './task-forms';
import { view } from './view-forms';
import { why, wishes } from './why-and-wishes-forms';

/** Every small form about a move, by its name in the address, and the page that it leads back to. */
export const MOVE_FORMS = {
  why: { form: why, back: 'move' },
  wishes: { form: wishes, back: 'move' },
  view: { form: view, back: 'views' },
  'task-add': { form: taskAdd, back: 'preparation' },
  'task-template': { form: taskTemplate, back: 'preparation' },
  'task-change': { form: taskChange, back: 'preparation' },
  'task-done': { form: taskDone, back: 'preparation' },
  'task-not-needed': { form: taskNotNeeded, back: 'preparation' },
  'task-reopen': { form: taskReopen, back: 'preparation' },
  weights: { form: weights, back: 'options' },
  'weights-reset': { form: weightsReset, back: 'options' },
  overrule: { form: overrule, back: 'effect' },
  'overrule-withdraw': { form: overruleWithdraw, back: 'effect' },
  approval: { form: approval, back: 'law' },
  'legal-step': { form: legalStep, back: 'law' },
  'legal-withdraw': { form: legalWithdraw, back: 'law' },
} as const satisfies Readonly<Record<string, { readonly form: MoveForm; readonly back: string }>>;

export type MoveFormName = keyof typeof MOVE_FORMS;
export type PartPage = (typeof MOVE_FORMS)[MoveFormName]['back'];
