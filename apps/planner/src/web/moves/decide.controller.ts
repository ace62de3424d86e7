import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { changedSince, preferredOption, type SeenAtDecision } from '#libs/domain/transitions';
import { defineForm, oneOf, optionalText, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { brokenBefore } from '../promises/ledger-view';
import { seenView } from './decided/seen-view';
import { moveHref, OpenMoves, type OpenedMove } from './open-move';

const DECISIONS = ['approve', 'send-back', 'refuse'] as const;
type Decision = (typeof DECISIONS)[number];
const COMMANDS: Readonly<Record<Decision, string>> = {
  approve: 'ApproveMove',
  'send-back': 'SendBackMove',
  refuse: 'RefuseMove',
};
const DONE: Readonly<Record<Decision, string>> = {
  approve: 'the move is approved.',
  'send-back': 'the move is sent back to be worked on.',
  refuse: 'the move is refused.',
};

const decideForm = defineForm({
  decision: oneOf(DECISIONS, { required: 'Choose what you decide' }),
  reason: optionalText({ max: 4_000 }),
});

/** A manager decides, having seen the flags first. The decision keeps what was on this page. */
@Controller()
export class DecideMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.decide.pattern)
  @Access({ action: 'decide-move', subject: 'young-person', shows: ['linked'] })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.page(at, this.recording.open(at.opened, 'ApproveMove'));
  }

  @Post(paths.moves.decide.pattern)
  @HttpCode(200)
  @Access({ action: 'decide-move', subject: 'young-person', shows: ['linked'] })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const read = decideForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const { decision, reason } = read.input;
    const { transitionId } = at.named;
    return this.recording.record({
      request,
      opened: at.opened,
      command: COMMANDS[decision],
      form: read.form,
      input: decision === 'approve' ? { transitionId, reasonPastRed: reason } : { transitionId, reason: reason ?? '' },
      fields: { reasonPastRed: 'reason' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(moveHref(at), `Recorded: ${DONE[decision]}`),
    });
  }

  private async page(at: OpenedMove, form: FormState, status = 200): Promise<Page> {
    const assessed = await this.moves.assess(at);
    const preferred = preferredOption(at.move);
    const data = {
      title: 'Decide on the move',
      section: 'moves',
      form,
      move: at.move,
      isWaiting: at.move.kind === 'submitted',
      preferred,
      flags: flagsOn(assessed.seen, preferred?.optionId),
      broken: brokenBefore(at.opened, at.named.transitionId),
      ...frozenOf(at, assessed.seen),
      action: paths.moves.decide(at.named),
      backHref: moveHref(at),
      decisions: [
        { value: 'approve', text: 'Approve' },
        { value: 'send-back', text: 'Send back to be worked on' },
        { value: 'refuse', text: 'Refuse' },
      ],
    } as const;
    return this.cases.page('web/moves/decide.njk', at.opened, data, status);
  }
}

/** What was put forward, frozen, and what is different now. */
function frozenOf(at: OpenedMove, now: SeenAtDecision): object {
  const { move } = at;
  if (!('submission' in move)) return {};
  const { submission } = move;
  return {
    submission,
    frozen: seenView(at, submission.seen, submission.optionId),
    changed: changedSince(move, now).map(({ sentence }) => sentence),
  };
}

const flagsOn = (seen: SeenAtDecision, optionId: string | undefined): SeenAtDecision['options'][number]['flags'] =>
  seen.options.find((option) => option.optionId === optionId)?.flags ?? [];
