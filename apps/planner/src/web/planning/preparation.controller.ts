import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayInWords, vagueInWords } from '#libs/domain/kernel';
import { isOpen, TASK_KINDS, type MoveTask } from '#libs/domain/transitions';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from '../moves/open-move';
import type { MoveFormName } from './move-forms';
import { TASK_KIND_IN_WORDS } from './task-forms';

/** Introductions, goodbyes and belongings: what is to be prepared, who sees to it and by when. */
@Controller()
export class PreparationController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
  ) {}

  @Get(paths.moves.preparation.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const { tasks } = at.move.planning;
    return this.cases.page('web/planning/preparation.njk', at.opened, {
      title: 'Introductions, goodbyes and belongings',
      section: 'moves',
      groups: TASK_KINDS.flatMap((kind) => {
        const ofKind = tasks.filter((task) => task.kind === kind);
        return ofKind.length === 0
          ? []
          : [{ title: TASK_KIND_IN_WORDS[kind], tasks: ofKind.map((task) => taskRow(at, task)) }];
      }),
      addHref: mayPrepare(at) ? formHref(at, 'task-add') : undefined,
      templateHref:
        mayPrepare(at) && !tasks.some(({ template }) => template !== null) ? formHref(at, 'task-template') : undefined,
      backHref: moveHref(at),
    });
  }
}

/** Preparing goes on when a move has been put to a manager and approved. */
const mayPrepare = ({ opened, move }: OpenedMove): boolean => opened.may('propose-move') && isOpen(move);

const formHref = ({ named }: OpenedMove, form: MoveFormName, about: Readonly<Record<string, string>> = {}): string =>
  paths.moves.form({ ...named, form }, about);

function taskRow(at: OpenedMove, task: MoveTask): object {
  const { day } = at.opened.answer;
  const open = task.outcome.kind === 'open';
  const actions: readonly (readonly [MoveFormName, string])[] = open
    ? [['task-done', 'Done'], ['task-change', 'Change'], ['task-not-needed', 'Not needed']]
    : [['task-reopen', 'Open it again']]; // prettier-ignore
  const withWhom = at.opened.answer.view.people.find(({ relationshipId }) => relationshipId === task.relationshipId);
  return {
    what: task.what,
    withWhom: withWhom?.name,
    who: task.who ?? 'Nobody named',
    due: task.dueOn === null ? 'No day' : dayInWords(task.dueOn),
    late: open && task.dueOn !== null && task.dueOn < day,
    outcome: outcomeInWords(task),
    actions: mayPrepare(at)
      ? actions.map(([form, text]) => ({ text, href: formHref(at, form, { task: task.taskId }) }))
      : [],
  };
}

function outcomeInWords({ outcome }: MoveTask): string {
  switch (outcome.kind) {
    case 'open':
      return 'To do';
    case 'done':
      return `Done ${vagueInWords(outcome.on)}${outcome.note === null ? '' : `: ${outcome.note}`}`;
    case 'not-needed':
      return `Not needed: ${outcome.reason}`;
  }
}
