import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { MoveAssessment } from '#libs/application';
import { isOpen, type SeenAtDecision, type Situation } from '#libs/domain/transitions';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from './open-move';
import { optionsTable } from './options-table';
import { followUpsView } from '../after-move/follow-ups-view';
import { howItWent } from '../after-move/how-it-went';
import { taskList } from '../planning/task-list';
import { situationInWords } from './words';

const FREE_TEXT_MAX = 4_000;
const withdrawForm = defineForm({ reason: text({ required: 'Say why the move is withdrawn', max: FREE_TEXT_MAX }) });

/** One move: why, what the young person wants, and the options side by side. */
@Controller()
export class MoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const assessed = isOpen(at.move) ? await this.moves.assess(at) : null;
    const data = {
      title: 'Move',
      section: 'moves',
      move: at.move,
      options: assessed === null ? [] : optionsTable(at, assessed),
      partsHeading: isOpen(at.move) ? 'What is to be done' : 'Views and preparation',
      parts: taskList(at, assessed),
      flags: assessed === null ? [] : commonFlags(assessed),
      optionsHref: paths.moves.options(at.named, at.opened.question),
      situation: situationInWords(at.move),
      decision: decisionOn(at),
      decisionHref: paths.moves.decision(at.named, at.opened.question),
      went: howItWent(at),
      followUps: followUpsView(at.opened, at.named.transitionId),
      actions: actionsFor(at),
    } as const;
    return this.cases.page('web/moves/move.njk', at.opened, data);
  }

  @Get(paths.moves.withdraw.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async showWithdraw(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.withdrawPage(at, this.recording.open(at.opened, 'WithdrawMove'));
  }

  @Post(paths.moves.withdraw.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async withdraw(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const read = withdrawForm.read(body);
    if (read.kind === 'wrong') return this.withdrawPage(at, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'WithdrawMove',
      form: read.form,
      input: { transitionId: at.named.transitionId, ...read.input },
      again: (form, status) => this.withdrawPage(at, form, status),
      done: () => redirect(moveHref(at), 'Recorded: the move is withdrawn.'),
    });
  }

  private withdrawPage(at: OpenedMove, form: FormState, status = 200): Page {
    const data = {
      title: 'Withdraw the move',
      section: 'moves',
      form,
      action: paths.moves.withdraw(at.named),
      backHref: moveHref(at),
    } as const;
    return this.cases.page('web/moves/withdraw.njk', at.opened, data, status);
  }
}

/** Flags that stand under every option: they do not go away by choosing another. */
function commonFlags({ seen }: MoveAssessment): SeenAtDecision['options'][number]['flags'] {
  const [first, ...others] = seen.options;
  return (first?.flags ?? []).filter(({ sentence }) =>
    others.every(({ flags }) => flags.some((flag) => flag.sentence === sentence)),
  );
}

/** What was decided, by whom and why, with the red flags that were in front of them. */
function decisionOn({ move }: OpenedMove): object | null {
  if (move.kind === 'refused') return { what: 'Refused', act: move.refusal, reason: move.refusal.reason };
  if (move.kind === 'approved' || move.kind === 'happened') {
    return { what: 'Approved', act: move.approval, reason: move.approval.reasonPastRed };
  }
  if (move.kind === 'withdrawn') return { what: 'Withdrawn', act: move.withdrawal, reason: move.withdrawal.reason };
  if (move.kind === 'proposed' && move.sentBack !== null) {
    return { what: 'Sent back', act: move.sentBack, reason: move.sentBack.reason };
  }
  return null;
}

/** What the person looking can do next with the move. */
function actionsFor({ opened, move, named }: OpenedMove): readonly object[] {
  const is = (kind: Situation): boolean => move.kind === kind;
  const planning = opened.may('propose-move');
  const several = move.options.length > 1;
  const all = [
    {
      shown: is('proposed') && planning,
      text: 'Compare the options',
      href: paths.moves.options(named),
      secondary: several,
    },
    { shown: is('proposed') && planning, text: 'Find a home', href: paths.moves.vacancies(named), secondary: true },
    { shown: is('proposed') && planning && several, text: 'Put it to a manager', href: paths.moves.submit(named) },
    { shown: is('submitted') && opened.may('decide-move'), text: 'Decide', href: paths.moves.decide(named) },
    {
      shown: is('approved') && opened.may('record-move'),
      text: 'Record that it happened',
      href: paths.moves.happened(named),
    },
    { shown: isOpen(move) && planning, text: 'Withdraw the move', href: paths.moves.withdraw(named), secondary: true },
  ];
  return all.filter(({ shown }) => shown);
}
