import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayInWords } from '#libs/domain/kernel';
import { assessmentOwed } from '#libs/domain/transitions';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { followUpsView } from './follow-ups-view';
import { OpenEmergencies, type OpenedEmergency } from './open-emergency';
import { whatItCost, whatTheLawAsks } from './what-it-cost';

const assessmentForm = defineForm({ conclusion: text({ required: 'Say what follows from it', max: 4_000 }) });

const STANDING = {
  owed: { text: 'assessment owed', colour: 'yellow' },
  overdue: { text: 'assessment overdue', colour: 'red' },
  done: { text: 'assessed', colour: 'green' },
} as const;

/** An emergency move: what it cost, and the assessment that is owed for it. */
@Controller()
export class EmergencyShowController {
  constructor(
    private readonly pages: CasePages,
    private readonly emergencies: OpenEmergencies,
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
    const at = await this.emergencies.find(request);
    if ('move' in at) return at;
    return redirect(paths.moves.show(at.named, at.opened.question), 'This move was planned.');
  }

  private async page(at: OpenedEmergency, form: FormState, status = 200): Promise<Page> {
    const { opened, move, named } = at;
    const owed = owedView(at);
    const now = (await this.emergencies.assess(at))?.seen;
    const seen = move.assessment?.seen ?? now;
    const data = {
      title: 'Emergency move',
      section: 'moves',
      form,
      move: { ...move, on: dayInWords(move.on) },
      owed,
      standing: STANDING[owed.status],
      ...(seen === undefined ? {} : whatItCost(at, seen)),
      effects: now === undefined ? [] : whatTheLawAsks(at, now),
      followUps: followUpsView(opened, named.transitionId),
      mayAssess: opened.may('propose-move') && move.assessment === null,
      action: paths.emergency.show(named),
      backHref: paths.moves.list({ youngPersonId: named.youngPersonId }, opened.question),
    } as const;
    return this.pages.page('web/after-move/emergency-show.njk', opened, data, status);
  }
}

/** Whether the assessment is owed, and by when or since when not. */
function owedView({ move, opened }: OpenedEmergency) {
  const owed = assessmentOwed(move, opened.answer.day);
  return { ...owed, due: dayInWords(owed.dueOn), done: owed.doneOn === null ? null : dayInWords(owed.doneOn) };
}
