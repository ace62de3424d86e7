import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import { dayInWords } from '#libs/domain/kernel';
import { assessmentOwed, type EmergencyMove, type SeenAtDecision } from '#libs/domain/transitions';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { GROUP_IN_WORDS } from '../moves/words';
import { followUpsView } from './follow-ups-view';

const assessmentForm = defineForm({ conclusion: text({ required: 'Say what follows from it', max: 4_000 }) });

const STANDING = {
  owed: { text: 'assessment owed', colour: 'yellow' },
  overdue: { text: 'assessment overdue', colour: 'red' },
  done: { text: 'assessed', colour: 'green' },
} as const;

interface OpenedEmergency {
  readonly opened: OpenedCase;
  readonly move: EmergencyMove;
  readonly named: { readonly youngPersonId: string; readonly transitionId: string };
}

/** An emergency move: what it cost, and the assessment that is owed for it. */
@Controller()
export class EmergencyShowController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
    private readonly recording: Recording,
  ) {}

  @Get(paths.emergency.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    const at = await this.open(request);
    if (!('move' in at)) return at;
    return this.page(at, this.recording.open(at.opened, 'RecordEmergencyAssessment'));
  }

  @Post(paths.emergency.show.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async assess(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.open(request);
    if (!('move' in at)) return at;
    const read = assessmentForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'RecordEmergencyAssessment',
      form: read.form,
      input: { ...read.input, transitionId: at.named.transitionId },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(paths.emergency.show(at.named), 'Recorded: the assessment of the emergency move.'),
    });
  }

  /** The emergency move the route names; a move that was planned has a page of its own. */
  private async open(request: FastifyRequest): Promise<OpenedEmergency | Redirect> {
    const opened = await this.pages.open(request);
    const { transitionId = '' } = request.params as { readonly transitionId?: string };
    const move = opened.answer.journey.transitions.emergencies[transitionId];
    const named = { youngPersonId: opened.youngPersonId, transitionId };
    if (move !== undefined) return { opened, move, named };
    if (opened.answer.journey.transitions.moves[transitionId] === undefined) throw new NotFoundException();
    return redirect(paths.moves.show(named, opened.question), 'This move was planned.');
  }

  private async page(at: OpenedEmergency, form: FormState, status = 200): Promise<Page> {
    const { opened, move, named } = at;
    const owed = assessmentOwed(move, opened.answer.day);
    const data = {
      title: 'Emergency move',
      section: 'moves',
      form,
      move: { ...move, on: dayInWords(move.on) },
      owed: { ...owed, due: dayInWords(owed.dueOn), done: owed.doneOn === null ? null : dayInWords(owed.doneOn) },
      standing: STANDING[owed.status],
      lines: await this.lines(at),
      followUps: followUpsView(opened, named.transitionId),
      mayAssess: opened.may('propose-move') && move.assessment === null,
      action: paths.emergency.show(named),
      backHref: paths.moves.list({ youngPersonId: named.youngPersonId }, opened.question),
    } as const;
    return this.pages.page('web/after-move/emergency-show.njk', opened, data, status);
  }

  /** What the move does to each relationship: as the assessment kept it, else as worked out now. */
  private async lines({ opened, move, named }: OpenedEmergency): Promise<readonly object[]> {
    const seen = move.assessment?.seen ?? (await this.seenNow(opened, named));
    const option = seen?.options.find(({ optionId }) => optionId === move.option.optionId);
    return (option?.lines ?? []).map(({ name, group, reasons, missing }) => ({
      name,
      group: GROUP_IN_WORDS[group as keyof typeof GROUP_IN_WORDS].title,
      reasons: [...reasons, ...missing],
    }));
  }

  private async seenNow({ moment }: OpenedCase, named: OpenedEmergency['named']): Promise<SeenAtDecision | undefined> {
    const { sights, asKnownAt, asItWasOn } = moment;
    const asked = { sights, ...(asKnownAt ? { asKnownAt } : {}), ...(asItWasOn ? { asItWasOn } : {}) };
    return (await this.cases.assessMove(named.youngPersonId, named.transitionId, asked))?.seen;
  }
}
